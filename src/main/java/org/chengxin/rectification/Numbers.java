package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of cases, 督办〔2026〕n号: a counter per year in the same transaction as the case, so that none is skipped. */
@Component
class Numbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next() {
        int year = LocalDate.now(clock).getYear();
        int number = jdbc.sql("insert into rectification_number (year, last) values (?, 1)"
                        + " on conflict (year) do update set last = rectification_number.last + 1 returning last")
                .param(year)
                .query(Integer.class)
                .single();
        return "督办〔%d〕%d号".formatted(year, number);
    }
}
