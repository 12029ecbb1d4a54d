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
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored assessments with their lines: two statements, however many merchants. */
@Repository
class AssessmentRows {

    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};
    private static final String COLUMNS =
            "select id, merchant_id, model_code, model_version, as_of, assessed_at, cause,"
                    + " score, grade, because, gates, ceilings, vetoes, next_change, inputs_hash from grading_assessment where ";

    private final JdbcClient jdbc;
    private final ScoringModels models;
    private final JsonMapper json;

    AssessmentRows(JdbcClient jdbc, ScoringModels models, JsonMapper json) {
        this.jdbc = jdbc;
        this.models = models;
        this.json = json;
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

    Stream<Snapshot> byId(UUID id) {
        return read("id = :id", Map.of("id", id));
    }

    private Stream<Snapshot> read(String condition, Map<String, ?> parameters) {
        List<Row> rows = jdbc.sql(COLUMNS + condition)
                .params(parameters)
                .query(this::toRow)
                .list();
        Map<UUID, List<LedgerLine>> lines = linesOf(rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream().map(row -> row.toSnapshot(lines.getOrDefault(row.id(), List.of())));
    }

    private Map<UUID, List<LedgerLine>> linesOf(UUID[] assessments) {
        Map<UUID, List<LedgerLine>> lines = new HashMap<>();
        if (assessments.length > 0) {
            jdbc.sql("select * from grading_ledger_line where assessment_id = any(?) order by assessment_id, ordinal")
                    .param(assessments)
                    .query(row -> {
                        lines.computeIfAbsent(row.getObject("assessment_id", UUID.class), id -> new ArrayList<>())
                                .add(toLine(row));
                    });
        }
        return lines;
    }

    /** An assessment's own row, its lines still to come. */
    private record Row(
            UUID id, MerchantId merchant, java.time.Instant at, Cause cause, Assessment bare, ScoringModel model) {

        Snapshot toSnapshot(List<LedgerLine> lines) {
            return new Snapshot(
                    id,
                    merchant,
                    at,
                    cause,
                    new Assessment(
                            bare.model(),
                            bare.modelVersion(),
                            bare.asOf(),
                            bare.score(),
                            bare.grade(),
                            bare.because(),
                            lines,
                            Ledger.byDimension(model, lines),
                            bare.gates(),
                            bare.ceilings(),
                            bare.vetoes(),
                            bare.nextChange(),
                            bare.inputsHash()));
        }
    }

    private Row toRow(ResultSet row, int number) throws SQLException {
        Assessment bare = new Assessment(
                row.getString("model_code"),
                row.getInt("model_version"),
                row.getDate("as_of").toLocalDate(),
                row.getBigDecimal("score"),
                Grade.valueOf(row.getString("grade")),
                row.getString("because"),
                List.of(),
                List.of(),
                json.readValue(row.getString("gates"), CHECKS),
                json.readValue(row.getString("ceilings"), CHECKS),
                json.readValue(row.getString("vetoes"), CHECKS),
                day(row, "next_change"),
                row.getString("inputs_hash"));
        return new Row(
                row.getObject("id", UUID.class),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getTimestamp("assessed_at").toInstant(),
                Cause.valueOf(row.getString("cause")),
                bare,
                models.version(bare.model(), bare.modelVersion()));
    }

    private static LedgerLine toLine(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getString("dimension"),
                row.getString("rule"),
                LedgerLine.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("points"),
                row.getBigDecimal("full_points"),
                row.getInt("percent"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                Stream.of((UUID[]) row.getArray("fact_ids").getArray())
                        .map(FactId::new)
                        .toList(),
                row.getString("sentence"),
                row.getBoolean("public_safe"),
                row.getString("public_words"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    static UUID[] ids(Collection<MerchantId> merchants) {
        return merchants.stream().map(MerchantId::value).toArray(UUID[]::new);
    }
}
