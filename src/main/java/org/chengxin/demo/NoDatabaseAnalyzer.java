package org.chengxin.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link NoDatabase} into one sentence instead of a stack trace. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabase> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
