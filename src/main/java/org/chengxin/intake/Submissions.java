package org.chengxin.intake;

import java.io.InputStream;
import java.time.Clock;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.Statements;
import org.chengxin.dossier.Superseded;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Rejected;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What departments hand in. A file is staged and judged without touching any dossier; a person reads the preview; one
 * commit takes all of it or none of it; and what was committed can be reversed with a reason.
 */
@Service
public class Submissions {

    private final SubmissionRepository submissions;
    private final SubmissionScope scope;
    private final SubmissionFiles files;
    private final StagedRows rows;
    private final Statements statements;
    private final JobRows jobs;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Submissions(
            SubmissionRepository submissions,
            SubmissionScope scope,
            SubmissionFiles files,
            StagedRows rows,
            Statements statements,
            JobRows jobs,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.submissions = submissions;
        this.scope = scope;
        this.files = files;
        this.rows = rows;
        this.statements = statements;
        this.jobs = jobs;
        this.events = events;
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
        SubmissionId id = files.receive(channel, fileName, content, actor).id();
        files.read(id, actor, Progress.UNSEEN);
        return id;
    }

    /** Judges the file once more against what is known now, e.g. after others have reported in between. */
    @Transactional
    public void restage(SubmissionId id, Actor actor) {
        files.askAgain(id, actor);
        files.read(id, actor, Progress.UNSEEN);
    }

    /**
     * Takes every new and changed row into the dossiers, all in one transaction.
     *
     * @param warningsRead whether the person has confirmed that the warned rows are right; suggested classes are decided on
     *     beforehand ({@link RowGrades})
     * @return how many facts changed
     * @throws Rejected if anything has changed since the preview, so that what is committed is what was read
     */
    @Transactional
    public int commit(SubmissionId id, boolean warningsRead, Actor actor) {
        Submission submission = scope.hold(id, actor);
        Tally tally = committable(submission, warningsRead);
        submission.commit(actor, clock.instant());
        submissions.flush();
        try {
            int taken = statements.record(
                    submission.item(), id.value(), submission.department(), StagedRows.drafts(id, tally), actor);
            acts.record(
                    actor,
                    "报送.提交",
                    "submission",
                    id,
                    submission.number() + "：新增 " + tally.of(Verdict.NEW) + "，变更 " + tally.of(Verdict.CHANGED));
            if (tally.unmatched() > 0) {
                events.publishEvent(new SubmissionCommitted(id));
            }
            return taken;
        } catch (Superseded changed) {
            throw new Rejected("预览之后，第 " + changed.row() + " 行的内容已有别人报送过，本批没有提交。请点“重新预览”，核对最新结果后再提交。");
        }
    }

    /** Refuses what cannot be committed as it stands; how many rows a commit would take. */
    @Transactional(readOnly = true)
    int checkCommit(SubmissionId id, boolean warningsRead, Actor actor) {
        return committable(visibleTo(actor, id), warningsRead).changes();
    }

    private Tally committable(Submission submission, boolean warningsRead) {
        submission.require(Submission.State.STAGED, "提交");
        Tally tally = rows.tally(submission.id());
        if (tally.changes() == 0 && tally.unmatched() == 0) {
            throw new Rejected("这一批没有新增或变更的内容，不需要提交。");
        }
        if (tally.warned() > 0 && !warningsRead) {
            throw new Rejected("有 " + tally.warned() + " 行带提醒，请逐行核对，并勾选“提醒已核对”后再提交。");
        }
        if (tally.suggested() > 0) {
            throw new Rejected("有 " + tally.suggested() + " 行没有填失信程度，系统只提了建议。请逐行核定，或者勾选“按系统建议核定”后再提交。");
        }
        if (!rows.isTakeable(submission.id())) {
            throw new Rejected("系统在预览之后升级过，请点“重新预览”后再提交。");
        }
        return tally;
    }

    /** Refuses what cannot be reversed as it stands; how many rows it had brought. */
    @Transactional(readOnly = true)
    int checkReversal(SubmissionId id, String reason, Actor actor) {
        visibleTo(actor, id).requireReversible(reason);
        return rows.tally(id).changes();
    }

    @Transactional
    void discard(SubmissionId id, Actor actor) {
        Submission submission = scope.hold(id, actor);
        jobs.requireIdle(id);
        submission.discard(actor, clock.instant());
        acts.record(actor, "报送.放弃", "submission", id, submission.number());
    }

    /** Undoes a committed submission: its facts are withdrawn, and what they had replaced holds again. */
    @Transactional
    public Facts.Reversal reverse(SubmissionId id, String reason, Actor actor) {
        Submission submission = scope.hold(id, actor);
        submission.reverse(reason, actor, clock.instant());
        submissions.flush();
        Facts.Reversal reversal = statements.reverse(
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
        return scope.find(id, actor);
    }
}
