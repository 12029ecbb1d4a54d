package org.chengxin.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chengxin.dossier.Duty;

/** One month, quarter or year for which a report is owed. */
record Period(LocalDate first, LocalDate last) {

    /** The period of this duty in which the day lies. */
    static Period containing(Duty duty, LocalDate day) {
        int months = months(duty);
        int start = duty.kind() == Duty.Kind.YEARLY ? duty.start() : 1;
        int into = Math.floorMod(day.getMonthValue() - start, months);
        return from(YearMonth.from(day).minusMonths(into), months);
    }

    Period before(Duty duty) {
        return containing(duty, first.minusDays(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isOver(LocalDate today) {
        return last.isBefore(today);
    }

    /** E.g. “2026年10月”, “2026年第3季度”, “2025年”, “2025年5月至2026年4月”. */
    public String label() {
        int months = YearMonth.from(last).compareTo(YearMonth.from(first)) == 0 ? 1 : monthsBetween();
        if (months == 1) {
            return month(first);
        }
        if (months == 3) {
            return first.getYear() + "年第" + (first.getMonthValue() + 2) / 3 + "季度";
        }
        return first.getMonthValue() == 1 ? first.getYear() + "年" : month(first) + "至" + month(last);
    }

    private int monthsBetween() {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    private static Period from(YearMonth first, int months) {
        return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static int months(Duty duty) {
        return switch (duty.kind()) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case YEARLY -> 12;
            case EVENT, SAME_MONTH ->
                throw new IllegalArgumentException(duty.kind() + " is reported by the case, not by the period");
        };
    }
}
