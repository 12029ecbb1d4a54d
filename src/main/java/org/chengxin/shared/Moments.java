package org.chengxin.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How screens write a moment: Beijing time, to the minute. */
public final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Moments() {}

    /** E.g. {@code 2026-11-22 09:05}. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
