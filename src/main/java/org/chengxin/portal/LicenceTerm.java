package org.chengxin.portal;

import java.time.LocalDate;
import org.chengxin.portal.PublicProfile.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How long a licence holds.
 *
 * @param until its last day; null or 2099-12-31 when it does not end
 */
record LicenceTerm(LocalDate from, @Nullable LocalDate until) {

    private static final LocalDate FOR_EVER = LocalDate.of(2099, 12, 31);
    private static final int SOON_DAYS = 30;

    String words() {
        return from + " 至 " + (until == null || !until.isBefore(FOR_EVER) ? "长期" : until);
    }

    /** The first day on which it is over; null where there is no end. */
    static @Nullable LocalDate dayAfter(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    /** The first day on which the end is near; null where there is none. */
    static @Nullable LocalDate soonFrom(@Nullable LocalDate until) {
        return until == null ? null : until.minusDays(SOON_DAYS);
    }

    /** How the licence stands on a day; it holds through its last. */
    Tag on(LocalDate today) {
        LocalDate soon = soonFrom(until);
        if (until == null || soon == null || today.isBefore(soon)) {
            return new Tag("有效", "good");
        }
        return until.isBefore(today) ? new Tag("已过期", "bad") : new Tag("即将到期", "warn");
    }
}
