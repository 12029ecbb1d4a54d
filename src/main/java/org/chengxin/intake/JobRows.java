package org.chengxin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Jobs in PostgreSQL. A job's row is held by the transaction that does the job, so it is done once and never forgotten. */
@Repository
class JobRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JobRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(Job job) {
        jdbc.sql("insert into intake_job (id, submission_id, kind, actor, warnings_read, reason, heavy, requested_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(
                        job.id(),
                        job.submission().value(),
                        job.kind().name(),
                        json.writeValueAsString(job.actor()),
                        job.warningsRead(),
                        job.reason(),
                        job.heavy(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws Rejected if a job of the submission is waiting or running */
    void requireIdle(SubmissionId submission) {
        if (jdbc.sql("select exists (select from intake_job where submission_id = ? and finished_at is null)")
                .param(submission.value())
                .query(Boolean.class)
                .single()) {
            throw new Rejected("这一批正在处理，请等页面显示做完后再操作。");
        }
    }

    /** The job, now held by this transaction; empty if it is done or another one holds it. */
    Optional<Job> claim(UUID id) {
        return jdbc.sql("select * from intake_job where id = ? and finished_at is null for no key update skip locked")
                .param(id)
                .query(this::toJob)
                .optional();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from intake_job where id = ?")
                .param(id)
                .query(this::toJob)
                .optional();
    }

    /** Jobs that nobody is doing, oldest first. */
    @Transactional
    public List<Job> unheld(int limit) {
        return jdbc.sql("select * from intake_job where finished_at is null order by requested_at limit ?"
                        + " for no key update skip locked")
                .param(limit)
                .query(this::toJob)
                .list();
    }

    void finish(UUID id, @Nullable String result, @Nullable String problem) {
        jdbc.sql("update intake_job set finished_at = ?, result = ?, problem = ? where id = ? and finished_at is null")
                .param(1, Timestamp.from(clock.instant()))
                .param(2, result, Types.VARCHAR)
                .param(3, problem, Types.VARCHAR)
                .param(4, id)
                .update();
    }

    /** How it ended, if it did. */
    Optional<Ending> ending(UUID id) {
        return jdbc.sql("select result, problem from intake_job where id = ? and finished_at is not null")
                .param(id)
                .query(Ending.class)
                .optional();
    }

    record Ending(@Nullable String result, @Nullable String problem) {}

    private Job toJob(ResultSet row, int index) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                Job.Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("actor"), Actor.class),
                row.getBoolean("warnings_read"),
                row.getString("reason"),
                row.getBoolean("heavy"));
    }
}
