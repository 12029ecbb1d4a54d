package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What second inspectors said of records that name them, and what still waits for them. */
@Repository
class ConfirmationRows {

    private static final int MOST = 200;
    private static final String UNCONFIRMED = "v.confirmed_revision is distinct from v.revision and ";

    private final JdbcClient jdbc;

    ConfirmationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said of one revision. */
    record Said(String name, boolean agreed, String reason, String at) {}

    /** A record that waits, or was denied. */
    record Line(
            UUID visit,
            String shop,
            LocalDate visitedOn,
            LocalDate filedOn,
            String filer,
            String second,
            int failed,
            boolean denied,
            String reason) {}

    Optional<Said> of(UUID visit, int revision) {
        return jdbc.sql("select staff_name, agreed, reason, decided_at from inspection_confirmation"
                        + " where visit_id = ? and revision = ?")
                .params(visit, revision)
                .query((row, number) -> new Said(
                        row.getString("staff_name"),
                        row.getBoolean("agreed"),
                        row.getString("reason"),
                        Moments.minute(row.getTimestamp("decided_at").toInstant())))
                .optional();
    }

    void write(FiledVisit filed, boolean agreed, String reason, Instant at, Actor actor) {
        jdbc.sql(
                        "insert into inspection_confirmation (visit_id, revision, staff_id, staff_name, agreed, reason, decided_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(filed.id(), filed.revision(), actor.id(), actor.name(), agreed, reason, Timestamp.from(at))
                .update();
    }

    void putInForce(FiledVisit filed) {
        jdbc.sql("update inspection_visit set confirmed_revision = ? where id = ?")
                .params(filed.revision(), filed.id())
                .update();
    }

    /** What this person is to confirm, the oldest first. */
    List<Line> waitingFor(UUID staff) {
        return lines(UNCONFIRMED + "n.staff_id is null and o.staff_id = ?", staff);
    }

    /** What was denied and not settled since. */
    List<Line> denied() {
        return lines(UNCONFIRMED + "n.staff_id is not null and " + ReviewRows.NOT_DROPPED);
    }

    /** Where another second inspector is named than the one who denied, until somebody outside has looked at it. */
    List<Line> replaced() {
        return lines(ReviewRows.REPLACED);
    }

    /** What this person sent and the other one denied, until it is corrected, given up or withdrawn. */
    List<Line> deniedOf(UUID filer) {
        return lines(UNCONFIRMED + "n.staff_id is not null and r.filed_by = ? and " + ReviewRows.NOT_DROPPED, filer);
    }

    /** What nobody has confirmed yet, the oldest first. */
    List<Line> waiting() {
        return lines(UNCONFIRMED + "n.staff_id is null");
    }

    private List<Line> lines(String condition, Object... parameters) {
        return jdbc.sql("""
                        select v.id as visit, coalesce(m.sign_name, m.name) as shop, v.visited_on,
                               (r.filed_at at time zone 'Asia/Shanghai')::date as filed_on, r.filed_by_name as filer,
                               o.name as second, n.staff_id is not null as denied, coalesce(n.reason, '') as reason,
                               (select count(*) from inspection_answer a where a.visit_id = v.id
                                and a.revision = v.revision and a.verdict = 'FAIL') as failed
                        from inspection_visit v
                        join merchant_merchant m on m.id = v.merchant_id
                        join inspection_visit_revision r on r.visit_id = v.id and r.revision = v.revision
                        join inspection_visit_officer o
                          on o.visit_id = v.id and o.revision = v.revision and o.staff_id <> r.filed_by
                        left join inspection_confirmation n on n.visit_id = v.id and n.revision = v.revision
                        where v.withdrawn_at is null and
                        """ + condition + " order by r.filed_at, v.id limit " + MOST)
                .params(parameters)
                .query(Line.class)
                .list();
    }
}
