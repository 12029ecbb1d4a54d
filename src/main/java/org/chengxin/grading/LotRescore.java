package org.chengxin.grading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.LiveFacts;
import org.chengxin.grading.FullRescore.Lot;
import org.chengxin.grading.FullRescore.Result;
import org.chengxin.grading.HeldRows.Held;
import org.chengxin.merchant.MerchantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One lot of a full re-score, in one transaction. */
@Component
class LotRescore {

    private final ScoringModels models;
    private final LiveFacts facts;
    private final HeldRows rows;
    private final Confirmations confirmations;
    private final AssessmentWriter writer;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final Following following;
    private final Clock clock;

    LotRescore(
            ScoringModels models,
            LiveFacts facts,
            HeldRows rows,
            Confirmations confirmations,
            AssessmentWriter writer,
            Announcements announcements,
            ApplicationEventPublisher events,
            Following following,
            Clock clock) {
        this.models = models;
        this.facts = facts;
        this.rows = rows;
        this.confirmations = confirmations;
        this.writer = writer;
        this.announcements = announcements;
        this.events = events;
        this.following = following;
        this.clock = clock;
    }

    /** What came of the lot, and the merchants left out because they were being assessed by others. */
    record Done(Result result, List<MerchantId> leftOut) {}

    /** Joins the transaction of whoever keeps count of lots, so that count and lot are one. */
    @Transactional
    Done run(Lot lot, Cause cause) {
        Work work = new Work(LocalDate.now(clock), cause);
        Set<MerchantId> locked = rows.lock(lot);
        Set<MerchantId> confirmed = confirmations.under(work.model, locked);
        List<MerchantId> leftOut = new ArrayList<>();
        Map<MerchantId, Held> waiting = new LinkedHashMap<>();
        for (Held one : rows.of(lot)) {
            if (!locked.contains(one.merchant())) {
                leftOut.add(one.merchant());
            } else if (!confirmed.contains(one.merchant())) {
                waiting.put(one.merchant(), one);
            }
        }
        facts.each(
                List.copyOf(waiting.keySet()),
                (merchant, live) -> work.assess(Objects.requireNonNull(waiting.remove(merchant)), live));
        waiting.values().forEach(one -> work.assess(one, List.of()));
        writer.store(work.changed);
        writer.schedule(work.assessed);
        following.follow(work.moving, work.factsOfMoving);
        if (!work.changed.isEmpty() || !confirmed.isEmpty()) {
            events.publishEvent(
                    new LotReassessed(lot.first().value(), lot.last().value()));
        }
        return new Done(
                new Result(work.assessed.size() + confirmed.size(), confirmed.size(), work.changed.size(), work.moved),
                leftOut);
    }

    /** What has been found of the lot so far. */
    private final class Work {

        private final ScoringModel model;
        private final LocalDate today;
        private final Instant now = clock.instant();
        private final Cause cause;
        private final Map<MerchantId, Assessment> assessed = new HashMap<>();
        private final List<Snapshot> changed = new ArrayList<>();
        private final List<Snapshot> moving = new ArrayList<>();
        private final Map<MerchantId, List<Fact>> factsOfMoving = new HashMap<>();
        private int moved;

        private Work(LocalDate today, Cause cause) {
            this.model = models.on(today);
            this.today = today;
            this.cause = cause;
        }

        private void assess(Held held, List<Fact> live) {
            Assessment assessment = Assessor.assess(model, live, held.openedOn(), today);
            assessed.put(held.merchant(), assessment);
            if (!held.stillSays(assessment, live)) {
                Snapshot snapshot = Snapshot.of(held.merchant(), now, cause, assessment);
                changed.add(snapshot);
                moved += announcements.note(snapshot, held.grade()) ? 1 : 0;
                if (held.isMovedBy(assessment)) {
                    moving.add(snapshot);
                    factsOfMoving.put(held.merchant(), live);
                }
            }
        }
    }
}
