package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which shop who has to look at on which day, and whether it was done. */
@Service
public class Assignments {

    private final AssignmentRows rows;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Assignments(AssignmentRows rows, JdbcClient jdbc, Acts acts, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** The officer's shops of a day in running plans, with those of earlier days still open, in walking order. */
    @Transactional(readOnly = true)
    public List<AssignmentView> of(UUID officer, LocalDate day) {
        return rows.ofOfficer(officer, day);
    }

    /**
     * The assignment, for its inspectors and for officers and approvers of the programme.
     *
     * @throws NotFound if there is none, or it lies outside the actor's scope
     */
    @Transactional(readOnly = true)
    public AssignmentView find(UUID id, Actor actor) {
        return rows.byId(id).stream()
                .filter(found -> actor.hasAny(Role.OFFICER, Role.APPROVER) || found.isAssignedTo(actor.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("assignment " + id));
    }

    /**
     * Notes that the visit has been filed; whoever files it records the act. Joins the caller's transaction. A phone may come back
     * late: the visit counts even if the plan has ended meanwhile, or was cancelled no earlier than on the day of the visit.
     */
    @Transactional
    public void visited(UUID id, LocalDate visitedOn) {
        close(id, AssignmentState.VISITED, null, visitedOn, "RUNNING", "ENDED");
    }

    /** The visit was withdrawn: the shop is to be visited anew. */
    @Transactional
    public void reopened(UUID id) {
        jdbc.sql("update inspection_assignment set state = 'OPEN', changed_at = ? where id = ? and state = 'VISITED'")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Notes that the shop could not be looked at: shut, moved away. */
    @Transactional
    public void missed(UUID id, String reason, Actor actor) {
        AssignmentView found = find(id, actor);
        if (!found.isAssignedTo(actor.id())) {
            throw new NotFound("assignment " + id);
        }
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明为什么没有查成，例如“关门停业”。");
        }
        close(id, AssignmentState.MISSED, reason.strip(), null, "RUNNING");
        acts.record(actor, "检查.未能检查", "assignment", id, found.planNumber() + "第 " + found.position() + " 家未能检查");
    }

    private void close(
            UUID id,
            AssignmentState state,
            @Nullable String reason,
            @Nullable LocalDate visitedOn,
            String... planStates) {
        int changed = jdbc.sql("""
                        update inspection_assignment a set state = :state, miss_reason = :reason, changed_at = :now
                        from inspection_plan p
                        where a.id = :id and p.id = a.plan_id
                          and (p.state in (:plan) or p.state = 'CANCELLED'
                                 and cast(:day as date) <= (p.ended_at at time zone 'Asia/Shanghai')::date)
                          and (a.state = 'OPEN' or a.state = 'MISSED' and :state = 'VISITED')""")
                .param("state", state.name())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("plan", List.of(planStates))
                .param("day", visitedOn)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Rejected("这项检查任务已经办结，或者计划已经结束、取消。请刷新后核对。");
        }
    }
}
