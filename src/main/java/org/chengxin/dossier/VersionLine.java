package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An adopted version in the list of an item's versions. */
record VersionLine(int number, String label, String period, String adopted) {

    /** @param versions of one item, the newest first; drafts are passed over */
    static List<VersionLine> of(List<CatalogueVersion> versions) {
        List<VersionLine> lines = new ArrayList<>();
        LocalDate next = null;
        for (CatalogueVersion version : versions) {
            if (version.isAdopted()) {
                LocalDate from = version.item().effectiveFrom();
                lines.add(new VersionLine(
                        version.number(),
                        version.item().version(),
                        from + until(from, next),
                        String.valueOf(version.adoptedBy())));
                next = from;
            }
        }
        return lines;
    }

    private static String until(LocalDate from, @Nullable LocalDate next) {
        if (next == null) {
            return " 起";
        }
        return from.isBefore(next) ? " 至 " + next.minusDays(1) : " 起，当日即由后一版代替";
    }
}
