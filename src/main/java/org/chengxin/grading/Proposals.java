package org.chengxin.grading;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals that follow from machine grades: made, kept on their grounds, and ended with them. */
@Component
class Proposals {

    static final String BASIS = "《张店区“诚信经营示范街”试点创建实施方案（试行）》（张政字〔2021〕90号）第四条第（四）项";

    private final DecisionRepository decisions;
    private final DecisionActs acts;
    private final AssessmentRows assessments;
    private final ScoringModels models;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            DecisionRepository decisions,
            DecisionActs acts,
            AssessmentRows assessments,
            ScoringModels models,
            Facts facts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.assessments = assessments;
        this.models = models;
        this.facts = facts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    List<Decision> openOf(Collection<MerchantId> merchants) {
        return merchants.isEmpty()
                ? List.of()
                : decisions.openOf(merchants.stream().map(MerchantId::value).toList());
    }

    /** @param passed day of the inspection that opens the way out of black; null without one */
    void propose(Snapshot snapshot, Grade from, Grade to, @Nullable LocalDate passed) {
        Assessment assessment = snapshot.assessment();
        boolean release = from == Grade.BLACK;
        if (wasRefused(snapshot, from, to)) {
            return;
        }
        String reason = release
                ? "黑牌事由已经消除，此后 " + passed + " 检查合格；机器评价为" + assessment.grade().word() + "（" + assessment.score()
                        + " 分），拟解除黑牌，改为黄牌。"
                : assessment.because();
        Decision decision = decisions.saveAndFlush(new Decision(
                number(),
                release ? DecisionKind.RELEASE : DecisionKind.FALL,
                from,
                to,
                new Ground(snapshot, reason, BASIS, null, null),
                Actor.SYSTEM,
                clock.instant()));
        if (!release) {
            restOn(decision, assessment);
        }
        note(decision, DecisionActs.Kind.PROPOSAL, "由" + from.word() + "拟改为" + to.word() + "：" + reason);
    }

    /**
     * A fall that stays proposed while the facts move. Not yet notified, it takes over the new grounds, and so does the
     * notice still to be served. Once notified it stands by what the merchant was told; where that alone no longer bears
     * the grade, it ends. Where the merchant now counts as in observation its grounds must still bear the grade, too; whether
     * the observation is right is for the ruling to say.
     *
     * @param told what it rests on so far
     * @return whether it ended, so that the fall must be proposed anew
     */
    boolean outlived(Decision decision, Assessment told, Snapshot held) {
        if (decision.kind() != DecisionKind.FALL || decision.assessment().equals(held.id())) {
            return false;
        }
        Assessment now = held.assessment();
        boolean rated = now.grade().isRated();
        if (decision.state() == DecisionState.PROPOSED && rated) {
            if (!Grounds.sentences(told).equals(Grounds.sentences(now))
                    || !told.because().equals(now.because())) {
                decision.rest(held, now.because());
                decisions.flush();
                restOn(decision, now);
                note(decision, DecisionActs.Kind.GROUND, "信息有变化，事由更新为：" + now.because() + "请按新一版告知书送达。");
            }
            return false;
        }
        if (Grounds.bear(models.version(now.model(), now.modelVersion()), told, now, decision.toGrade())) {
            return false;
        }
        drop(
                decision,
                rated
                        ? "告知之后信息有变化，只凭已告知的事由不足以评为" + decision.toGrade().word() + "，本次提出终止，按新的事由另行提出、重新告知。"
                        : "信息有变化，所依据的事由已不足以评为" + decision.toGrade().word() + "，本次提出终止。");
        return rated;
    }

    /** The assessment whose grounds a notice lists. */
    Assessment told(UUID assessment) {
        return assessments.byId(assessment).findFirst().orElseThrow().assessment();
    }

    /** The assessments that decisions rest on, by their ids. */
    Map<UUID, Assessment> told(Collection<Decision> decisions) {
        Map<UUID, Assessment> told = new HashMap<>();
        if (!decisions.isEmpty()) {
            assessments
                    .byIds(decisions.stream().map(Decision::assessment).toList())
                    .forEach(snapshot -> told.put(snapshot.id(), snapshot.assessment()));
        }
        return told;
    }

    /** Notes the facts behind the notice, so that an objection against one of them holds the ruling up. */
    private void restOn(Decision decision, Assessment told) {
        jdbc.sql("delete from grading_decision_ground where decision_id = ?")
                .param(decision.id().value())
                .update();
        jdbc.sql("insert into grading_decision_ground select ?, unnest(?)")
                .param(decision.id().value())
                .param(Grounds.facts(told).stream().map(FactId::value).toArray(UUID[]::new))
                .update();
    }

    void drop(Decision decision, String why) {
        decision.drop(clock.instant());
        note(decision, DecisionActs.Kind.DROP, why);
    }

    String number() {
        return "评定〔%d〕%d号".formatted(LocalDate.now(clock).getYear(), decisions.nextNumber());
    }

    private void note(Decision decision, DecisionActs.Kind kind, String text) {
        acts.note(decision, kind, LocalDate.now(clock), text, Actor.SYSTEM);
        events.publishEvent(new StandingChanged(decision.merchant()));
    }

    /** Whether “不予变更” stands in the way of a proposal. */
    boolean wasRefused(Snapshot snapshot, Grade from, Grade to) {
        return from == Grade.BLACK ? wasNotReleasedOn(snapshot) : wasNotImposedOn(snapshot, to);
    }

    /** After “不予变更” a fall as bad or worse is proposed only where something new or graver speaks against the merchant. */
    private boolean wasNotImposedOn(Snapshot snapshot, Grade to) {
        List<UUID> refused = jdbc.sql(
                        "select assessment_id from grading_decision where merchant_id = ? and kind = 'FALL'"
                                + " and state = 'NOT_IMPOSED' and (to_grade = ? or to_grade = 'YELLOW')")
                .params(snapshot.merchant().value(), to.name())
                .query(UUID.class)
                .list();
        if (refused.isEmpty()) {
            return false;
        }
        Map<FactId, String> keys = keysOf(snapshot.merchant());
        return refused.stream().anyMatch(put -> !Grounds.areGraver(told(put), snapshot.assessment(), keys));
    }

    /** What the facts of a merchant state, withdrawn ones too: a correction is another fact with the same natural key. */
    private Map<FactId, String> keysOf(MerchantId merchant) {
        return facts.of(merchant).stream().collect(toMap(Fact::id, fact -> fact.item() + ' ' + fact.key()));
    }

    private boolean wasNotReleasedOn(Snapshot snapshot) {
        return jdbc.sql("select exists (select from grading_decision where merchant_id = ? and kind = 'RELEASE'"
                        + " and state = 'NOT_IMPOSED' and inputs_hash = ?)")
                .params(snapshot.merchant().value(), snapshot.assessment().inputsHash())
                .query(Boolean.class)
                .single();
    }
}
