package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a statement's fact will carry but its merchant, worked out once from the statement and its catalogue item.
 *
 * @param keyTail the natural key behind the merchant
 * @param contentHash equal for equal class and content
 * @param publicFrom first day the public may see it; null if never
 */
public record Draft(
        String keyTail,
        String contentHash,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil) {

    /** Empty if the statement has no date. */
    public static Optional<Draft> of(
            CatalogueItem item, String authority, @Nullable String grade, Map<String, String> data) {
        CatalogueItem.Definition definition = item.definition();
        LocalDate validFrom = FactDrafts.day(data, definition.validFrom());
        if (validFrom == null) {
            return Optional.empty();
        }
        Optional<CatalogueItem.Publicity> publicity =
                item.publicityOf(grade, validFrom, day(data, definition.publicUntilField()), data);
        return Optional.of(new Draft(
                item.keyTail(authority, data),
                FactDrafts.contentHash(grade, FactDrafts.content(data)),
                validFrom,
                day(data, definition.validTo()),
                publicity.map(CatalogueItem.Publicity::from).orElse(null),
                publicity.map(CatalogueItem.Publicity::until).orElse(null)));
    }

    private static @Nullable LocalDate day(Map<String, String> data, @Nullable String field) {
        return field == null ? null : FactDrafts.day(data, field);
    }
}
