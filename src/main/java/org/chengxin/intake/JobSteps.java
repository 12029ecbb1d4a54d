package org.chengxin.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far jobs have come, written apart from the jobs' own transactions. */
@Repository
class JobSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more attempt, whatever becomes of it; how many there were. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int begin(UUID id) {
        return jdbc.sql("insert into intake_job_progress (job_id, attempts, phase, updated_at) values (?, 1, '准备', ?)"
                        + " on conflict (job_id) do update set attempts = intake_job_progress.attempts + 1, phase = '准备',"
                        + " done = 0, updated_at = excluded.updated_at returning attempts")
                .params(id, Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Told apart from the job's own transaction, so that others see it at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, String phase, int done) {
        jdbc.sql("update intake_job_progress set phase = ?, done = ?, updated_at = ? where job_id = ?")
                .params(phase, done, Timestamp.from(clock.instant()), id)
                .update();
    }

    Optional<JobView> latest(SubmissionId submission) {
        return jdbc.sql("select j.kind, j.finished_at is null as open, p.phase, coalesce(p.done, 0) as done, j.problem"
                        + " from intake_job j left join intake_job_progress p on p.job_id = j.id"
                        + " where j.submission_id = ? order by j.id desc limit 1")
                .param(submission.value())
                .query(JobView.class)
                .optional();
    }
}
