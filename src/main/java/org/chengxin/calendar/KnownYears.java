package org.chengxin.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts working days over the years that have a calendar; a year without one is {@link CalendarEnded}, never a guess. */
record KnownYears(Map<Integer, YearPlan> plans) {

    KnownYears {
        plans = Map.copyOf(plans);
    }

    boolean isWorkingDay(LocalDate day) {
        YearPlan plan = plans.get(day.getYear());
        if (plan == null) {
            throw new CalendarEnded(day.getYear());
        }
        return plan.isWorkingDay(day);
    }

    LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a term runs forward, not " + workingDays + " days");
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    int between(LocalDate after, LocalDate until) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    @Nullable
    YearPlan plan(int year) {
        return plans.get(year);
    }
}
