package org.chengxin.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps tests that count from today alive in the last weeks of a year whose successor nobody has entered. */
public final class CalendarFixtures {

    private CalendarFixtures() {}

    /** Makes this year and the next known, as years without holidays where they are not known. */
    public static void knowNextYear(JdbcClient jdbc, WorkingDays days) {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        for (int known = year; known <= year + 1; known++) {
            jdbc.sql("insert into calendar_year (year, document) values (?, '测试') on conflict do nothing")
                    .param(known)
                    .update();
        }
        days.forget();
    }

    /**
     * Working days by the years the product ships, 2024 to 2026, whatever other tests have made known. Needs a transaction
     * that is rolled back.
     */
    public static WorkingDays asShipped(JdbcTemplate jdbc) {
        jdbc.update("delete from calendar_year where year > 2026");
        return new WorkingDays(new CalendarRows(JdbcClient.create(jdbc), jdbc));
    }

    /** Lets it read the calendar again, after a test has changed it. */
    public static void forget(WorkingDays days) {
        days.forget();
    }
}
