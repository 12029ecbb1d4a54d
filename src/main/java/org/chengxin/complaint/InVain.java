package org.chengxin.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom a filing waits for in vain, and what is to be done about it. */
final class InVain {

    private InVain() {}

    /** Null where nothing has run out. */
    static @Nullable String words(
            @Nullable LocalDate supplementDue,
            @Nullable LocalDate answerDue,
            @Nullable LocalDate lookAgainOn,
            LocalDate today) {
        if (isBefore(supplementDue, today)) {
            return "补正期限已过，请决定是否受理";
        }
        if (isBefore(answerDue, today)) {
            return "商户逾期没有答复";
        }
        return isBefore(lookAgainOn, today.plusDays(1)) ? "暂停已久，请核对是否恢复" : null;
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }
}
