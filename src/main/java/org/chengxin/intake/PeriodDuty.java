package org.chengxin.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Duty;
import org.jspecify.annotations.Nullable;

/**
 * One period's report that one department owes (报送任务).
 *
 * @param due last day on time; null where the calendar does not reach that far
 * @param reportedOn day of the first report or of the declaration that there is nothing; null while there is none
 * @param facts how many statements were reported; 0 with a {@code reportedOn} is a nil report (零报告)
 * @param unknown why there is no due day
 */
record PeriodDuty(
        CatalogueItem item,
        Duty duty,
        String department,
        Period period,
        @Nullable LocalDate due,
        @Nullable LocalDate reportedOn,
        int facts,
        DutyState state,
        @Nullable String unknown) {

    /** Works out how one period stands: data count before a nil report, whenever they came. */
    static PeriodDuty of(
            CatalogueItem item,
            Duty duty,
            String department,
            Period period,
            List<ReportedRows.Line> came,
            DueDates dueDates,
            LocalDate today) {
        List<ReportedRows.Line> own =
                came.stream().filter(line -> period.holds(line.dated())).toList();
        int facts = own.stream().mapToInt(ReportedRows.Line::facts).sum();
        LocalDate reportedOn = own.stream()
                .filter(line -> facts == 0 || !line.isNil())
                .map(ReportedRows.Line::recordedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate due = null;
        String unknown = null;
        try {
            due = dueDates.ofPeriod(duty, period);
        } catch (CalendarEnded e) {
            unknown = e.sentence();
        }
        DutyState state = stateOf(period, due, reportedOn, today);
        return new PeriodDuty(item, duty, department, period, due, reportedOn, facts, state, unknown);
    }

    static DutyState stateOf(Period period, @Nullable LocalDate due, @Nullable LocalDate reportedOn, LocalDate today) {
        if (reportedOn == null && !period.isOver(today)) {
            return DutyState.UPCOMING;
        }
        if (due == null) {
            return DutyState.UNKNOWN;
        }
        if (reportedOn != null) {
            return reportedOn.isAfter(due) ? DutyState.LATE : DutyState.ON_TIME;
        }
        return today.isAfter(due) ? DutyState.OVERDUE : DutyState.OPEN;
    }

    /** Whether the department still has to do something about it: the period is over and nothing has come. */
    public boolean isOwed() {
        return reportedOn == null && state != DutyState.UPCOMING;
    }

    /** Whether it fell or falls due in the months, is still owed from before, or runs now. */
    boolean concerns(Months months) {
        return due == null || state == DutyState.UPCOMING || months.hold(due) || (isOwed() && months.isAfter(due));
    }

    /** What was done, e.g. “2026-11-05 报送 58 条”. */
    public String done() {
        return reportedOn == null ? "" : reportedOn + (facts == 0 ? " 声明本期无数据" : " 报送 " + facts + " 条");
    }

    /** How the last day was found. */
    public String reckoning() {
        if (due == null) {
            return String.valueOf(unknown);
        }
        return duty.words()
                + (duty.workingDays() == 0
                        ? "，是 " + due
                        : "：自 " + due.withDayOfMonth(1) + " 起数到第 " + duty.workingDays() + " 个工作日，是 " + due
                                + "（法定节假日不算，调休上班的周末算）");
    }
}
