package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that one item says, by day. From the first locally adopted version on, local versions alone decide: a newer official
 * text that comes with the software is offered as a draft and never takes over by itself.
 *
 * @param official the text that comes with the software; null for an item made here
 * @param adopted local versions by their first day; of two with one first day, the one adopted later
 */
record CatalogueTimeline(@Nullable CatalogueItem official, NavigableMap<LocalDate, CatalogueVersion> adopted) {

    CatalogueTimeline {
        adopted = new TreeMap<>(adopted);
    }

    /** What the item says on the day; empty for an item that did not exist then. */
    Optional<CatalogueItem> on(LocalDate day) {
        Map.Entry<LocalDate, CatalogueVersion> local = adopted.floorEntry(day);
        return local == null
                ? Optional.ofNullable(official)
                : Optional.of(local.getValue().item());
    }

    /** Place in the catalogue on the day. */
    int positionOn(LocalDate day, int officialPosition) {
        Map.Entry<LocalDate, CatalogueVersion> local = adopted.floorEntry(day);
        return local == null ? officialPosition : local.getValue().position();
    }

    /** The last version laid down, in force or still to come; a new draft starts from it. */
    Optional<CatalogueItem> latest() {
        return adopted.isEmpty()
                ? Optional.ofNullable(official)
                : Optional.of(adopted.lastEntry().getValue().item());
    }
}
