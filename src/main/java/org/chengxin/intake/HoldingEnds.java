package org.chengxin.intake;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notes in PostgreSQL what the wait of a row came to. */
@Repository
class HoldingEnds {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HoldingEnds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Notes which fact a row has become. */
    void take(SubmissionId submission, StagedRow row, UUID fact) {
        jdbc.sql("update intake_verdict set merchant_id = :merchant, verdict = :verdict, grade = :grade,"
                        + " grade_suggested = :suggested,"
                        + " grade_confirmed_by = case when :suggested then grade_confirmed_by end, problems = :problems::jsonb, fact_id = :fact,"
                        + " waiting_code = null, waiting_number = null"
                        + " where submission_id = :submission and ordinal = :ordinal")
                .param("merchant", row.merchant(), Types.OTHER)
                .param("verdict", row.verdict().name())
                .param("grade", row.grade(), Types.VARCHAR)
                .param("suggested", row.gradeSuggested())
                .param("problems", json.writeValueAsString(row.problems()))
                .param("fact", fact)
                .param("submission", submission.value())
                .param("ordinal", row.ordinal())
                .update();
        jdbc.sql("update intake_submission set rows_unmatched = rows_unmatched - 1,"
                        + " rows_new = rows_new + (:verdict = 'NEW')::int,"
                        + " rows_changed = rows_changed + (:verdict = 'CHANGED')::int,"
                        + " rows_same = rows_same + (:verdict = 'SAME')::int where id = :submission")
                .param("verdict", row.verdict().name())
                .param("submission", submission.value())
                .update();
    }

    void end(
            SubmissionId submission,
            int ordinal,
            HeldRow.End kind,
            @Nullable UUID merchant,
            String reason,
            Actor actor,
            Instant now) {
        jdbc.sql(
                        "insert into intake_holding_end (submission_id, ordinal, kind, merchant_id, reason, ended_at, ended_by,"
                                + " ended_by_name) values (:submission, :ordinal, :kind, :merchant, :reason, :now, :by, :name)")
                .param("submission", submission.value())
                .param("ordinal", ordinal)
                .param("kind", kind.name())
                .param("merchant", merchant, Types.OTHER)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
    }
}
