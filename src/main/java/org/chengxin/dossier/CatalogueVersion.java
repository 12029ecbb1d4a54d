package org.chengxin.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One local version of a catalogue item: a draft, or adopted from a day on.
 *
 * @param number counts the item's local versions
 * @param basedOn the version it was drafted from
 * @param item what it says; its {@code effectiveFrom} is the intended day while it is a draft
 * @param revision how often the draft was changed, so that two people never overwrite each other
 * @param adoptedBy null while it is a draft
 */
record CatalogueVersion(
        UUID id,
        int number,
        String basedOn,
        int position,
        CatalogueItem item,
        int revision,
        String draftedBy,
        Instant draftedAt,
        @Nullable String adoptedBy,
        @Nullable Instant adoptedAt) {

    boolean isAdopted() {
        return adoptedAt != null;
    }

    /** How the version is called, e.g. “本地第 2 版”. */
    static String label(int number) {
        return "本地第 " + number + " 版";
    }
}
