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
        return Statement.of(item, authority, data).map(statement -> statement.in(grade));
    }

    /** The drafts that a statement would have in each class of its item; none if it has no date. */
    public static Map<String, Draft> byGrade(CatalogueItem item, String authority, Map<String, String> data) {
        Map<String, Draft> drafts = new HashMap<>();
        Statement.of(item, authority, data)
                .ifPresent(statement ->
                        item.definition().grades().forEach(grade -> drafts.put(grade, statement.in(grade))));
        return drafts;
    }

    /** What does not depend on the class, worked out once. */
    private record Statement(
            CatalogueItem item,
            Map<String, String> data,
            String keyTail,
            byte[] content,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate statedEnd) {

        static Optional<Statement> of(CatalogueItem item, String authority, Map<String, String> data) {
            CatalogueItem.Definition definition = item.definition();
            LocalDate validFrom = FactDrafts.day(data, definition.validFrom());
            if (validFrom == null) {
                return Optional.empty();
            }
            return Optional.of(new Statement(
                    item,
                    data,
                    item.keyTail(authority, data),
                    FactDrafts.content(data),
                    validFrom,
                    day(data, definition.validTo()),
                    day(data, definition.publicUntilField())));
        }

        private static @Nullable LocalDate day(Map<String, String> data, @Nullable String field) {
            return field == null ? null : FactDrafts.day(data, field);
        }

        Draft in(@Nullable String grade) {
            Optional<CatalogueItem.Publicity> publicity = item.publicityOf(grade, validFrom, statedEnd, data);
            return new Draft(
                    keyTail,
                    FactDrafts.contentHash(grade, content),
                    validFrom,
                    validTo,
                    publicity.map(CatalogueItem.Publicity::from).orElse(null),
                    publicity.map(CatalogueItem.Publicity::until).orElse(null));
        }
    }
}
