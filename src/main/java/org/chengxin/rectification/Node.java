package org.chengxin.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.chengxin.calendar.WorkingDays;

/**
 * A day by which something is due (节点), with how it was worked out.
 *
 * @param how one sentence, e.g. “自 2026-09-18 次日起 7 个工作日，其间休息 4 天”
 */
public record Node(LocalDate day, String how) {

    /** So many working days from the day after {@code from}, by the official calendar with its make-up days (domain §11). */
    static Node after(LocalDate from, int workingDays, WorkingDays calendar) {
        LocalDate day = calendar.after(from, workingDays);
        long rest = ChronoUnit.DAYS.between(from, day) - workingDays;
        return new Node(
                day, "自 " + from + " 次日起 " + workingDays + " 个工作日" + (rest == 0 ? "" : "，其间休息日、节假日 " + rest + " 天不计"));
    }

    /** Set by someone else before it came here. */
    static Node given(LocalDate day, String by) {
        return new Node(day, by);
    }
}
