package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for this approver: everything proposed by somebody else and not yet decided, the oldest first. */
@Repository
class Desk {

    private final JdbcClient jdbc;

    Desk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(UUID id, String kind, String name, @Nullable String number, LocalDate proposedOn) {

        public String label() {
            return ProposalKind.valueOf(kind).label();
        }
    }

    List<Line> waiting(Actor actor, int most) {
        return jdbc.sql("""
                        select p.id, p.kind, coalesce(m.sign_name, m.name) as name, c.number,
                          (p.proposed_at at time zone 'Asia/Shanghai')::date as proposed_on
                        from rectification_proposal p
                        left join rectification_case c on c.id = p.case_id
                        left join rectification_task t on t.id = p.task_id
                        join merchant_merchant m on m.id = coalesce(c.merchant_id, t.merchant_id)
                        where p.decided_at is null and p.proposed_by <> ? order by p.proposed_at limit ?""").params(actor.id(), most).query(Line.class).list();
    }
}
