package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts an announced version into force on its day. First the approved run is repeated on the facts of now: for merchants
 * whose facts are still the same the result must be the very same, or the version stops and says so. Then the old version
 * ends the day before, and all merchants are assessed anew.
 */
@Component
class ModelActivation {

    private final ModelDraftRows drafts;
    private final RunRows runRows;
    private final Runs runs;
    private final Batches batches;
    private final ModelAdoption adoption;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ModelActivation(
            ModelDraftRows drafts,
            RunRows runRows,
            Runs runs,
            Batches batches,
            ModelAdoption adoption,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.runRows = runRows;
        this.runs = runs;
        this.batches = batches;
        this.adoption = adoption;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Also at start, in case the machine was down at midnight; aside, so that the start does not wait for it. */
    @Async
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        activateDue();
    }

    @Scheduled(cron = "0 1 0 * * *", zone = Moments.ZONE)
    void atMidnight() {
        activateDue();
    }

    /** Begins the repetition of an announced version whose day has come, once. */
    void activateDue() {
        transaction.executeWithoutResult(status -> {
            drafts.serialise();
            due().ifPresent(this::check);
        });
        batches.start();
    }

    private Optional<ModelDraft> due() {
        LocalDate today = LocalDate.now(clock);
        return drafts.open()
                .filter(draft -> draft.state() == ModelDraft.State.APPROVED
                        && !Objects.requireNonNull(draft.effectiveFrom()).isAfter(today)
                        && runRows.of(draft.id()).stream()
                                .noneMatch(
                                        run -> !run.batch().isFinished() && run.purpose() == Run.Purpose.ACTIVATION));
    }

    private void check(ModelDraft draft) {
        Run approved = runRows.find(Objects.requireNonNull(draft.run())).orElseThrow();
        if (!approved.hash().equals(ModelText.hash(draft.definition()))) {
            adoption.stop(draft, "方案内容与批准时回放的不一致，没有施行");
        } else {
            runs.begin(draft, Run.Purpose.ACTIVATION, approved, Runs.baseline(approved), Actor.SYSTEM);
        }
    }

    /** In the transaction of the repetition's last lot. */
    @EventListener
    void on(Replay.Finished finished) {
        Run run = finished.run();
        if (run.purpose() != Run.Purpose.ACTIVATION) {
            return;
        }
        drafts.serialise();
        ModelDraft draft = drafts.find(run.draft()).orElseThrow();
        if (draft.state() != ModelDraft.State.APPROVED) {
            return;
        }
        if (run.differing() > 0) {
            adoption.stop(draft, "信息没有变化的 " + run.compared() + " 户里，有 " + run.differing() + " 户的结果与批准的回放不同，没有施行");
        } else {
            adoption.adopt(draft, run);
        }
    }
}
