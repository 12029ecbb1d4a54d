package org.chengxin.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How moments become days, and how screens write them: by Beijing time, wherever the machine stands. */
public final class Moments {

    /** The zone by its name, for annotations. */
    public static final String ZONE = "Asia/Shanghai";

    public static final ZoneId BEIJING = ZoneId.of(ZONE);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BEIJING);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BEIJING);

    private Moments() {}

    /** E.g. {@code 2026-11-22 09:05}. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** E.g. {@code 2026-11-22 09:05:31}. */
    public static String second(Instant moment) {
        return SECOND.format(moment);
    }

    /** The day on which it is that moment here. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BEIJING);
    }
}
