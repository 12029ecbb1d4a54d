package org.chengxin.plate;

import org.chengxin.merchant.Streets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out running numbers, one after another and without gaps; who draws a number holds the series until the end. */
@Component
class PlateSeries {

    private final JdbcClient jdbc;
    private final Streets streets;

    PlateSeries(JdbcClient jdbc, Streets streets) {
        this.jdbc = jdbc;
        this.streets = streets;
    }

    PlateSerial next() {
        String prefix = streets.current().platePrefix();
        long number = jdbc.sql("""
                        insert into plate_series as s (prefix, last_number) values (?, 1)
                        on conflict (prefix) do update set last_number = s.last_number + 1 returning last_number""").param(prefix).query(Long.class).single();
        return PlateSerial.of(prefix, number);
    }
}
