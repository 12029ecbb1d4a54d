package org.chengxin.inspection;

import java.time.Clock;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws visits and the facts they told. Nobody withdraws what they signed; what two people confirmed, or what says
 * 不符合, one person proposes and another confirms: a clean visit earns points and opens gates as well. The shop of a plan may then be visited again.
 */
@Component
class VisitWithdrawals {

    private final VisitRows visits;
    private final VisitWithdrawalRows rows;
    private final FindingRows findings;
    private final VisitFacts facts;
    private final Assignments assignments;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitWithdrawals(
            VisitRows visits,
            VisitWithdrawalRows rows,
            FindingRows findings,
            VisitFacts facts,
            Assignments assignments,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.findings = findings;
        this.facts = facts;
        this.assignments = assignments;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether it is done; if not, it waits for a second person */
    @Transactional
    public boolean propose(UUID visit, String reason, Actor actor) {
        FiledVisit filed = standing(visit, actor, Role.OFFICER);
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明撤回理由，撤回后会记入留痕。");
        }
        if (filed.inForce() == 0 && !visits.everFailed(visit)) {
            carryOut(filed, reason.strip(), actor);
            return true;
        }
        rows.waiting(visit).ifPresent(one -> {
            throw new Rejected("这次检查记录已由 " + one.byName() + " 提出撤回，正等另一人确认。");
        });
        rows.propose(visit, reason.strip(), clock.instant(), actor);
        acts.record(actor, "检查.提出撤回", "visit", visit, "提出撤回检查记录，理由：" + reason.strip());
        return false;
    }

    /** Confirms or turns down what another person proposed. */
    @Transactional
    public void decide(UUID visit, boolean granted, Actor actor) {
        FiledVisit filed = standing(visit, actor, Role.OFFICER, Role.APPROVER);
        VisitWithdrawalRows.Waiting waiting = rows.waiting(visit).orElseThrow(() -> new Rejected("没有等待确认的撤回，请刷新后核对。"));
        if (waiting.by().equals(actor.id())) {
            throw new Rejected("撤回是您提出的，请另一名市场监管专员或者审批人确认。");
        }
        rows.decide(waiting.id(), granted, clock.instant(), actor);
        if (granted) {
            carryOut(filed, waiting.reason() + "（" + waiting.byName() + "提出）", actor);
        } else {
            acts.record(actor, "检查.不同意撤回", "visit", visit, "不同意撤回检查记录");
        }
    }

    private void carryOut(FiledVisit filed, String reason, Actor actor) {
        UUID assignment = filed.statement().assignment();
        visits.withdraw(filed.id(), reason, clock.instant(), actor);
        facts.withdraw(filed.statement(), "撤回：" + reason, actor);
        if (assignment != null) {
            assignments.reopened(assignment);
        }
        acts.record(actor, "检查.撤回", "visit", filed.id(), "撤回检查记录，理由：" + reason);
        events.publishEvent(new VisitFiled(filed.id(), filed.statement().merchant(), findings.idsOf(filed.id())));
    }

    /** The visit, locked, if it stands and the person may have a say in its withdrawal. */
    private FiledVisit standing(UUID visit, Actor actor, Role... roles) {
        FiledVisit seen = visits.find(visit)
                .filter(found -> actor.hasAny(roles))
                .orElseThrow(() -> new NotFound("visit " + visit));
        UUID assignment = seen.statement().assignment();
        visits.serialise(assignment == null ? visit : assignment);
        FiledVisit filed = visits.find(visit).orElseThrow();
        if (filed.withdrawn() != null) {
            throw new Rejected("这次检查记录已经撤回，不能再次撤回。");
        }
        if (rows.hasSigned(visit, actor.id())) {
            throw new Rejected("这次检查由您签字，撤回须由没有参加检查的人办理。");
        }
        findings.lockVisit(visit);
        return filed;
    }
}
