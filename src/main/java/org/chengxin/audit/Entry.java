package org.chengxin.audit;

import java.time.OffsetDateTime;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/** One line of the trail, as its reader sees it. */
record Entry(
        long id,
        OffsetDateTime at,
        String actorUsername,
        String actorName,
        String department,
        @Nullable String address,
        String verb,
        String subjectType,
        String subjectId,
        String summary) {

    /** Beijing time, to the second. */
    public String time() {
        return Moments.second(at.toInstant());
    }
}
