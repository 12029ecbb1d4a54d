package org.chengxin.portal;

import java.util.List;
import org.chengxin.grading.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many shops of the street hold which grade. */
@Repository
class StreetCounts {

    private final JdbcClient jdbc;

    StreetCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many shops of a block hold a grade; the block is null where it is not known. */
    record Tally(@Nullable String block, Grade grade, long shops) {}

    /** Operating merchants with a valid plate, counted by block and grade. */
    List<Tally> tallies() {
        return jdbc.sql("""
                        select m.block, l.grade, count(*) as shops
                        from portal_listing l join merchant_merchant m on m.id = l.merchant_id
                        where l.operating and l.token is not null and l.grade is not null
                        group by m.block, l.grade""")
                .query((row, number) ->
                        new Tally(row.getString("block"), Grade.valueOf(row.getString("grade")), row.getLong("shops")))
                .list();
    }

    /** How many operating merchants are in 观察期 only until their first grade is confirmed. */
    long confirming() {
        return jdbc.sql("select count(*) from portal_listing where operating and confirming")
                .query(Long.class)
                .single();
    }
}
