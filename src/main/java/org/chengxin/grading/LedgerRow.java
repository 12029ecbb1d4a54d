package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;

/** A line of the ledger as the database shows it. */
final class LedgerRow {

    private LedgerRow() {}

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
