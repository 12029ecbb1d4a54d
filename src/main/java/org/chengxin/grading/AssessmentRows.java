package org.chengxin.grading;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads stored assessments with their lines: two statements, however many merchants. */
@Repository
class AssessmentRows {

    /** The latest version of the model the assessment was confirmed under by some day, or else the one that made it. */
    private static final String STANDS_UNDER =
            "coalesce((select max(c.model_version) from grading_confirmation c where c.assessment_id = id"
                    + " and c.confirmed_on <= %s), model_version)";

    private static final String COLUMNS =
            "select id, merchant_id, model_code, model_version, %s as stands_under, as_of, assessed_at, cause,"
                    + " score, grade, because, checks_met, check_ends, check_facts, next_change, inputs_hash"
                    + " from grading_assessment join grading_ledger on assessment_id = id where ";
    private static final String NOW = COLUMNS.formatted(STANDS_UNDER.formatted("'infinity'"));
    private static final String THEN = COLUMNS.formatted(STANDS_UNDER.formatted(":day"));

    private final JdbcClient jdbc;
    private final ScoringModels models;

    AssessmentRows(JdbcClient jdbc, ScoringModels models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    Map<MerchantId, Snapshot> currentOf(Collection<MerchantId> merchants) {
        Map<MerchantId, Snapshot> found = new LinkedHashMap<>();
        read(NOW + "is_current and merchant_id = any(:ids)", Map.of("ids", ids(merchants)))
                .forEach(snapshot -> found.put(snapshot.merchant(), snapshot));
        return found;
    }

    /** What was held on the evening of a day: the last assessment made up to then. */
    Stream<Snapshot> onRecord(MerchantId merchant, LocalDate day) {
        return read(
                THEN
                        + "id = (select id from grading_assessment where merchant_id = :merchant and as_of <= :day"
                        + " order by assessed_at desc, id desc limit 1)",
                Map.of("merchant", merchant.value(), "day", day));
    }

    /** The last assessment that gave this grade: what a grade in force rests on while a fall is only proposed. */
    Stream<Snapshot> latestOfGrade(MerchantId merchant, Grade grade) {
        return read(
                NOW
                        + "id = (select id from grading_assessment where merchant_id = :merchant and grade = :grade"
                        + " order by assessed_at desc, id desc limit 1)",
                Map.of("merchant", merchant.value(), "grade", grade.name()));
    }

    /** The last assessment up to a day that gave this grade, as it stood then. */
    Stream<Snapshot> latestOfGrade(MerchantId merchant, Grade grade, LocalDate day) {
        return read(
                THEN
                        + "id = (select id from grading_assessment where merchant_id = :merchant and grade = :grade"
                        + " and as_of <= :day order by assessed_at desc, id desc limit 1)",
                Map.of("merchant", merchant.value(), "grade", grade.name(), "day", day));
    }

    /** The assessment as it stood on a day. */
    Stream<Snapshot> byId(UUID id, LocalDate day) {
        return read(THEN + "id = :id", Map.of("id", id, "day", day));
    }

    /** The first day this system assessed the merchant. */
    Optional<LocalDate> firstDayOf(MerchantId merchant) {
        return jdbc.sql("select min(as_of) from grading_assessment where merchant_id = ?")
                .param(merchant.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    Stream<Snapshot> byId(UUID id) {
        return byIds(List.of(id));
    }

    Stream<Snapshot> byIds(Collection<UUID> ids) {
        return read(NOW + "id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    /** Some merchants whose current assessment does not stand under the model. */
    List<MerchantId> notOf(ScoringModel model, int atMost) {
        return jdbc.sql("select merchant_id from grading_assessment where is_current" + " and (model_code, "
                        + STANDS_UNDER.formatted("'infinity'") + ") <> (?, ?) limit ?")
                .params(model.code(), model.version(), atMost)
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list();
    }

    private Stream<Snapshot> read(String sql, Map<String, ?> parameters) {
        List<AssessmentRow> rows = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> AssessmentRow.read(row, models))
                .list();
        Map<UUID, List<LedgerLine>> lines =
                linesOf(rows.stream().map(AssessmentRow::id).toArray(UUID[]::new));
        return rows.stream().map(row -> row.toSnapshot(lines.getOrDefault(row.id(), List.of())));
    }

    private Map<UUID, List<LedgerLine>> linesOf(UUID[] assessments) {
        Map<UUID, List<LedgerLine>> lines = new HashMap<>();
        if (assessments.length > 0) {
            jdbc.sql("select * from grading_ledger_line where assessment_id = any(?) order by assessment_id, ordinal")
                    .param(assessments)
                    .query(row -> {
                        lines.computeIfAbsent(row.getObject("assessment_id", UUID.class), id -> new ArrayList<>())
                                .add(LedgerRow.read(row));
                    });
        }
        return lines;
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    static UUID[] ids(Collection<MerchantId> merchants) {
        return merchants.stream().map(MerchantId::value).toArray(UUID[]::new);
    }
}
