package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for runs: a rehearsal of a draft, or a repetition of one that is finished. */
@Service
class Runs {

    private final RunRows rows;
    private final BatchRows batches;
    private final ModelDrafts drafts;
    private final ModelTexts texts;
    private final ScoringModels models;
    private final Acts acts;
    private final Clock clock;

    Runs(
            RunRows rows,
            BatchRows batches,
            ModelDrafts drafts,
            ModelTexts texts,
            ScoringModels models,
            Acts acts,
            Clock clock) {
        this.rows = rows;
        this.batches = batches;
        this.drafts = drafts;
        this.texts = texts;
        this.models = models;
        this.acts = acts;
        this.clock = clock;
    }

    /** The run, or {@link NotFound}; whoever sees the draft sees its runs. */
    Run find(UUID id, Actor actor) {
        Run run = rows.find(id).orElseThrow(() -> new NotFound("run " + id));
        drafts.find(run.draft(), actor);
        return run;
    }

    /** Asks for the draft to be put to all merchants as of today. */
    @Transactional
    public UUID rehearse(UUID draftId, int revision, Actor actor) {
        ModelDraft draft = drafts.editable(draftId, actor);
        if (draft.revision() != revision) {
            throw new Rejected("这份草稿刚才被别人改过，请重新打开再回放。");
        }
        ModelReview review = texts.review(draft);
        if (!review.problems().isEmpty()) {
            throw new Rejected("还不能回放：" + review.problems().get(0));
        }
        requireIdle(draftId);
        LocalDate today = LocalDate.now(clock);
        UUID id = begin(
                draft,
                Run.Purpose.REHEARSAL,
                null,
                new RunRows.Baseline(models.on(today).version(), today),
                actor);
        acts.record(actor, "评分模型.回放", "scoring_model", draftId, draft.title());
        return id;
    }

    /** Asks for a finished rehearsal to be done again on the facts of now, of the same day, and held against itself. */
    @Transactional
    public UUID repeat(UUID runId, Actor actor) {
        Run run = find(runId, actor);
        ModelDrafts.requireOfficer(actor);
        if (!run.isRehearsal() || !run.isFinished()) {
            throw new Rejected("只有做完的试算可以重做核对。");
        }
        ModelDraft draft = drafts.find(run.draft(), actor);
        if (!ModelText.hash(draft.definition()).equals(run.hash())) {
            throw new Rejected("草稿在这次试算以后改过，请重新回放。");
        }
        requireIdle(run.draft());
        acts.record(actor, "评分模型.重做核对", "scoring_model", run.draft(), draft.title());
        return begin(draft, Run.Purpose.REPETITION, run, baseline(run), actor);
    }

    /** Notes in the trail that the list leaves the system. */
    @Transactional
    public void announceExport(Run run, Actor actor) {
        acts.record(
                actor,
                "评分模型.导出变动名单",
                "scoring_model",
                run.draft(),
                run.model().name() + "第 " + run.model().version() + " 版");
    }

    static RunRows.Baseline baseline(Run run) {
        return new RunRows.Baseline(run.baselineVersion(), run.asOf());
    }

    UUID begin(ModelDraft draft, Run.Purpose purpose, @Nullable Run repeats, RunRows.Baseline baseline, Actor actor) {
        UUID id = Ids.next();
        batches.add(id, Batch.Kind.REPLAY, true);
        rows.add(id, draft, purpose, repeats, baseline, actor);
        return id;
    }

    private void requireIdle(UUID draft) {
        if (rows.of(draft).stream().anyMatch(run -> !run.batch().isFinished())) {
            throw new Rejected("这份草稿正在回放，请等做完再开始下一次。");
        }
    }
}
