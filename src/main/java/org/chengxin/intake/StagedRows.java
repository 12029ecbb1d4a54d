package org.chengxin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.dossier.Draft;
import org.chengxin.dossier.DraftQuery;
import org.chengxin.shared.Ids;
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

    /** A fact's id is given out beforehand; it is told only once there is the fact. */
    private static final String ROWS = """
            select r.ordinal, r.sheet, r.number, r.raw, r.data, r.grade, r.grade_suggested, r.authority, r.merchant_id,
                   r.title, r.verdict, r.problems, case when s.committed_at is not null then r.fact_id end as fact_id
            from intake_row r join intake_submission s on s.id = r.submission_id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    StagedRows(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    void deleteAll(SubmissionId submission) {
        jdbc.sql("with gone as (delete from intake_verdict where submission_id = :submission)"
                        + " delete from intake_line where submission_id = :submission")
                .param("submission", submission.value())
                .update();
    }

    /** Rows just judged, also where their submission is not there yet. */
    List<StagedRow> judged(SubmissionId submission) {
        return jdbc.sql("select r.ordinal, r.sheet, r.number, r.raw, r.data, r.grade, r.grade_suggested, r.authority,"
                        + " r.merchant_id, r.title, r.verdict, r.problems, null::uuid as fact_id"
                        + " from intake_row r where submission_id = ? order by ordinal")
                .param(submission.value())
                .query(this::toRow)
                .list();
    }

    /** Rows with this verdict (all if null) after an ordinal, in file order. */
    List<StagedRow> list(SubmissionId submission, @Nullable Verdict verdict, int after, int limit) {
        return list(submission, verdict, null, after, limit);
    }

    /** Likewise, of those only what wants somebody's attention (all if null). */
    List<StagedRow> list(
            SubmissionId submission, @Nullable Verdict verdict, @Nullable Attention attention, int after, int limit) {
        return jdbc.sql(ROWS + " where submission_id = :submission and ordinal > :after"
                        + " and (:verdict::text is null or verdict = :verdict)"
                        + (attention == null ? "" : " and " + attention.condition())
                        + " order by ordinal limit :limit")
                .param("submission", submission.value())
                .param("after", after)
                .param("verdict", verdict == null ? null : verdict.name(), Types.VARCHAR)
                .param("limit", limit)
                .query(this::toRow)
                .list();
    }

    Optional<StagedRow> find(SubmissionId submission, int ordinal) {
        return jdbc.sql(ROWS + " where submission_id = ? and ordinal = ?")
                .params(submission.value(), ordinal)
                .query(this::toRow)
                .optional();
    }

    /** Keeps what became of a row when it was judged again. */
    void update(SubmissionId submission, StagedRow row, Draft draft, @Nullable UUID replaces) {
        jdbc.sql("""
                update intake_verdict set grade = :grade, grade_suggested = :suggested,
                  grade_confirmed_by = case when :suggested then grade_confirmed_by end, merchant_id = :merchant,
                  verdict = :verdict, problems = :problems::jsonb, warned = :warned, fact_id = coalesce(fact_id, :fact),
                  key_tail = :keyTail, content_hash = :hash, valid_from = :validFrom, valid_to = :validTo,
                  public_from = :publicFrom, public_until = :publicUntil, replaces_id = :replaces,
                  waiting_code = null, waiting_number = null
                where submission_id = :submission and ordinal = :ordinal""")
                .param("grade", row.grade(), Types.VARCHAR)
                .param("suggested", row.gradeSuggested())
                .param("merchant", row.merchant(), Types.OTHER)
                .param("verdict", row.verdict().name())
                .param("problems", json.writeValueAsString(row.problems()))
                .param("warned", row.isWarned())
                .param("fact", Ids.next())
                .param("keyTail", draft.keyTail())
                .param("hash", draft.contentHash())
                .param("validFrom", draft.validFrom())
                .param("validTo", draft.validTo(), Types.DATE)
                .param("publicFrom", draft.publicFrom(), Types.DATE)
                .param("publicUntil", draft.publicUntil(), Types.DATE)
                .param("replaces", replaces, Types.OTHER)
                .param("submission", submission.value())
                .param("ordinal", row.ordinal())
                .update();
    }

    private static final String COUNT = """
            update intake_submission s
            set rows_new = t.new, rows_changed = t.changed, rows_same = t.same, rows_rejected = t.rejected,
                rows_unmatched = t.unmatched, rows_warned = t.warned,
                rows_suggested = t.suggested
            from (select count(*) filter (where verdict = 'NEW') as new,
                         count(*) filter (where verdict = 'CHANGED') as changed,
                         count(*) filter (where verdict = 'SAME') as same,
                         count(*) filter (where verdict = 'REJECTED') as rejected,
                         count(*) filter (where verdict = 'UNMATCHED') as unmatched,
                         count(*) filter (where warned and verdict in ('NEW', 'CHANGED')) as warned,
                         count(*) filter (where grade_suggested and grade_confirmed_by is null
                           and verdict in ('NEW', 'CHANGED', 'UNMATCHED')) as suggested
                  from intake_verdict where submission_id = :submission) t
            where s.id = :submission""";

    /** The rows that a commit takes, as the dossier wants them. */
    static DraftQuery drafts(SubmissionId submission, Tally tally) {
        return new DraftQuery(
                "select fact_id, merchant_id, key_tail, grade, authority, valid_from, valid_to, public_from, public_until,"
                        + " data, content_hash, number as row_number, replaces_id from intake_row"
                        + " where submission_id = :rowsOf and verdict in ('NEW', 'CHANGED')",
                Map.of("rowsOf", submission.value()),
                tally.changes(),
                tally.changed());
    }

    /** Whether every row to be taken was judged by this version of the program. */
    boolean isTakeable(SubmissionId submission) {
        return jdbc.sql("select not exists (select from intake_verdict where submission_id = ?"
                        + " and verdict in ('NEW', 'CHANGED') and fact_id is null)")
                .param(submission.value())
                .query(Boolean.class)
                .single();
    }

    void link(SubmissionId submission, Map<Integer, UUID> factsByOrdinal) {
        batch.batchUpdate(
                "update intake_verdict set fact_id = ? where submission_id = ? and ordinal = ?",
                factsByOrdinal.entrySet(),
                500,
                (statement, entry) -> {
                    statement.setObject(1, entry.getValue());
                    statement.setObject(2, submission.value());
                    statement.setInt(3, entry.getKey());
                });
    }

    /** The stored counts. */
    Tally tally(SubmissionId submission) {
        return jdbc.sql("select rows_new, rows_changed, rows_same, rows_rejected, rows_unmatched, rows_warned,"
                        + " rows_suggested"
                        + " from intake_submission where id = ?")
                .param(submission.value())
                .query((row, index) -> {
                    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
                    counts.put(Verdict.NEW, row.getInt("rows_new"));
                    counts.put(Verdict.CHANGED, row.getInt("rows_changed"));
                    counts.put(Verdict.SAME, row.getInt("rows_same"));
                    counts.put(Verdict.REJECTED, row.getInt("rows_rejected"));
                    counts.put(Verdict.UNMATCHED, row.getInt("rows_unmatched"));
                    return new Tally(counts, row.getInt("rows_warned"), row.getInt("rows_suggested"));
                })
                .single();
    }

    /** Counts the rows and stores the counts; to be called after verdicts have changed. */
    Tally count(SubmissionId submission) {
        jdbc.sql(COUNT).param("submission", submission.value()).update();
        return tally(submission);
    }

    StagedRow toRow(ResultSet row, int index) throws SQLException {
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
