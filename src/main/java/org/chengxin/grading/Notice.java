package org.chengxin.grading;

import java.time.LocalDate;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The days for which an approved version is announced before it comes into force; they count from the day after. */
final class Notice {

    /** What a submission starts from; who submits may ask for another number. */
    static final int DAYS = 7;

    private Notice() {}

    static LocalDate firstDay(LocalDate approved, int days) {
        return approved.plusDays(days + 1L);
    }

    /** @throws Rejected if the version would come into force within its notice */
    static void require(@Nullable String field, LocalDate from, LocalDate approved, int days) {
        LocalDate first = firstDay(approved, days);
        if (from.isBefore(first)) {
            throw new Rejected(
                    field, "从今天起公示 " + days + " 日，最早可以自 " + first + " 起施行。" + (field == null ? "请退回起草，改施行日后再提请。" : ""));
        }
    }
}
