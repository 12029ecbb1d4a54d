package org.chengxin.intake;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months that a record or the league table looks at, first and last included. */
record Months(YearMonth from, YearMonth to) {

    /** Longest way from a statement's date to the day it is due: a yearly period and the months until its report. */
    private static final int BACK = 24;

    /** Never the wrong way round. */
    static Months between(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? new Months(other, one) : new Months(one, other);
    }

    boolean hold(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(from) && !month.isAfter(to);
    }

    boolean isAfter(LocalDate day) {
        return day.isBefore(from.atDay(1));
    }

    /** The first day whose statements may fall due in these months. */
    LocalDate reach() {
        return from.minusMonths(BACK).atDay(1);
    }
}
