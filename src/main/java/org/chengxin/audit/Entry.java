package org.chengxin.audit;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Beijing time, to the second. */
    public String time() {
        return at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).format(SECOND);
    }
}
