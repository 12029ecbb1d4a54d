package org.chengxin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of submissions in PostgreSQL. */
@Repository
class StagedRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    StagedRows(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    void insert(SubmissionId submission, List<StagedRow> rows) {
        batch.batchUpdate(
                "insert into intake_row (submission_id, ordinal, sheet, number, raw, data, grade, grade_suggested,"
                        + " authority, merchant_id, title, verdict, problems, warned, fact_id)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                rows,
                500,
                (statement, row) -> {
                    statement.setObject(1, submission.value());
                    statement.setInt(2, row.ordinal());
                    statement.setString(3, row.sheet());
                    statement.setInt(4, row.number());
                    statement.setString(5, json.writeValueAsString(row.raw()));
                    statement.setString(6, json.writeValueAsString(row.data()));
                    statement.setString(7, row.grade());
                    statement.setBoolean(8, row.gradeSuggested());
                    statement.setString(9, row.authority());
                    statement.setObject(10, row.merchant(), Types.OTHER);
                    statement.setString(11, row.title());
                    statement.setString(12, row.verdict().name());
                    statement.setString(13, json.writeValueAsString(row.problems()));
                    statement.setBoolean(14, row.isWarned());
                    statement.setObject(15, row.fact(), Types.OTHER);
                });
    }

    void deleteAll(SubmissionId submission) {
        jdbc.sql("delete from intake_row where submission_id = ?")
                .param(submission.value())
                .update();
    }

    /** Rows with this verdict (all if null) after an ordinal, in file order. */
    List<StagedRow> list(SubmissionId submission, @Nullable Verdict verdict, int after, int limit) {
        return jdbc.sql("select * from intake_row where submission_id = :submission and ordinal > :after"
                        + " and (:verdict::text is null or verdict = :verdict) order by ordinal limit :limit")
                .param("submission", submission.value())
                .param("after", after)
                .param("verdict", verdict == null ? null : verdict.name(), Types.VARCHAR)
                .param("limit", limit)
                .query(this::toRow)
                .list();
    }

    /** Rows that will change something on commit, after an ordinal. */
    List<StagedRow> changes(SubmissionId submission, int after, int limit) {
        return jdbc.sql("select * from intake_row where submission_id = ? and ordinal > ?"
                        + " and verdict in ('NEW', 'CHANGED') order by ordinal limit ?")
                .params(submission.value(), after, limit)
                .query(this::toRow)
                .list();
    }

    Optional<StagedRow> find(SubmissionId submission, int ordinal) {
        return jdbc.sql("select * from intake_row where submission_id = ? and ordinal = ?")
                .params(submission.value(), ordinal)
                .query(this::toRow)
                .optional();
    }

    void replace(SubmissionId submission, StagedRow row) {
        jdbc.sql("delete from intake_row where submission_id = ? and ordinal = ?")
                .params(submission.value(), row.ordinal())
                .update();
        insert(submission, List.of(row));
    }

    void link(SubmissionId submission, Map<Integer, UUID> factsByOrdinal) {
        batch.batchUpdate(
                "update intake_row set fact_id = ? where submission_id = ? and ordinal = ?",
                factsByOrdinal.entrySet(),
                500,
                (statement, entry) -> {
                    statement.setObject(1, entry.getValue());
                    statement.setObject(2, submission.value());
                    statement.setInt(3, entry.getKey());
                });
    }

    Tally tally(SubmissionId submission) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        int[] warned = {0};
        jdbc.sql("select verdict, count(*) as rows, count(*) filter (where warned and verdict in ('NEW', 'CHANGED'))"
                        + " as warned from intake_row where submission_id = ? group by verdict")
                .param(submission.value())
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("rows"));
                    warned[0] += row.getInt("warned");
                });
        return new Tally(counts, warned[0]);
    }

    /** How many rows got which verdict, and how many of those to be taken carry a warning. */
    record Tally(Map<Verdict, Integer> counts, int warned) {

        public int of(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }

        public int added() {
            return of(Verdict.NEW);
        }

        public int changed() {
            return of(Verdict.CHANGED);
        }

        public int rejected() {
            return of(Verdict.REJECTED);
        }

        public int changes() {
            return of(Verdict.NEW) + of(Verdict.CHANGED);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private StagedRow toRow(ResultSet row, int index) throws SQLException {
        return new StagedRow(
                row.getInt("ordinal"),
                row.getString("sheet"),
                row.getInt("number"),
                json.readValue(row.getString("raw"), CELLS),
                json.readValue(row.getString("data"), TEXTS),
                row.getString("grade"),
                row.getBoolean("grade_suggested"),
                row.getString("authority"),
                row.getObject("merchant_id", UUID.class),
                row.getString("title"),
                Verdict.valueOf(row.getString("verdict")),
                json.readValue(row.getString("problems"), PROBLEMS),
                row.getObject("fact_id", UUID.class));
    }
}
