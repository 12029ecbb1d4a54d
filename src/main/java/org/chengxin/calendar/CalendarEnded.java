package org.chengxin.calendar;

import org.chengxin.shared.Rejected;

/**
 * A day was asked for in a year without a calendar. A term that cannot be known is never guessed (domain.md §11: fail
 * loudly past the end).
 */
public class CalendarEnded extends Rejected {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarEnded(int year) {
        super("工作日历里没有 " + year + " 年的放假安排，算不出这个期限。请市场监管专员在“工作日历”中录入或导入 " + year + " 年的放假通知，再重试。");
        this.year = year;
    }

    /** The year that is missing. */
    public int year() {
        return year;
    }
}
