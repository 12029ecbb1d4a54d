package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
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

    private final DecisionRepository decisions;
    private final DecisionActs acts;
    private final Standings standings;
    private final AssessmentWriter writer;
    private final Gradings gradings;
    private final Proposals proposals;
    private final Facts facts;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GradeDecisions(
            DecisionRepository decisions,
            DecisionActs acts,
            Standings standings,
            AssessmentWriter writer,
            Gradings gradings,
            Proposals proposals,
            Facts facts,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.standings = standings;
        this.writer = writer;
        this.gradings = gradings;
        this.proposals = proposals;
        this.facts = facts;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The notice was served on that day, and how; the term of defence starts the day after.
     *
     * @param edition which edition of the notice was served: it must list the grounds of today
     */
    @Transactional
    public void serve(DecisionId id, int edition, LocalDate day, String how, Actor actor) {
        Decision decision = hold(id);
        requireOfficer(actor);
        requirePast(day);
        int right = acts.editionOf(id.value());
        if (edition != right) {
            throw new Rejected("edition", "事由有变化，第 " + edition + " 版告知书已不适用。请打印第 " + right + " 版，重新送达后再登记。");
        }
        LocalDate since = acts.groundsSince(id.value());
        if (day.isBefore(since)) {
            throw new Rejected("day", "现在的事由是 " + since + " 才有的，送达日期不能早于这一天；此前送达的是别的事由，请重新送达。");
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
        decision.hear(day, waiver, actor);
        note(decision, waiver ? DecisionActs.Kind.WAIVER : DecisionActs.Kind.DEFENCE, day, words, actor);
    }

    /** A second person has seen the paper by which the merchant gave up its defence. */
    @Transactional
    void confirmWaiver(DecisionId id, String words, Actor actor) {
        Decision decision = hold(id);
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            throw new Rejected("放弃申辩由市场监管专员或者审批人核对。");
        }
        decision.confirmWaiver(actor);
        note(decision, DecisionActs.Kind.WAIVER_SEEN, LocalDate.now(clock), words, actor);
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
        // An assessment might end a manual proposal before it is refused, and the refusal with it.
        Assessment known = imposes || decision.kind() != DecisionKind.MANUAL
                ? gradings.assess(decision.merchant())
                : gradings.current(decision.merchant()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        List<String> disputed = imposes ? disputedIn(decision.view()) : List.of();
        if (!disputed.isEmpty()) {
            throw new Rejected("所依据的信息正在异议核查，异议办结后才能决定：" + String.join("", disputed));
        }
        decision.rule(imposes, known.inputsHash(), acts.handsOf(id.value()), actor, today, clock.instant());
        decisions.flush();
        if (imposes && decision.kind() == DecisionKind.EARLIER) {
            endBeside(decision);
        }
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
        } else {
            // What waited behind it waits no longer.
            gradings.assess(decision.merchant());
        }
    }

    /** What a paper of before now confirmed leaves nothing to decide of; a fall that goes further than it goes on. */
    private void endBeside(Decision confirmed) {
        Standing now = standings.currentOf(List.of(confirmed.merchant())).get(confirmed.merchant());
        if (now != null && now.grade() == Grade.BLACK) {
            throw new Rejected("这家商户此后已按程序评为黑牌，解除须经复查合格，不能由补录的决定变更，请选“不予变更”。");
        }
        proposals.openOf(List.of(confirmed.merchant())).stream()
                .filter(open -> open.kind() == DecisionKind.MANUAL
                        || open.toGrade() != Grade.BLACK
                        || confirmed.toGrade() == Grade.BLACK)
                .forEach(open -> proposals.drop(open, "系统启用前已作出的决定（" + confirmed.number() + "）已经补录，本次提出终止。"));
    }

    /** The decision, if there is one. */
    @Transactional(readOnly = true)
    Optional<DecisionView> find(UUID id) {
        return decisions.findById(new DecisionId(id)).map(Decision::view);
    }

    /** The edition of the notice that lists the grounds of today. */
    @Transactional(readOnly = true)
    public int editionOf(DecisionId id) {
        return acts.editionOf(id.value());
    }

    /** What the notice must tell: every deduction and every condition not met, in the words of the assessment proposed on. */
    @Transactional(readOnly = true)
    List<String> groundsOf(DecisionView decision) {
        return Grounds.sentences(proposals.told(decision.assessment()));
    }

    /** The grounds of an open fall that are under objection (异议中): until that has ended nothing is imposed on them. */
    @Transactional(readOnly = true)
    List<String> disputedIn(DecisionView decision) {
        if (decision.kind() != DecisionKind.FALL || !decision.state().isOpen()) {
            return List.of();
        }
        Set<FactId> disputed = facts.liveOf(decision.merchant()).stream()
                .filter(Fact::disputed)
                .map(Fact::id)
                .collect(Collectors.toSet());
        return disputed.isEmpty() ? List.of() : Grounds.sentences(proposals.told(decision.assessment()), disputed);
    }

    /** The decision about a merchant that is on its way, if any; a paper of before that waits for its confirmation is none. */
    @Transactional(readOnly = true)
    public Optional<DecisionId> openOf(MerchantId merchant) {
        return proposals.openOf(List.of(merchant)).stream()
                .filter(open -> open.kind() != DecisionKind.EARLIER)
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

    /** Acts on a merchant's grade come one after the other, and never while the merchant is being assessed. */
    private Decision hold(DecisionId id) {
        writer.lock(List.of(merchantOf(id)));
        return decisions.hold(id).orElseThrow(() -> new NotFound("decision " + id));
    }

    private MerchantId merchantOf(DecisionId id) {
        return decisions.merchantOf(id).map(MerchantId::new).orElseThrow(() -> new NotFound("decision " + id));
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
