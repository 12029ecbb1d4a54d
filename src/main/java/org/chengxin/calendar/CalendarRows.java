package org.chengxin.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar in PostgreSQL. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every year that has a calendar. */
    KnownYears all() {
        Map<Integer, Set<LocalDate>> off = new HashMap<>();
        Map<Integer, Set<LocalDate>> makeUp = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        jdbc.sql("select y.year, d.day, d.kind from calendar_year y left join calendar_day d on d.year = y.year")
                .query(row -> {
                    int year = row.getInt("year");
                    years.add(year);
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        ("OFF".equals(row.getString("kind")) ? off : makeUp)
                                .computeIfAbsent(year, key -> new HashSet<>())
                                .add(day);
                    }
                });
        Map<Integer, YearPlan> plans = new HashMap<>();
        years.forEach(year -> plans.put(
                year, new YearPlan(year, off.getOrDefault(year, Set.of()), makeUp.getOrDefault(year, Set.of()))));
        return new KnownYears(plans);
    }
}
