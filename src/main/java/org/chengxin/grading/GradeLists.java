package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The red, blue, yellow and black lists (红榜、蓝榜、黄榜、黑榜) and the targets, by the grades in force on the evening of a day as
 * this system then held them. Merchants that had closed by then are left out.
 */
@Repository
class GradeLists {

    private static final int BATCH = 1000;

    private static final String HELD = """
            \sfrom grading_standing s join merchant_merchant m on m.id = s.merchant_id
             where s.taken_at < :cut and (s.ended_at is null or s.ended_at >= :cut)
               and (m.closed_on is null or m.closed_on > :day)""";

    private final JdbcClient jdbc;

    GradeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One merchant on a list, under its name of today.
     *
     * @param decision number of the decision behind the grade; null where it followed from the rules
     */
    record Line(
            UUID merchant,
            String name,
            @Nullable String signName,
            @Nullable String creditCode,
            String address,
            @Nullable String block,
            @Nullable String trade,
            LocalDate since,
            @Nullable String decision) {}

    /** One page; {@code next} is where the next begins, or null on the last. */
    record Page(List<Line> lines, @Nullable UUID next) {}

    /** The first moment after a day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Moments.BEIJING).toInstant();
    }

    Page page(Grade grade, LocalDate day, @Nullable UUID after, int size) {
        List<Line> lines = jdbc.sql(
                        "select m.id, m.name, m.sign_name, m.credit_code, m.address, m.block, m.trade, s.since,"
                                + " (select d.number from grading_decision d where d.id = s.decision_id) as decision"
                                + HELD
                                + " and s.grade = :grade and m.id > :after order by m.id limit :limit")
                .param("cut", Timestamp.from(endOf(day)))
                .param("day", day)
                .param("grade", grade.name())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", size + 1)
                .query(GradeLists::toLine)
                .list();
        return lines.size() <= size
                ? new Page(lines, null)
                : new Page(lines.subList(0, size), lines.get(size - 1).merchant());
    }

    /** Every merchant on a list; memory holds one batch. */
    void each(Grade grade, LocalDate day, Consumer<Line> line) {
        UUID after = null;
        do {
            Page page = page(grade, day, after, BATCH);
            page.lines().forEach(line);
            after = page.next();
        } while (after != null);
    }

    /** How the street stood against its targets on the evening of a day. */
    Kpi kpi(LocalDate day) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select case when s.grade = 'PROBATION' and exists (select from grading_decision d"
                        + " where d.merchant_id = m.id and d.kind = 'FALL' and d.proposed_at < :cut"
                        + " and (d.ended_at is null or d.ended_at >= :cut)) then 'DECIDING' else s.grade end as grade,"
                        + " count(*) as number" + HELD + " group by 1")
                .param("cut", Timestamp.from(endOf(day)))
                .param("day", day)
                .query(row -> {
                    counts.put(row.getString("grade"), row.getLong("number"));
                });
        return Kpi.of(counts);
    }

    private static Line toLine(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sign_name"),
                row.getString("credit_code"),
                row.getString("address"),
                row.getString("block"),
                row.getString("trade"),
                row.getObject("since", LocalDate.class),
                row.getString("decision"));
    }
}
