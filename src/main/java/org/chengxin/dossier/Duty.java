package org.chengxin.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * By when the item is to be reported, as data. Periods without working days end on the last day of the month named.
 *
 * @param workingDays for {@code EVENT}, the term after the statement's date; for a period, the working day of the month
 *     in which it is due
 * @param start first month of the yearly period, 1 where absent
 * @param month month in which the yearly period is due, the one after its end where absent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Duty(Kind kind, int workingDays, int start, int month) {

    public Duty {
        start = start == 0 ? 1 : start;
        month = month == 0 ? start : month;
        if (workingDays < 0 || start < 1 || start > 12 || month < 1 || month > 12) {
            throw new IllegalArgumentException("no such duty: " + kind + " " + workingDays + " " + start + " " + month);
        }
    }

    /** What starts the clock. */
    public enum Kind {
        EVENT("按件，自信息日期起计工作日"),
        SAME_MONTH("按件，当月报送"),
        MONTHLY("按月"),
        QUARTERLY("按季"),
        YEARLY("按年");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether a report is owed for each period, even if there is nothing to report. */
        public boolean isPeriodic() {
            return this == MONTHLY || this == QUARTERLY || this == YEARLY;
        }
    }

    /** The rule in words, e.g. “每月报一次，最迟次月第 10 个工作日”. */
    public String words() {
        String end = workingDays == 0 ? "最后一天" : "第 " + workingDays + " 个工作日";
        return switch (kind) {
            case EVENT -> workingDays == 0 ? "信息产生当日" : "信息产生之日起 " + workingDays + " 个工作日内";
            case SAME_MONTH -> "信息产生当月";
            case MONTHLY -> "每月报一次，最迟次月" + end;
            case QUARTERLY -> "每季度报一次，最迟次季度首月" + end;
            case YEARLY -> "每年报一次，最迟 " + month + " 月" + end;
        };
    }
}
