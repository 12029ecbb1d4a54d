package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chengxin.grading.Grade;
import org.chengxin.merchant.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The street as one walks it: every door with its grade in force and what is still to be put right there. */
@Repository
class StreetPlan {

    private final JdbcClient jdbc;
    private final Clock clock;

    StreetPlan(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A shop at its door.
     *
     * @param grade in force; null while never assessed
     * @param open things to be put right, {@code late} of them past their node
     * @param file the number of the open case, if there is one
     */
    record Plot(
            UUID id,
            String name,
            String address,
            Door door,
            @Nullable Grade grade,
            int open,
            int late,
            @Nullable String file) {

        /** What is still open, in words. */
        public String todo() {
            return open == 0 ? "" : late == 0 ? "未办结 " + open + " 项" : "未办结 " + open + " 项，逾期 " + late + " 项";
        }
    }

    /** All operating shops in walking order. */
    List<Plot> walk() {
        return jdbc
                .sql("""
                        select m.id, coalesce(m.sign_name, m.name) as name, m.address, m.block, s.grade, c.number,
                          count(t.id) as open,
                          count(t.id) filter (where t.state = 'OPEN' and (t.due < :today or x.missed is not null)
                                              or t.state = 'ANSWERED' and t.due < t.answered_on) as late
                        from merchant_merchant m
                        left join grading_standing s on s.merchant_id = m.id and s.ended_at is null
                        left join rectification_case c on c.merchant_id = m.id and c.ended_at is null
                        left join rectification_task t on t.merchant_id = m.id and t.ended_at is null
                        left join rectification_missed x on x.task_id = t.id and x.missed < :today
                        where m.status = 'OPERATING'
                        group by m.id, s.grade, c.number""")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Plot(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("address"),
                        Door.of(row.getString("block"), row.getString("address")),
                        row.getString("grade") == null ? null : Grade.valueOf(row.getString("grade")),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getString("number")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Plot::door)
                        .thenComparing(Plot::name)
                        .thenComparing(Plot::id))
                .toList();
    }
}
