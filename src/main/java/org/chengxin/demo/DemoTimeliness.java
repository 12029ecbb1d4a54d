package org.chengxin.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything of the invented street is recorded on one day; so that its league table has something to say, the ledger of
 * timeliness pretends that the departments had reported as they went along, some of them late.
 */
final class DemoTimeliness {

    private DemoTimeliness() {}

    static void pretend(JdbcClient jdbc, LocalDate today) {
        jdbc.sql("""
                        update intake_reported set recorded_on = least(:today, dated
                          + case item when 'utility' then 38 else 1 end + abs(hashtext(authority || item || dated)) % 7)
                        where recorded_on = :today and dated <= :today
                          and submission_id = '00000000-0000-0000-0000-000000000000'""").param("today", today).update();
        jdbc.sql("update intake_duty_start set since = ?")
                .param(today.minusMonths(3).withDayOfMonth(1))
                .update();
    }
}
