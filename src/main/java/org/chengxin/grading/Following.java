package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the grades in force follow the machine grades as far as {@link Course} allows, in the transaction that assessed. */
@Component
class Following {

    static final String BASIS = "《张店区“诚信经营示范街”试点创建实施方案（试行）》（张政字〔2021〕90号）第四条第（四）项";

    private final Standings standings;
    private final DecisionRepository decisions;
    private final DecisionActs acts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(
            Standings standings,
            DecisionRepository decisions,
            DecisionActs acts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standings = standings;
        this.decisions = decisions;
        this.acts = acts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param held the assessment now held of each merchant
     * @param live the facts it was made from
     */
    void follow(Collection<Snapshot> held, Map<MerchantId, List<Fact>> live) {
        List<MerchantId> merchants = held.stream().map(Snapshot::merchant).toList();
        LocalDate today = LocalDate.now(clock);
        Map<MerchantId, Standing> inForce = standings.currentOf(merchants);
        Map<MerchantId, Decision> open = openOf(merchants);
        List<Standing> taken = new ArrayList<>();
        List<Runnable> proposals = new ArrayList<>();
        for (Snapshot snapshot : held) {
            MerchantId merchant = snapshot.merchant();
            Standing now = inForce.get(merchant);
            Decision pending = open.get(merchant);
            Course course = Course.of(
                    now == null ? null : now.grade(),
                    now != null && now.isByHandOn(today),
                    now != null && now.released(),
                    snapshot.assessment().grade(),
                    now != null && isReinspected(live.getOrDefault(merchant, List.of()), now.since()),
                    pending == null ? null : pending.asOpen());
            if (course.ends() && pending != null) {
                drop(pending, today);
            }
            if (course.step() == Course.Step.TAKE) {
                taken.add(Standing.taken(snapshot, Objects.requireNonNull(course.grade()), today));
            } else if (course.step() == Course.Step.PROPOSE) {
                if (now == null) {
                    taken.add(Standing.taken(snapshot, Grade.PROBATION, today));
                }
                Grade from = now == null ? Grade.PROBATION : now.grade();
                proposals.add(() -> propose(snapshot, from, Objects.requireNonNull(course.grade()), today));
            }
        }
        standings.take(taken);
        decisions.flush();
        proposals.forEach(Runnable::run);
        taken.forEach(standing -> events.publishEvent(new StandingChanged(standing.merchant())));
    }

    private Map<MerchantId, Decision> openOf(List<MerchantId> merchants) {
        Map<MerchantId, Decision> open = new HashMap<>();
        if (!merchants.isEmpty()) {
            decisions
                    .openOf(merchants.stream().map(MerchantId::value).toList())
                    .forEach(decision -> open.put(decision.merchant(), decision));
        }
        return open;
    }

    private void propose(Snapshot snapshot, Grade from, Grade to, LocalDate today) {
        Assessment assessment = snapshot.assessment();
        if (wasNotImposedOn(snapshot.merchant().value(), to, assessment.inputsHash())) {
            return;
        }
        boolean release = from == Grade.BLACK;
        String reason = release
                ? "黑牌事由已经消除，此后检查合格；机器评价为" + assessment.grade().word() + "（" + assessment.score() + " 分），拟解除黑牌，改为黄牌。"
                : assessment.because();
        Decision decision = decisions.saveAndFlush(new Decision(
                number(today),
                release ? DecisionKind.RELEASE : DecisionKind.FALL,
                from,
                to,
                new Ground(snapshot, reason, BASIS, null, null),
                Actor.SYSTEM,
                clock.instant()));
        acts.note(
                decision,
                DecisionActs.Kind.PROPOSAL,
                today,
                "由" + from.word() + "拟改为" + to.word() + "：" + reason,
                Actor.SYSTEM);
        events.publishEvent(new StandingChanged(snapshot.merchant()));
    }

    private void drop(Decision decision, LocalDate today) {
        decision.drop(clock.instant());
        acts.note(decision, DecisionActs.Kind.DROP, today, "机器评价已经变化，本次提出的事由不再存在。", Actor.SYSTEM);
        events.publishEvent(new StandingChanged(decision.merchant()));
    }

    String number(LocalDate today) {
        return "评定〔%d〕%d号".formatted(today.getYear(), decisions.nextNumber());
    }

    /** After “不予变更” the same inputs are not held against the merchant again. */
    private boolean wasNotImposedOn(UUID merchant, Grade to, String inputsHash) {
        return jdbc.sql("select exists (select from grading_decision where merchant_id = ? and state = 'NOT_IMPOSED'"
                        + " and to_grade = ? and inputs_hash = ?)")
                .params(merchant, to.name(), inputsHash)
                .query(Boolean.class)
                .single();
    }

    /** Release from black needs a passed inspection of a later day than the one black took force on. */
    private static boolean isReinspected(List<Fact> facts, LocalDate since) {
        return facts.stream()
                .anyMatch(fact -> fact.item().equals("inspection")
                        && "合格".equals(fact.value("result"))
                        && fact.validFrom().isAfter(since));
    }
}
