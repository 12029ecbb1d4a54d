package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.HashMap;
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
        return of(item, authority, grade, data, FactDrafts.content(data));
    }

    /** The drafts that a statement would have in each class of its item; none if it has no date. */
    public static Map<String, Draft> byGrade(CatalogueItem item, String authority, Map<String, String> data) {
        byte[] content = FactDrafts.content(data);
        Map<String, Draft> drafts = new HashMap<>();
        for (String grade : item.definition().grades()) {
            of(item, authority, grade, data, content).ifPresent(draft -> drafts.put(grade, draft));
        }
        return drafts;
    }

    private static Optional<Draft> of(
            CatalogueItem item, String authority, @Nullable String grade, Map<String, String> data, byte[] content) {
        CatalogueItem.Definition definition = item.definition();
        LocalDate validFrom = FactDrafts.day(data, definition.validFrom());
        if (validFrom == null) {
            return Optional.empty();
        }
        String end = definition.validTo();
        String stated = definition.publicUntilField();
        Optional<CatalogueItem.Publicity> publicity =
                item.publicityOf(grade, validFrom, stated == null ? null : FactDrafts.day(data, stated), data);
        return Optional.of(new Draft(
                item.keyTail(authority, data),
                FactDrafts.contentHash(grade, content),
                validFrom,
                end == null ? null : FactDrafts.day(data, end),
                publicity.map(CatalogueItem.Publicity::from).orElse(null),
                publicity.map(CatalogueItem.Publicity::until).orElse(null)));
    }
}
