package org.chengxin.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chengxin.attachment.Attachments;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What departments hand in. A file is staged and judged without touching any dossier; a person reads the preview; one
 * commit takes all of it or none of it; and what was committed can be reversed with a reason.
 */
@Service
public class Submissions {

    private static final int BATCH = 500;

    private final SubmissionRepository submissions;
    private final StagedRows rows;
    private final Staging staging;
    private final Taking taking;
    private final Attachments attachments;
    private final Catalogue catalogue;
    private final Facts facts;
    private final Acts acts;
    private final Clock clock;

    Submissions(
            SubmissionRepository submissions,
            StagedRows rows,
            Staging staging,
            Taking taking,
            Attachments attachments,
            Catalogue catalogue,
            Facts facts,
            Acts acts,
            Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.staging = staging;
        this.taking = taking;
        this.attachments = attachments;
        this.catalogue = catalogue;
        this.facts = facts;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keeps the file as it came, reads it and judges every row. Nothing reaches a dossier yet. */
    @Transactional
    public SubmissionId stage(String fileName, InputStream content, Actor actor) {
        return stage(Submission.Channel.FILE, fileName, content, actor);
    }

    @Transactional
    SubmissionId stage(Submission.Channel channel, String fileName, InputStream content, Actor actor) {
        String sha256 = attachments.keep(content, actor);
        Path file = attachments.find(sha256);
        Recognised recognised = staging.recognise(file, fileName, actor);
        SubmissionId id = SubmissionId.next();
        Submission submission = submissions.save(taking.start(id, recognised.item(), channel, actor)
                .from(fileName, sha256, recognised.notices(), recognised.headers()));
        submissions.flush();
        int count = staging.stage(id, file, fileName, recognised, actor);
        if (count == 0) {
            throw new Rejected("file", "表头认出来了（" + recognised.item().name() + "），但下面没有任何数据行。请填好后重新上传。");
        }
        acts.record(
                actor,
                "报送.暂存",
                "submission",
                id,
                submission.number() + " " + recognised.item().name() + " " + count + " 行");
        return id;
    }

    /** Judges the file once more against what is known now, e.g. after others have reported in between. */
    @Transactional
    public void restage(SubmissionId id, Actor actor) {
        Submission submission = hold(id, actor);
        submission.requireStaged();
        Path file = attachments.find(String.valueOf(submission.fileSha256()));
        String name = String.valueOf(submission.fileName());
        rows.deleteAll(id);
        staging.stage(id, file, name, staging.recognise(file, name, actor), actor);
        acts.record(actor, "报送.重新预览", "submission", id, submission.number());
    }

    /** Sets a row's class by hand, where the file left it open. */
    @Transactional
    void grade(SubmissionId id, int ordinal, String grade, Actor actor) {
        Submission submission = hold(id, actor);
        submission.requireStaged();
        CatalogueItem item = catalogue.item(submission.item());
        StagedRow row = rows.find(id, ordinal).orElseThrow(() -> new NotFound("row " + ordinal));
        if (!item.definition().grades().contains(grade) || row.merchant() == null) {
            throw new Rejected("这一行不能改分级，请刷新页面后重试。");
        }
        List<Problem> problems = row.problems().stream()
                .filter(problem ->
                        !String.valueOf(item.definition().gradeField()).equals(problem.field()))
                .toList();
        StagedRow graded = row.graded(grade, false, problems);
        rows.replace(id, staging.judge(id, item, actor).again(graded));
        acts.record(actor, "报送.核定分级", "submission", id, submission.number() + " 第 " + row.number() + " 行：" + grade);
    }

    /**
     * Takes every new and changed row into the dossiers, all in one transaction.
     *
     * @param warningsRead whether the person has confirmed that the warned rows are right
     * @return how many facts changed
     * @throws Rejected if anything has changed since the preview, so that what is committed is what was read
     */
    @Transactional
    public int commit(SubmissionId id, boolean warningsRead, Actor actor) {
        Submission submission = hold(id, actor);
        submission.commit(actor, clock.instant());
        StagedRows.Tally tally = rows.tally(id);
        if (tally.changes() == 0) {
            throw new Rejected("这一批没有新增或变更的内容，不需要提交。");
        }
        if (tally.warned() > 0 && !warningsRead) {
            throw new Rejected("有 " + tally.warned() + " 行带提醒，请逐行核对，并勾选“提醒已核对”后再提交。");
        }
        int taken = 0;
        int after = 0;
        List<StagedRow> batch;
        while (!(batch = rows.changes(id, after, BATCH)).isEmpty()) {
            taking.take(submission, batch, actor);
            taken += batch.size();
            after = batch.get(batch.size() - 1).ordinal();
        }
        acts.record(
                actor,
                "报送.提交",
                "submission",
                id,
                submission.number() + "：新增 " + tally.of(Verdict.NEW) + "，变更 " + tally.of(Verdict.CHANGED));
        return taken;
    }

    @Transactional
    void discard(SubmissionId id, Actor actor) {
        Submission submission = hold(id, actor);
        submission.discard(actor, clock.instant());
        acts.record(actor, "报送.放弃", "submission", id, submission.number());
    }

    /** Undoes a committed submission: its facts are withdrawn, and what they had replaced holds again. */
    @Transactional
    public Facts.Reversal reverse(SubmissionId id, String reason, Actor actor) {
        Submission submission = hold(id, actor);
        submission.reverse(reason, actor, clock.instant());
        Facts.Reversal reversal = facts.reverse(
                id.value(), submission.item(), "报送批次 " + submission.number() + " 撤销：" + reason.strip(), actor);
        acts.record(
                actor,
                "报送.撤销",
                "submission",
                id,
                submission.number() + "：撤回 " + reversal.withdrawn() + "，恢复 " + reversal.restored());
        return reversal;
    }

    /** The submission, if it is the actor's department's own; officers see all. */
    @Transactional(readOnly = true)
    Submission visibleTo(Actor actor, SubmissionId id) {
        return submissions
                .findById(id)
                .filter(submission -> isVisible(submission, actor))
                .orElseThrow(() -> new NotFound("submission " + id));
    }

    private Submission hold(SubmissionId id, Actor actor) {
        return submissions
                .hold(id)
                .filter(submission -> isVisible(submission, actor))
                .orElseThrow(() -> new NotFound("submission " + id));
    }

    private static boolean isVisible(Submission submission, Actor actor) {
        return actor.has(Role.OFFICER) || submission.department().equals(actor.department());
    }
}
