package org.chengxin.intake;

import java.time.Instant;
import java.util.List;
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
        Instant stagedAt,
        String stagedBy,
        @Nullable Instant committedAt,
        @Nullable String committedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedReason) {

    public boolean isStaged() {
        return state == Submission.State.STAGED;
    }

    public boolean isCommitted() {
        return state == Submission.State.COMMITTED;
    }
}
