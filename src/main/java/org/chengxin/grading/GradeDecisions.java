package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Official decisions about grades (评级决定): a fall to yellow or black is notified, the merchant is heard, and only then
 * decided, black by two people. Every act names its person, day and reason.
 */
@Service
public class GradeDecisions {

    /** Working days for 陈述申辩, counted from the day after the notice was served (domain §5). */
    static final int DEFENCE_DAYS = 5;

    private static final int LONGEST_MANUAL_MONTHS = 6;

    private final DecisionRepository decisions;
    private final DecisionActs acts;
    private final Standings standings;
    private final AssessmentRows assessments;
    private final Gradings gradings;
    private final Following following;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GradeDecisions(
            DecisionRepository decisions,
            DecisionActs acts,
            Standings standings,
            AssessmentRows assessments,
            Gradings gradings,
            Following following,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.standings = standings;
        this.assessments = assessments;
        this.gradings = gradings;
        this.following = following;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** The notice was served on that day, and how; the term of defence starts the day after. */
    @Transactional
    public void serve(DecisionId id, LocalDate day, String how, Actor actor) {
        Decision decision = hold(id);
        requireOfficer(actor);
        requirePast(day);
        if (day.isBefore(decision.view().proposedAt().atZone(clock.getZone()).toLocalDate())) {
            throw new Rejected("day", "送达日期不能早于提出决定的日期。");
        }
        LocalDate until = workingDays.after(day, DEFENCE_DAYS);
        decision.serve(day, until, actor);
        note(decision, DecisionActs.Kind.NOTICE, day, how + "；陈述申辩期到 " + until + " 为止", actor);
    }

    /** What the merchant said for itself, or that it gave up its defence in writing. */
    @Transactional
    void hear(DecisionId id, LocalDate day, String words, boolean waiver, Actor actor) {
        Decision decision = hold(id);
        requireOfficer(actor);
        requirePast(day);
        decision.hear(day, waiver);
        note(decision, waiver ? DecisionActs.Kind.WAIVER : DecisionActs.Kind.DEFENCE, day, words, actor);
    }

    /** The first of two opinions before black. */
    @Transactional
    void review(DecisionId id, String opinion, Actor actor) {
        Decision decision = hold(id);
        requireOfficer(actor);
        decision.review(actor, LocalDate.now(clock));
        note(decision, DecisionActs.Kind.REVIEW, LocalDate.now(clock), opinion, actor);
    }

    /**
     * Decides. What is imposed takes force with this very act, on the console, in lists and on the plate's page.
     *
     * @param imposes whether the grade proposed is imposed
     */
    @Transactional
    public void rule(DecisionId id, boolean imposes, String reason, Actor actor) {
        Decision decision = hold(id);
        LocalDate today = LocalDate.now(clock);
        decision.rule(imposes, gradings.assess(decision.merchant()).inputsHash(), actor, today, clock.instant());
        decisions.flush();
        note(decision, DecisionActs.Kind.RULING, today, (imposes ? "同意：" : "不予变更：") + reason, actor);
        if (imposes) {
            standings.take(List.of(new Standing(
                    decision.merchant(),
                    decision.toGrade(),
                    decision.takesForceOn(today),
                    decision.assessment(),
                    decision.id().value(),
                    decision.kind(),
                    decision.view().from() == Grade.BLACK,
                    null)));
        }
    }

    /** Proposes a grade by hand, with reason, basis and a last day; another person decides. */
    @Transactional
    DecisionId propose(MerchantId merchant, Grade to, String reason, String basis, LocalDate lastDay, Actor actor) {
        requireOfficer(actor);
        LocalDate today = LocalDate.now(clock);
        if (!lastDay.isAfter(today) || lastDay.isAfter(today.plusMonths(LONGEST_MANUAL_MONTHS))) {
            throw new Rejected("expiresOn", "失效日期须晚于今天，并且不超过 " + LONGEST_MANUAL_MONTHS + " 个月。");
        }
        if (!decisions.openOf(List.of(merchant.value())).isEmpty()) {
            throw new Rejected("这家商户还有未办结的评级决定，请先办结。");
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
        if (to == Grade.BLACK) {
            throw new Rejected("to", "人工评定会失效，而黑牌要待事由消除、复查合格才能解除，所以不能人工评为黑牌；请报送相应的信用信息，由系统提出。");
        }
        if (standing.grade() == Grade.BLACK && to != Grade.YELLOW) {
            throw new Rejected("to", "解除黑牌只能先改为黄牌。");
        }
        Decision decision = decisions.saveAndFlush(new Decision(
                following.number(today),
                DecisionKind.MANUAL,
                standing.grade(),
                to,
                new Ground(held, reason, basis, null, lastDay),
                actor,
                clock.instant()));
        note(
                decision,
                DecisionActs.Kind.PROPOSAL,
                today,
                "由" + standing.grade().word() + "拟改为" + to.word() + "，到 " + lastDay + " 为止：" + reason,
                actor);
        return decision.id();
    }

    /** The decision, if there is one. */
    @Transactional(readOnly = true)
    Optional<DecisionView> find(UUID id) {
        return decisions.findById(new DecisionId(id)).map(Decision::view);
    }

    /** What the notice must tell: every deduction and every condition not met, in the words of the assessment proposed on. */
    @Transactional(readOnly = true)
    List<String> groundsOf(DecisionView decision) {
        Assessment assessment = assessments
                .byId(decision.assessment())
                .findFirst()
                .orElseThrow()
                .assessment();
        return Stream.concat(
                        assessment.lines().stream()
                                .filter(line -> line.kind() == LedgerLine.Kind.DEDUCTION)
                                .map(LedgerLine::sentence),
                        Stream.of(assessment.ceilings(), assessment.vetoes())
                                .flatMap(List::stream)
                                .filter(check -> !check.met())
                                .map(Check::reason))
                .toList();
    }

    /** The decision about a merchant that is on its way, if any. */
    @Transactional(readOnly = true)
    public Optional<DecisionId> openOf(MerchantId merchant) {
        return decisions.openOf(List.of(merchant.value())).stream()
                .map(Decision::id)
                .findFirst();
    }

    /** All decisions about a merchant, newest first. */
    @Transactional(readOnly = true)
    List<DecisionView> of(MerchantId merchant) {
        return decisions.findByMerchantIdOrderByProposedAtDesc(merchant.value()).stream()
                .map(Decision::view)
                .toList();
    }

    private Decision hold(DecisionId id) {
        return decisions.hold(id).orElseThrow(() -> new NotFound("decision " + id));
    }

    /** Writes down a step of a decision and tells everyone above. */
    void note(Decision decision, DecisionActs.Kind kind, LocalDate day, String text, Actor actor) {
        decisions.flush();
        acts.note(decision, kind, day, text, actor);
        events.publishEvent(new StandingChanged(decision.merchant()));
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Rejected("day", "日期不能晚于今天。");
        }
    }

    /** Steps that lie with the officers of the leading department. */
    static void requireOfficer(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new Rejected("这一步由市场监管专员办理。");
        }
    }
}
