package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** One side of one block, in walking order. */
    record Side(Door.Side side, List<Plot> plots) {}

    /** A block (街段), e.g. A段. */
    record Block(String label, List<Side> sides) {}

    /** All operating shops in walking order. */
    List<Plot> walk() {
        return jdbc
                .sql("""
                        select m.id, coalesce(m.sign_name, m.name) as name, m.address, m.block, s.grade, c.number,
                          count(t.id) as open,
                          count(t.id) filter (where t.state = 'OPEN' and t.due < :today
                                              or t.state = 'ANSWERED' and t.due < t.answered_on) as late
                        from merchant_merchant m
                        left join grading_standing s on s.merchant_id = m.id and s.ended_at is null
                        left join rectification_case c on c.merchant_id = m.id and c.ended_at is null
                        left join rectification_task t on t.merchant_id = m.id and t.ended_at is null
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

    /** The walk cut into blocks and their sides. */
    static List<Block> blocks(List<Plot> walk) {
        List<Block> blocks = new ArrayList<>();
        for (Plot plot : walk) {
            String block = plot.door().block();
            String label = block == null ? "街段不详" : block;
            if (blocks.isEmpty() || !last(blocks).label().equals(label)) {
                blocks.add(new Block(label, new ArrayList<>()));
            }
            List<Side> sides = last(blocks).sides();
            if (sides.isEmpty() || last(sides).side() != plot.door().side()) {
                sides.add(new Side(plot.door().side(), new ArrayList<>()));
            }
            last(sides).plots().add(plot);
        }
        return blocks;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
