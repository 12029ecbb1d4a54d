package org.chengxin.plate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out running numbers, one after another and without gaps; who draws a number holds the series until the end. */
@Component
class PlateSeries {

    private final JdbcClient jdbc;
    private final Imprint imprint;

    PlateSeries(JdbcClient jdbc, Imprint imprint) {
        this.jdbc = jdbc;
        this.imprint = imprint;
    }

    PlateSerial next() {
        long number = jdbc.sql(
                        """
                        insert into plate_series as s (prefix, last_number) values (?, 1)
                        on conflict (prefix) do update set last_number = s.last_number + 1 returning last_number""")
                .param(imprint.serialPrefix())
                .query(Long.class)
                .single();
        return PlateSerial.of(imprint.serialPrefix(), number);
    }
}
