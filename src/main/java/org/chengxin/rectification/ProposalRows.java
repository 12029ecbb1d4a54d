package org.chengxin.rectification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** CaseProposals in PostgreSQL, which refuses a decision by the proposer and any change after it. */
@Repository
class ProposalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID insert(
            ProposalKind kind,
            @Nullable CaseId file,
            @Nullable TaskId task,
            Proposal.Wish wish,
            @Nullable Node node,
            Actor actor) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into rectification_proposal (id, case_id, task_id, kind, reason, basis, due, due_how, addressee,"
                                + " proposed_at, proposed_by, proposed_by_name) values (:id, :case, :task, :kind, :reason, :basis,"
                                + " :due, :how, :addressee, :at, :by, :name)")
                .param("id", id)
                .param("case", file == null ? null : file.value(), Types.OTHER)
                .param("task", task == null ? null : task.value(), Types.OTHER)
                .param("kind", kind.name())
                .param("reason", wish.reason())
                .param("basis", wish.basis())
                .param("due", node == null ? null : node.day(), Types.DATE)
                .param("how", node == null ? null : node.how())
                .param("addressee", wish.addressee())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
        return id;
    }

    Optional<Proposal> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    /** What was proposed about the case itself, oldest first. */
    List<Proposal> of(CaseId file) {
        return list("case_id = ? and task_id is null", file.value());
    }

    List<Proposal> of(TaskId task) {
        return list("task_id = ?", task.value());
    }

    /** Everything about the case and its tasks that waits for an approver. */
    List<Proposal> waiting(CaseId file) {
        return list("decided_at is null and case_id = ?", file.value());
    }

    private List<Proposal> list(String where, UUID id) {
        return jdbc.sql("select * from rectification_proposal where " + where + " order by id")
                .param(id)
                .query(Proposal::of)
                .list();
    }

    void decide(Proposal proposal, boolean granted, String note, Actor actor) {
        int changed = jdbc.sql("update rectification_proposal set decided_at = ?, decided_by = ?, decided_by_name = ?,"
                        + " granted = ?, note = ? where id = ? and decided_at is null")
                .params(Timestamp.from(clock.instant()), actor.id(), actor.name(), granted, note, proposal.id())
                .update();
        if (changed == 0) {
            throw new Rejected("这件事项刚刚已经审批，请刷新页面查看。");
        }
    }

    void withdraw(Proposal proposal) {
        jdbc.sql("update rectification_proposal set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), proposal.id())
                .update();
    }

    /** Whether no book was approved that lists it: there is none yet, or it was listed in the case afterwards. */
    boolean isOutsideBook(TaskId task, CaseId file) {
        return jdbc.sql("""
                        select not exists (select from rectification_proposal p
                          where p.case_id = :case and p.kind = 'BOOK' and p.granted
                            and not exists (select from rectification_act a where a.task_id = :task and a.case_id = :case
                                            and a.kind = 'LISTING' and a.recorded_at > p.decided_at))""")
                .param("case", file.value())
                .param("task", task.value())
                .query(Boolean.class)
                .single();
    }
}
