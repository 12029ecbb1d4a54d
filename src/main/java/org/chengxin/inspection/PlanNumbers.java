package org.chengxin.inspection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives plans their numbers. */
@Repository
class PlanNumbers {

    private final JdbcClient jdbc;

    PlanNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The year's next number; the row is locked until the transaction ends, so that none is lost or given twice. */
    PlanNumber next(int year) {
        int serial = jdbc.sql("insert into inspection_number as n (year, last) values (?, 1)"
                        + " on conflict (year) do update set last = n.last + 1 returning last")
                .param(year)
                .query(Integer.class)
                .single();
        return new PlanNumber(year, serial);
    }
}
