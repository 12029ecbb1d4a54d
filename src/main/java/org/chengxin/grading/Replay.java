package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts a draft and the version in force to the same facts of the same merchants on the same day, and keeps the names of
 * inputs and results, so that a run can be repeated and held against itself.
 */
@Component
class Replay implements BatchWork {

    private final RunRows runs;
    private final RunResults results;
    private final RunTally tally;
    private final ScoringModels models;
    private final Facts facts;
    private final ApplicationEventPublisher events;

    Replay(
            RunRows runs,
            RunResults results,
            RunTally tally,
            ScoringModels models,
            Facts facts,
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
    public boolean onlyOperating() {
        return true;
    }

    @Override
    public void lot(Batch batch, List<Subject> merchants) {
        Run run = runs.find(batch.id()).orElseThrow();
        ScoringModel baseline = models.version(run.model().code(), run.baselineVersion());
        Map<MerchantId, List<Fact>> live =
                facts.liveOf(merchants.stream().map(Subject::merchant).toList());
        List<RunResults.Result> found = new ArrayList<>();
        RunTally.Lot counts = new RunTally.Lot();
        for (Subject subject : merchants) {
            List<Fact> own = live.getOrDefault(subject.merchant(), List.of());
            Assessment before = Assessor.assess(baseline, own, subject.openedOn(), run.asOf());
            Assessment after = Assessor.assess(run.model(), own, subject.openedOn(), run.asOf());
            found.add(result(subject.merchant(), before, after));
            if (run.isRehearsal()) {
                counts.merchant(before, after, own);
            }
        }
        if (run.isRehearsal()) {
            results.store(run.id(), found);
            tally.add(run.id(), counts);
        } else {
            compare(run, found);
        }
    }

    private static RunResults.Result result(MerchantId merchant, Assessment before, Assessment after) {
        Trace trace = Trace.between(before, after);
        return new RunResults.Result(
                merchant.value(),
                after.inputsHash(),
                Trace.hash(after),
                before.grade(),
                after.grade(),
                before.score(),
                after.score(),
                trace.isEmpty() ? null : trace);
    }

    /** Of those whose facts have not changed, who now has another result; a merchant new since then is nobody's match. */
    private void compare(Run run, List<RunResults.Result> found) {
        Map<UUID, RunResults.Known> known = results.known(
                Objects.requireNonNull(run.repeats()),
                found.stream().map(RunResults.Result::merchantId).toList());
        int compared = 0;
        List<RunResults.Result> differing = new ArrayList<>();
        for (RunResults.Result one : found) {
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
