package org.chengxin.intake;

import java.util.Optional;
import java.util.UUID;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one job in one transaction, which also holds the job's row: when the process or the database dies, both are undone
 * and the job is there for whoever looks next. A refusal ends the job with its sentence; anything else is tried again.
 */
@Component
class JobRunner {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobRows jobs;
    private final JobSteps steps;
    private final Submissions submissions;
    private final SubmissionFiles files;
    private final TransactionTemplate transaction;

    JobRunner(
            JobRows jobs,
            JobSteps steps,
            Submissions submissions,
            SubmissionFiles files,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.steps = steps;
        this.submissions = submissions;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the job, if it is still to be done and nobody else is at it. Returns normally even where the job fails. */
    void run(UUID id) {
        int attempt = 0;
        try {
            attempt = steps.begin(id);
            JobProgress progress = new JobProgress(id, steps);
            boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Job> job = jobs.claim(id);
                job.ifPresent(claimed -> jobs.finish(id, work(claimed, progress), null));
                return job.filter(Job::heavy).isPresent();
            }));
            if (done) {
                LOG.info("job {}: {}", id, progress.times());
            }
        } catch (Rejected refusal) {
            fail(id, refusal.sentence());
        } catch (RuntimeException e) {
            LOG.error("job {} failed at attempt {}", id, attempt, e);
            if (attempt >= ATTEMPTS) {
                fail(id, "系统试了 " + ATTEMPTS + " 次都没有做完，没有改动任何档案。请把批次号告诉系统管理员。");
            }
        }
    }

    /** The work itself, in the caller's transaction; the sentence to show when it is done. */
    String work(Job job, Progress progress) {
        SubmissionId id = job.submission();
        return switch (job.kind()) {
            case STAGE -> {
                files.read(id, job.actor(), progress);
                yield "已按最新情况判定每一行，请核对后提交。";
            }
            case COMMIT -> {
                progress.phase("记入档案");
                int taken = submissions.commit(id, job.warningsRead(), job.actor());
                progress.phase("收尾");
                yield taken == 0 ? "已提交，各行都在等商户登记，登记后自动对应。" : "已提交，" + taken + " 条信息记入商户信用档案，评分随即更新。";
            }
            case REVERSE -> {
                progress.phase("撤回信息");
                Facts.Reversal reversal = submissions.reverse(id, job.reason(), job.actor());
                progress.phase("收尾");
                yield "已撤销：撤回 " + reversal.withdrawn() + " 条，恢复此前的 " + reversal.restored() + " 条，评分随即更新。";
            }
        };
    }

    private void fail(UUID id, String sentence) {
        transaction.executeWithoutResult(status -> jobs.claim(id).ifPresent(job -> {
            if (job.kind() == Job.Kind.STAGE) {
                files.refuse(job.submission(), sentence, job.actor());
            }
            jobs.finish(id, null, sentence);
        }));
    }
}
