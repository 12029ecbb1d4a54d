package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grades proposed by hand (人工评定): with reason, basis and a last day, decided by a second person, never black. */
@Service
class ManualDecisions {

    private static final int LONGEST_MONTHS = 6;

    private final GradeDecisions steps;
    private final DecisionRepository decisions;
    private final Standings standings;
    private final AssessmentRows assessments;
    private final Gradings gradings;
    private final Proposals proposals;
    private final Merchants merchants;
    private final WorkingDays workingDays;
    private final Clock clock;

    ManualDecisions(
            GradeDecisions steps,
            DecisionRepository decisions,
            Standings standings,
            AssessmentRows assessments,
            Gradings gradings,
            Proposals proposals,
            Merchants merchants,
            WorkingDays workingDays,
            Clock clock) {
        this.steps = steps;
        this.decisions = decisions;
        this.standings = standings;
        this.assessments = assessments;
        this.gradings = gradings;
        this.proposals = proposals;
        this.merchants = merchants;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Proposes a grade by hand, with reason, basis and a last day; another person decides. */
    @Transactional
    DecisionId propose(MerchantId merchant, Grade to, String reason, String basis, LocalDate lastDay, Actor actor) {
        GradeDecisions.requireOfficer(actor);
        LocalDate today = LocalDate.now(clock);
        if (!lastDay.isAfter(today) || lastDay.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new Rejected("expiresOn", "失效日期须晚于今天，并且不超过 " + LONGEST_MONTHS + " 个月。");
        }
        if (!decisions.openOf(List.of(merchant.value())).isEmpty()) {
            throw new Rejected("这家商户还有未办结的评级决定，请先办结。");
        }
        if (!merchants.find(merchant).isOperating()) {
            throw new Rejected("商户已停业，不再评定牌级。");
        }
        gradings.assess(merchant);
        Standing standing = standings.currentOf(List.of(merchant)).get(merchant);
        Snapshot held = assessments.currentOf(List.of(merchant)).get(merchant);
        if (standing == null || held == null) {
            throw new NotFound("standing of " + merchant);
        }
        if (standing.grade() == to) {
            throw new Rejected("to", "现行牌级已经是" + to.word() + "。");
        }
        if (!to.isRated()) {
            throw new Rejected("to", "观察期依开业日期和检查情况而定，不能人工评定。");
        }
        if (to == Grade.BLACK) {
            throw new Rejected("to", "人工评定会失效，而黑牌要待事由消除、复查合格才能解除，所以不能人工评为黑牌；请报送相应的信用信息，由系统提出。");
        }
        if (standing.grade() == Grade.BLACK && to != Grade.YELLOW) {
            throw new Rejected("to", "解除黑牌只能先改为黄牌。");
        }
        Decision decision = new Decision(
                proposals.number(),
                DecisionKind.MANUAL,
                standing.grade(),
                to,
                new Ground(held, reason, basis, null, lastDay),
                actor,
                clock.instant());
        LocalDate term = decision.needsNotice() ? workingDays.after(today, GradeDecisions.DEFENCE_DAYS) : today;
        if (!lastDay.isAfter(term)) {
            throw new Rejected("expiresOn", "今天送达告知书，陈述申辩期也要到 " + term + " 为止，失效日期须晚于这一天。");
        }
        decisions.saveAndFlush(decision);
        steps.note(
                decision,
                DecisionActs.Kind.PROPOSAL,
                today,
                "由" + standing.grade().word() + "拟改为" + to.word() + "，到 " + lastDay + " 为止：" + reason,
                actor);
        return decision.id();
    }
}
