package org.chengxin.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests machines have sent, by which a repeated one is known. */
@Repository
class MachineRequests {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    MachineRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A request seen before, and what was answered. */
    record Seen(
            String bodySha256,
            @Nullable UUID submissionId,
            @Nullable String answer) {}

    /** Takes the key for this request; false if it is taken. Of two at once the second waits for the first to end. */
    boolean claim(UUID apiKey, String key, String bodySha256) {
        Instant now = clock.instant();
        jdbc.sql("delete from intake_api_request where received_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        return jdbc.sql("insert into intake_api_request (api_key, idempotency_key, body_sha256, received_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(apiKey, key, bodySha256, Timestamp.from(now))
                        .update()
                == 1;
    }

    Seen find(UUID apiKey, String key) {
        return jdbc.sql(
                        "select body_sha256, submission_id, answer from intake_api_request where api_key = ? and idempotency_key = ?")
                .params(apiKey, key)
                .query(Seen.class)
                .single();
    }

    void answer(UUID apiKey, String key, SubmissionId submission, String answer) {
        jdbc.sql(
                        "update intake_api_request set submission_id = ?, answer = ? where api_key = ? and idempotency_key = ?")
                .params(submission.value(), answer, apiKey, key)
                .update();
    }
}
