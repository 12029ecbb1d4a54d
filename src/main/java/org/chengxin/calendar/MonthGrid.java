package org.chengxin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One month as a wall calendar shows it, weeks from Monday.
 *
 * @param weeks seven cells each, {@code null} outside the month
 */
record MonthGrid(String title, int workingDays, List<List<@Nullable Day>> weeks) {

    /** One day: its number, the mark 休 or 班, and how it is coloured. */
    record Day(int number, String mark, String cssClass) {}

    static List<MonthGrid> of(YearPlan plan) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(plan, YearMonth.of(plan.year(), month)))
                .toList();
    }

    private static MonthGrid of(YearPlan plan, YearMonth month) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        List<@Nullable Day> week = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(null);
        }
        int working = 0;
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate day = month.atDay(number);
            working += plan.isWorkingDay(day) ? 1 : 0;
            week.add(cell(plan, day));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < 7) {
            week.add(null);
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return new MonthGrid(month.getMonthValue() + "月", working, weeks);
    }

    private static Day cell(YearPlan plan, LocalDate day) {
        if (plan.off().contains(day)) {
            return new Day(day.getDayOfMonth(), "休", "day-off");
        }
        if (plan.makeUp().contains(day)) {
            return new Day(day.getDayOfMonth(), "班", "day-work");
        }
        return new Day(day.getDayOfMonth(), "", YearPlan.isWeekend(day) ? "day-weekend" : "");
    }
}
