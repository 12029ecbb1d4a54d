package org.chengxin.intake;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What takes longer than a request should. The job is written down before the person is answered; the request waits a short
 * moment, in which small files are done, and else shows the progress. What a dead process left is taken up by the next look.
 */
@Service
class Jobs {

    private static final long WAIT_SECONDS = 3;
    private static final long MANY_BYTES = 500_000;
    private static final int MANY_ROWS = 5_000;

    private final JobRows rows;
    private final JobRunner runner;
    private final Submissions submissions;
    private final SubmissionFiles files;
    private final TransactionTemplate transaction;
    private final JobThreads threads;

    Jobs(
            JobRows rows,
            JobRunner runner,
            Submissions submissions,
            SubmissionFiles files,
            JobThreads threads,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.runner = runner;
        this.submissions = submissions;
        this.files = files;
        this.threads = threads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What can be said when the request is answered.
     *
     * @param sentence what was done; null while it is being done
     */
    record Answer(SubmissionId submission, @Nullable String sentence) {}

    /** @throws Rejected if the file is refused within the wait */
    Answer upload(String name, long size, InputStream content, Actor actor) {
        return perform(() -> Job.stage(
                files.receive(Submission.Channel.FILE, name, content, actor).id(), actor, size > MANY_BYTES));
    }

    Answer preview(SubmissionId id, Actor actor) {
        return perform(() -> {
            rows.requireIdle(id);
            files.askAgain(id, actor);
            return Job.stage(id, actor, true);
        });
    }

    Answer commit(SubmissionId id, boolean warningsRead, Actor actor) {
        return perform(() -> {
            int changes = submissions.checkCommit(id, warningsRead, actor);
            return Job.commit(id, warningsRead, actor, changes > MANY_ROWS);
        });
    }

    Answer reverse(SubmissionId id, String reason, Actor actor) {
        return perform(() -> {
            int changes = submissions.checkReversal(id, reason, actor);
            return Job.reverse(id, reason, actor, changes > MANY_ROWS);
        });
    }

    private Answer perform(Supplier<Job> accepted) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Another thread would not see what this transaction has done, so the work becomes part of it.
            Job job = accepted.get();
            return new Answer(job.submission(), runner.work(job, Progress.UNSEEN));
        }
        Job job = accept(accepted);
        try {
            threads.start(job).get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillToDo) {
            return new Answer(job.submission(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(job.submission(), null);
        }
        Optional<JobRows.Ending> ending = rows.ending(job.id());
        ending.map(JobRows.Ending::problem).ifPresent(problem -> {
            throw new Rejected(job.kind() == Job.Kind.STAGE ? "file" : null, problem);
        });
        return new Answer(job.submission(), ending.map(JobRows.Ending::result).orElse(null));
    }

    private Job accept(Supplier<Job> accepted) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Job asked = accepted.get();
                rows.add(asked);
                threads.expect(asked.id());
                return asked;
            }));
        } catch (DuplicateKeyException busy) {
            throw new Rejected("这一批正在处理，请等页面显示做完后再操作。");
        }
    }
}
