package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint inspection plans (联合检查计划): drafted, announced under a number, drawn where something is drawn, ended or cancelled. */
@Service
public class Plans {

    private final PlanRepository repository;
    private final PlanParts parts;
    private final Draws draws;
    private final Rounds rounds;
    private final PlanNumbers numbers;
    private final Streets streets;
    private final Acts acts;
    private final Clock clock;

    Plans(
            PlanRepository repository,
            PlanParts parts,
            Draws draws,
            Rounds rounds,
            PlanNumbers numbers,
            Streets streets,
            Acts acts,
            Clock clock) {
        this.repository = repository;
        this.parts = parts;
        this.draws = draws;
        this.rounds = rounds;
        this.numbers = numbers;
        this.streets = streets;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public PlanId draft(PlanDetails details, Actor actor) {
        Plan plan = Plan.draft(streets.current().code(), details, actor, clock.instant());
        repository.saveAndFlush(plan);
        parts.write(plan.id(), details);
        acts.record(actor, "检查计划.起草", "inspection_plan", plan.id(), "起草检查计划“" + details.title() + "”");
        return plan.id();
    }

    /** @throws OptimisticLockingFailureException if the draft was changed since that version was shown */
    @Transactional
    public void rewrite(PlanId id, int version, PlanDetails details, Actor actor) {
        Plan plan = seen(id, version);
        plan.rewrite(details);
        repository.flush();
        parts.write(id, details);
        acts.record(actor, "检查计划.修改", "inspection_plan", id, "修改检查计划“" + details.title() + "”");
    }

    /** Gives the plan its number and settles its checklists, and either freezes what will be drawn or sends all out at once. */
    @Transactional
    public void announce(PlanId id, int version, Actor actor) {
        Plan plan = seen(id, version);
        LocalDate today = LocalDate.now(clock);
        var officers = parts.ableOfficers(id, PlanDetails.TOGETHER);
        plan.announce(numbers.next(today.getYear()), actor, clock.instant(), today);
        repository.flush();
        parts.pin(id, plan.from().isBefore(today) ? today : plan.from());
        if (plan.method().isDrawn()) {
            draws.freeze(plan);
        } else {
            rounds.everywhere(plan, officers, today);
        }
        acts.record(actor, "检查计划.公布", "inspection_plan", id, "公布检查计划 " + plan.name());
    }

    /** Draws shops and inspectors; it cannot be repeated or undone. */
    @Transactional
    public void draw(PlanId id, Actor actor) {
        draws.draw(id, actor);
    }

    @Transactional
    public void end(PlanId id, Actor actor) {
        Plan plan = known(id);
        plan.end(actor, clock.instant());
        repository.flush();
        acts.record(actor, "检查计划.结束", "inspection_plan", id, "结束检查计划 " + plan.name());
    }

    /** Before the draw an officer cancels; after it an approver who neither announced nor drew, lest one draws until it suits. */
    @Transactional
    public void cancel(PlanId id, String reason, Actor actor) {
        Plan plan = known(id);
        Optional<UUID> drawnBy = draws.drawnBy(id);
        if (drawnBy.isEmpty() && !actor.has(Role.OFFICER)) {
            throw new Rejected("还没有抽取的计划，由市场监管专员取消。");
        }
        if (drawnBy.isPresent() && !actor.has(Role.APPROVER)) {
            throw new Rejected("已经抽取的计划须由审批人取消，请写明原因交审批人办理。");
        }
        if (drawnBy.isPresent()
                && (plan.isAnnouncedBy(actor.id()) || drawnBy.get().equals(actor.id()))) {
            throw new Rejected("公布、抽取这个计划的人不能取消它，请另一名审批人办理。");
        }
        plan.cancel(reason, actor, clock.instant());
        repository.flush();
        acts.record(actor, "检查计划.取消", "inspection_plan", id, "取消检查计划 " + plan.name());
    }

    private Plan seen(PlanId id, int version) {
        Plan plan = known(id);
        if (plan.version() != version) {
            throw new OptimisticLockingFailureException("plan " + id + " was changed");
        }
        return plan;
    }

    private Plan known(PlanId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound("plan " + id));
    }
}
