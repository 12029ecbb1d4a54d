package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that were made on paper before the system was used (补录). */
@Service
public class EarlierDecisions {

    private final GradeDecisions steps;
    private final DecisionRepository decisions;
    private final Standings standings;
    private final AssessmentRows assessments;
    private final Gradings gradings;
    private final Proposals proposals;
    private final WorkingDays workingDays;
    private final Clock clock;

    EarlierDecisions(
            GradeDecisions steps,
            DecisionRepository decisions,
            Standings standings,
            AssessmentRows assessments,
            Gradings gradings,
            Proposals proposals,
            WorkingDays workingDays,
            Clock clock) {
        this.steps = steps;
        this.decisions = decisions;
        this.standings = standings;
        this.assessments = assessments;
        this.gradings = gradings;
        this.proposals = proposals;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Enters a decision made on paper before the system knew the merchant, with the days of its notice and ruling; another
     * person confirms it, and only then what else is on its way ends. It is no way around the procedure: later decisions are
     * refused.
     */
    @Transactional
    public DecisionId enter(MerchantId merchant, Earlier earlier, Actor actor) {
        GradeDecisions.requireOfficer(actor);
        gradings.assess(merchant);
        LocalDate known = assessments.firstDayOf(merchant).orElseThrow(() -> new NotFound("merchant " + merchant));
        if (!earlier.ruledOn().isBefore(known)) {
            throw new Rejected("ruledOn", "本系统 " + known + " 起评价这家商户，只能补录此前作出的决定；此后的请按告知、申辩、决定的程序办理。");
        }
        if (!earlier.ruledOn().isAfter(workingDays.after(earlier.servedOn(), GradeDecisions.DEFENCE_DAYS))) {
            throw new Rejected("ruledOn", "决定日期须在告知送达次日起 " + GradeDecisions.DEFENCE_DAYS + " 个工作日之后。");
        }
        LocalDate today = LocalDate.now(clock);
        boolean entered = decisions.openOf(List.of(merchant.value())).stream()
                .anyMatch(open -> open.kind() == DecisionKind.EARLIER);
        if (entered) {
            throw new Rejected("这家商户已经有一件补录的决定等待审批人确认。");
        }
        Standing standing = standings.currentOf(List.of(merchant)).get(merchant);
        Snapshot held = assessments.currentOf(List.of(merchant)).get(merchant);
        if (standing == null || held == null || standing.grade() == earlier.to()) {
            throw new Rejected("to", "现行牌级已经是" + earlier.to().word() + "，不需要补录。");
        }
        Decision decision = new Decision(
                proposals.number(),
                DecisionKind.EARLIER,
                standing.grade(),
                earlier.to(),
                new Ground(held, earlier.reason(), earlier.document(), earlier.ruledOn(), null),
                actor,
                clock.instant());
        decision.serve(earlier.servedOn(), workingDays.after(earlier.servedOn(), GradeDecisions.DEFENCE_DAYS), actor);
        if (earlier.to() == Grade.BLACK) {
            decision.review(actor, today);
        }
        decisions.saveAndFlush(decision);
        String words = "补录 " + earlier.document() + "：" + earlier.servedOn() + " 送达告知，" + earlier.ruledOn() + " 决定评为"
                + earlier.to().word() + "。" + earlier.reason();
        steps.note(decision, DecisionActs.Kind.PROPOSAL, today, words, actor);
        return decision.id();
    }
}
