package org.chengxin.grading;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.jspecify.annotations.Nullable;

/** A ledger line as the database holds it. */
record LedgerRow(
        UUID assessmentId,
        int ordinal,
        UUID merchantId,
        String dimension,
        String rule,
        LedgerLine.Kind kind,
        BigDecimal points,
        BigDecimal fullPoints,
        int percent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<UUID> factIds,
        String sentence,
        boolean publicSafe,
        String publicWords) {
    /** The rows of an assessment's lines, in their order. */
    static List<LedgerRow> of(Snapshot snapshot) {
        List<LedgerRow> rows = new ArrayList<>();
        for (LedgerLine line : snapshot.assessment().lines()) {
            rows.add(new LedgerRow(
                    snapshot.id(),
                    rows.size() + 1,
                    snapshot.merchant().value(),
                    line.dimension(),
                    line.rule(),
                    line.kind(),
                    line.points(),
                    line.fullPoints(),
                    line.percent(),
                    line.from(),
                    line.to(),
                    line.facts().stream().map(FactId::value).toList(),
                    line.sentence(),
                    line.publicSafe(),
                    line.publicWords()));
        }
        return rows;
    }

    static LedgerLine read(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getString("dimension"),
                row.getString("rule"),
                LedgerLine.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("points"),
                row.getBigDecimal("full_points"),
                row.getInt("percent"),
                AssessmentRows.day(row, "valid_from"),
                AssessmentRows.day(row, "valid_to"),
                Stream.of((UUID[]) row.getArray("fact_ids").getArray())
                        .map(FactId::new)
                        .toList(),
                row.getString("sentence"),
                row.getBoolean("public_safe"),
                row.getString("public_words"));
    }
}
