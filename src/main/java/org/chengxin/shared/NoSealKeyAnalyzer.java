package org.chengxin.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link NoSealKey} into one sentence instead of a stack trace. */
class NoSealKeyAnalyzer extends AbstractFailureAnalyzer<NoSealKey> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSealKey cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
