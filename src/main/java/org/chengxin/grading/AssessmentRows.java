package org.chengxin.grading;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    private static final String COLUMNS =
            "select id, merchant_id, model_code, model_version, as_of, assessed_at, cause,"
                    + " score, grade, because, checks_met, check_ends, check_facts, next_change, inputs_hash"
                    + " from grading_assessment join grading_ledger on assessment_id = id where ";

    private final JdbcClient jdbc;
    private final ScoringModels models;

    AssessmentRows(JdbcClient jdbc, ScoringModels models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    Map<MerchantId, Snapshot> currentOf(Collection<MerchantId> merchants) {
        Map<MerchantId, Snapshot> found = new LinkedHashMap<>();
        read("is_current and merchant_id = any(:ids)", Map.of("ids", ids(merchants)))
                .forEach(snapshot -> found.put(snapshot.merchant(), snapshot));
        return found;
    }

    /** What was held on the evening of a day: the last assessment made up to then. */
    Stream<Snapshot> onRecord(MerchantId merchant, LocalDate day) {
        return read(
                "id = (select id from grading_assessment where merchant_id = :merchant and as_of <= :day"
                        + " order by assessed_at desc, id desc limit 1)",
                Map.of("merchant", merchant.value(), "day", day));
    }

    /** The last assessment that gave this grade: what a grade in force rests on while a fall is only proposed. */
    Stream<Snapshot> latestOfGrade(MerchantId merchant, Grade grade) {
        return read(
                "id = (select id from grading_assessment where merchant_id = :merchant and grade = :grade"
                        + " order by assessed_at desc, id desc limit 1)",
                Map.of("merchant", merchant.value(), "grade", grade.name()));
    }

    /** The last assessment made before a moment that gave this grade. */
    Stream<Snapshot> latestOfGradeBefore(MerchantId merchant, Grade grade, Instant moment) {
        return read(
                "id = (select id from grading_assessment where merchant_id = :merchant and grade = :grade"
                        + " and assessed_at < :moment order by assessed_at desc, id desc limit 1)",
                Map.of("merchant", merchant.value(), "grade", grade.name(), "moment", Timestamp.from(moment)));
    }

    /** The first day this system assessed the merchant. */
    Optional<LocalDate> firstDayOf(MerchantId merchant) {
        return jdbc.sql("select min(as_of) from grading_assessment where merchant_id = ?")
                .param(merchant.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    Stream<Snapshot> byId(UUID id) {
        return read("id = :id", Map.of("id", id));
    }

    /** Some merchants whose current assessment is of another model. */
    List<MerchantId> notOf(ScoringModel model, int atMost) {
        return jdbc.sql("select merchant_id from grading_assessment where is_current"
                        + " and (model_code, model_version) <> (?, ?) limit ?")
                .params(model.code(), model.version(), atMost)
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list();
    }

    private Stream<Snapshot> read(String condition, Map<String, ?> parameters) {
        List<AssessmentRow> rows = jdbc.sql(COLUMNS + condition)
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
