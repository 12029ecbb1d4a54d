package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An assessment's own row, its lines still to come. */
record AssessmentRow(UUID id, MerchantId merchant, Instant at, Cause cause, Assessment bare, ScoringModel model) {

    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};

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

    static AssessmentRow read(ResultSet row, ScoringModels models, JsonMapper json) throws SQLException {
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
                AssessmentRows.day(row, "next_change"),
                row.getString("inputs_hash"));
        return new AssessmentRow(
                row.getObject("id", UUID.class),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getTimestamp("assessed_at").toInstant(),
                Cause.valueOf(row.getString("cause")),
                bare,
                models.version(bare.model(), bare.modelVersion()));
    }

    /** The columns of an assessment to be stored. */
    static Map<String, @Nullable Object> columns(Snapshot snapshot, JsonMapper json) {
        Assessment one = snapshot.assessment();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", snapshot.id());
        columns.put("merchant_id", snapshot.merchant().value());
        columns.put("model_code", one.model());
        columns.put("model_version", one.modelVersion());
        columns.put("as_of", one.asOf());
        columns.put("assessed_at", snapshot.assessedAt());
        columns.put("cause", snapshot.cause());
        columns.put("score", one.score());
        columns.put("grade", one.grade());
        columns.put("because", one.because());
        columns.put("gates", json.valueToTree(one.gates()));
        columns.put("ceilings", json.valueToTree(one.ceilings()));
        columns.put("vetoes", json.valueToTree(one.vetoes()));
        columns.put("next_change", one.nextChange());
        columns.put("inputs_hash", one.inputsHash());
        return columns;
    }
}
