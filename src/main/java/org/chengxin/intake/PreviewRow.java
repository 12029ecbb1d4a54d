package org.chengxin.intake;

import java.util.List;
import org.chengxin.dossier.CatalogueItem;
import org.jspecify.annotations.Nullable;

/**
 * A staged row as the preview shows it.
 *
 * @param changes what it would change in the dossier, field by field
 */
record PreviewRow(
        int ordinal,
        String place,
        String party,
        @Nullable String code,
        @Nullable String merchant,
        String title,
        Verdict verdict,
        List<Problem> problems,
        List<String> changes,
        @Nullable String grade,
        boolean gradeSuggested,
        boolean gradeOpen,
        @Nullable String fact) {

    static PreviewRow of(StagedRow row, CatalogueItem item, List<String> changes) {
        boolean open = row.merchant() != null && item.code().equals("penalty");
        String code = row.data().getOrDefault("credit_code", row.data().get("registration_no"));
        return new PreviewRow(
                row.ordinal(),
                row.sheet().equals(item.name()) || row.number() == 0
                        ? "" + row.number()
                        : row.sheet() + " " + row.number(),
                row.data().getOrDefault("party_name", "—"),
                code,
                row.merchant() == null ? null : row.merchant().toString(),
                row.title().isEmpty() ? "—" : row.title(),
                row.verdict(),
                row.problems(),
                changes,
                row.grade(),
                row.gradeSuggested(),
                open,
                row.fact() == null ? null : row.fact().toString());
    }

    public boolean isWarned() {
        return problems.stream().anyMatch(Problem::isWarning);
    }
}
