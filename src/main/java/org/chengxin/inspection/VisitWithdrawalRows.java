package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Withdrawals of visits that one person proposed and another decides. */
@Repository
class VisitWithdrawalRows {

    private final JdbcClient jdbc;

    VisitWithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A withdrawal that waits for the second person. */
    record Waiting(UUID id, String reason, UUID by, String byName, String at) {}

    Optional<Waiting> waiting(UUID visit) {
        return jdbc.sql("select id, reason, proposed_by, proposed_by_name, proposed_at from inspection_withdrawal"
                        + " where visit_id = ? and decided_at is null")
                .param(visit)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name"),
                        Moments.minute(row.getTimestamp("proposed_at").toInstant())))
                .optional();
    }

    /** A record whose withdrawal somebody else proposed. */
    record Line(UUID visit, String shop, LocalDate visitedOn, String reason, String byName) {}

    /** What this person may decide: neither proposed nor signed by them. */
    List<Line> waitingFor(UUID staff) {
        return jdbc.sql("""
                        select v.id as visit, coalesce(m.sign_name, m.name) as shop, v.visited_on, w.reason,
                               w.proposed_by_name as by_name
                        from inspection_withdrawal w
                        join inspection_visit v on v.id = w.visit_id
                        join merchant_merchant m on m.id = v.merchant_id
                        where w.decided_at is null and v.withdrawn_at is null and w.proposed_by <> :staff
                          and not exists (select from inspection_visit_officer o
                                          where o.visit_id = v.id and o.staff_id = :staff)
                        order by w.proposed_at, w.id limit 200""").param("staff", staff).query(Line.class).list();
    }

    void propose(UUID visit, String reason, Instant at, Actor actor) {
        jdbc.sql("insert into inspection_withdrawal (id, visit_id, reason, proposed_at, proposed_by, proposed_by_name)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), visit, reason, Timestamp.from(at), actor.id(), actor.name())
                .update();
    }

    void decide(UUID proposal, boolean granted, Instant at, Actor actor) {
        jdbc.sql("update inspection_withdrawal set granted = ?, decided_at = ?, decided_by = ?, decided_by_name = ?"
                        + " where id = ?")
                .params(granted, Timestamp.from(at), actor.id(), actor.name(), proposal)
                .update();
    }

    /** Whether the person signed any revision of the visit. */
    boolean hasSigned(UUID visit, UUID staff) {
        return jdbc.sql("select exists (select from inspection_visit_officer where visit_id = ? and staff_id = ?)")
                .params(visit, staff)
                .query(Boolean.class)
                .single();
    }
}
