package org.chengxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one year has beyond plain weekends.
 *
 * @param off public holidays (放假), weekends among them or not
 * @param makeUp weekend days on which work is made up for (调休上班)
 */
record YearPlan(int year, Set<LocalDate> off, Set<LocalDate> makeUp) {

    YearPlan {
        off = Set.copyOf(off);
        makeUp = Set.copyOf(makeUp);
    }

    boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? makeUp.contains(day) : !off.contains(day);
    }

    public int workingDays() {
        return (int) IntStream.rangeClosed(1, Year.of(year).length())
                .mapToObj(number -> LocalDate.ofYearDay(year, number))
                .filter(this::isWorkingDay)
                .count();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
