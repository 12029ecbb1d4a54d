package org.chengxin.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar in PostgreSQL. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CalendarRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    private record YearRow(
            int year,
            String document,
            @Nullable Instant adoptedAt,
            @Nullable String adoptedByName,
            int version) {}

    private record DayRow(LocalDate day, String kind, String name) {}

    /** Every year that has a calendar. */
    KnownYears all() {
        return new KnownYears(years().stream().collect(Collectors.toMap(KnownYear::year, KnownYear::plan)));
    }

    /** Every year with its papers, the latest first. */
    List<KnownYear> years() {
        Map<Integer, List<DayRow>> days =
                jdbc.sql("select day, kind, name from calendar_day order by day").query(DayRow.class).list().stream()
                        .collect(Collectors.groupingBy(row -> row.day().getYear()));
        return jdbc
                .sql("select year, document, adopted_at, adopted_by_name, version from calendar_year")
                .query(YearRow.class)
                .list()
                .stream()
                .map(row -> known(row, days.getOrDefault(row.year(), List.of())))
                .sorted(Comparator.comparing(KnownYear::year).reversed())
                .toList();
    }

    private static KnownYear known(YearRow row, List<DayRow> days) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> makeUp = new HashSet<>();
        Map<LocalDate, String> names = new TreeMap<>();
        for (DayRow day : days) {
            ("OFF".equals(day.kind()) ? off : makeUp).add(day.day());
            names.put(day.day(), day.name());
        }
        Instant at = row.adoptedAt();
        String adoption = at == null ? "随系统提供" : Moments.minute(at) + " " + row.adoptedByName() + " 采用";
        return new KnownYear(new YearPlan(row.year(), off, makeUp), names, row.document(), adoption, row.version());
    }

    /** Puts the draft in the place of what was there; false if somebody else has changed the year since. */
    boolean replace(Draft draft, String document, int seen, Actor actor, Instant now) {
        int year = draft.plan().year();
        int touched = seen == Calendars.NEW
                ? jdbc.sql("""
                        insert into calendar_year (year, document, adopted_at, adopted_by, adopted_by_name, version)
                        values (?, ?, ?, ?, ?, 0) on conflict do nothing""")
                        .params(year, document, Timestamp.from(now), actor.id(), actor.name())
                        .update()
                : jdbc.sql("""
                        update calendar_year set document = ?, adopted_at = ?, adopted_by = ?, adopted_by_name = ?,
                          version = version + 1 where year = ? and version = ?""")
                        .params(document, Timestamp.from(now), actor.id(), actor.name(), year, seen)
                        .update();
        if (touched == 0) {
            return false;
        }
        jdbc.sql("delete from calendar_day where year = ?").param(year).update();
        batch.batchUpdate(
                "insert into calendar_day (day, year, kind, name) values (?, ?, ?, ?)",
                draft.names().keySet(),
                100,
                (statement, day) -> {
                    statement.setObject(1, day);
                    statement.setInt(2, year);
                    statement.setString(3, draft.plan().off().contains(day) ? "OFF" : "WORK");
                    statement.setString(4, draft.names().get(day));
                });
        return true;
    }
}
