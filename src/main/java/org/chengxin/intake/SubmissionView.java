package org.chengxin.intake;

import java.time.Instant;
import java.util.List;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/** A submission as screens show it. */
record SubmissionView(
        String id,
        String number,
        String item,
        String department,
        String channel,
        @Nullable String fileName,
        List<String> notices,
        Submission.State state,
        List<String> history) {

    /** One line of the submission's life: when, who, what. */
    static String line(Instant at, @Nullable String who, String what) {
        return Moments.minute(at) + " " + who + " " + what;
    }

    /** Whether its rows have been judged. */
    public boolean isJudged() {
        return state != Submission.State.STAGING && state != Submission.State.REFUSED;
    }

    public boolean isStaged() {
        return state == Submission.State.STAGED;
    }

    public boolean isCommitted() {
        return state == Submission.State.COMMITTED;
    }
}
