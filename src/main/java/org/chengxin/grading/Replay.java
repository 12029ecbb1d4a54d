package org.chengxin.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.LiveFacts;
import org.chengxin.merchant.MerchantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts a draft and the version in force to the same facts of the same merchants on the same day, and keeps the names of
 * inputs and results, so that a run can be repeated and held against itself.
 */
@Component
class Replay implements BatchWork {

    private static final int LOT = 1000;

    private final RunRows runs;
    private final RunResults results;
    private final RunTally tally;
    private final ScoringModels models;
    private final LiveFacts facts;
    private final ApplicationEventPublisher events;

    Replay(
            RunRows runs,
            RunResults results,
            RunTally tally,
            ScoringModels models,
            LiveFacts facts,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.results = results;
        this.tally = tally;
        this.models = models;
        this.facts = facts;
        this.events = events;
    }

    /** The last lot of a run is done; heard inside its transaction. */
    record Finished(Run run) {}

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.REPLAY;
    }

    @Override
    public int atOnce() {
        return LOT;
    }

    @Override
    public boolean onlyOperating() {
        return true;
    }

    @Override
    public void lot(Batch batch, List<Subject> merchants) {
        Run run = runs.find(batch.id()).orElseThrow();
        ScoringModel baseline = models.version(run.model().code(), run.baselineVersion());
        Map<MerchantId, Subject> waiting = new LinkedHashMap<>();
        merchants.forEach(one -> waiting.put(one.merchant(), one));
        List<RunResult> found = new ArrayList<>();
        RunTally.Lot counts = new RunTally.Lot();
        BiConsumer<Subject, List<Fact>> both = (subject, own) -> {
            Assessment before = Assessor.assess(baseline, own, subject.openedOn(), run.asOf());
            Assessment after = Assessor.assess(run.model(), own, subject.openedOn(), run.asOf());
            found.add(RunResult.of(subject.merchant(), before, after));
            if (run.isRehearsal()) {
                counts.merchant(before, after, own);
            }
        };
        facts.each(
                List.copyOf(waiting.keySet()),
                (merchant, own) -> both.accept(Objects.requireNonNull(waiting.remove(merchant)), own));
        waiting.values().forEach(subject -> both.accept(subject, List.of()));
        if (run.isRehearsal()) {
            results.store(run.id(), found);
            tally.add(run.id(), counts);
        } else {
            compare(run, found);
        }
    }

    /** Of those whose facts have not changed, who now has another result; a merchant new since then is nobody's match. */
    private void compare(Run run, List<RunResult> found) {
        Map<UUID, RunResults.Known> known = results.known(
                Objects.requireNonNull(run.repeats()),
                found.stream().map(RunResult::merchantId).toList());
        int compared = 0;
        List<RunResult> differing = new ArrayList<>();
        for (RunResult one : found) {
            RunResults.Known then = known.get(one.merchantId());
            if (then != null && then.inputsHash().equals(one.inputsHash())) {
                compared++;
                if (!then.resultHash().equals(one.resultHash())) {
                    differing.add(one);
                }
            }
        }
        results.store(run.id(), differing);
        runs.compared(run.id(), compared, differing.size());
    }

    @Override
    public void finish(Batch batch) {
        events.publishEvent(new Finished(runs.find(batch.id()).orElseThrow()));
    }
}
