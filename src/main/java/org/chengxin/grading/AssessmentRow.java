package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;

/**
 * An assessment's own row, its lines still to come.
 *
 * @param model the version it was made by, whose words and order its stored parts follow
 */
record AssessmentRow(UUID id, MerchantId merchant, Instant at, Cause cause, Assessment bare, ScoringModel model) {

    Snapshot toSnapshot(List<LedgerLine> lines) {
        return new Snapshot(
                id,
                merchant,
                at,
                cause,
                model.version(),
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

    static AssessmentRow read(ResultSet row, ScoringModels models) throws SQLException {
        ScoringModel model = models.version(row.getString("model_code"), row.getInt("model_version"));
        StoredChecks checks = StoredChecks.read(row);
        Assessment bare = new Assessment(
                row.getString("model_code"),
                row.getInt("stands_under"),
                row.getDate("as_of").toLocalDate(),
                row.getBigDecimal("score"),
                Grade.valueOf(row.getString("grade")),
                row.getString("because"),
                List.of(),
                List.of(),
                checks.next(model.definition().gates()),
                checks.next(model.definition().ceilings()),
                checks.next(model.definition().vetoes()),
                AssessmentRows.day(row, "next_change"),
                row.getString("inputs_hash"));
        return new AssessmentRow(
                row.getObject("id", UUID.class),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getTimestamp("assessed_at").toInstant(),
                Cause.valueOf(row.getString("cause")),
                bare,
                model);
    }
}
