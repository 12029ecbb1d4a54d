package org.chengxin.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long facts of one class decided in one span of time are shown to the public. Of an item's rules the first that
 * applies holds.
 *
 * @param grade class the rule is for; null for all
 * @param from first decision date it applies to; null without start
 * @param to last decision date it applies to; null without end
 * @param shown whether such facts are shown at all
 * @param minMonths shortest publicity from the date of decision; 0 for none
 * @param maxMonths longest publicity from the date of decision; 0 without end
 * @param basis the rule it rests on
 * @param onlyOf what a field may at most hold for the rule to apply; null for anything
 * @param atMost amount that a field must state and not pass for the rule to apply; null for any
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicityRule(
        @Nullable String grade,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean shown,
        int minMonths,
        int maxMonths,
        String basis,
        @Nullable OnlyOf onlyOf,
        @Nullable AtMost atMost) {

    /** A field all of whose parts (separated by {@code ;}) must be among the options. */
    public record OnlyOf(String field, List<String> options) {}

    /** A field that must state an amount up to the limit. */
    public record AtMost(String field, BigDecimal amount) {}

    /** A rule that does not look at the content of a fact. */
    public PublicityRule(
            @Nullable String grade,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean shown,
            int minMonths,
            int maxMonths,
            String basis) {
        this(grade, from, to, shown, minMonths, maxMonths, basis, null, null);
    }

    boolean appliesTo(@Nullable String factGrade, LocalDate decided, Map<String, String> data) {
        return (grade == null || grade.equals(factGrade))
                && (from == null || !decided.isBefore(from))
                && (to == null || !decided.isAfter(to))
                && (onlyOf == null || holdsOnly(data.get(onlyOf.field()), onlyOf.options()))
                && (atMost == null || isUpTo(data.get(atMost.field()), atMost.amount()));
    }

    /** Last day of publicity: what the authority stated, held between the shortest and the longest the rule allows. */
    @Nullable
    LocalDate until(LocalDate decided, @Nullable LocalDate stated) {
        LocalDate shortest = decided.plusMonths(minMonths);
        if (maxMonths == 0) {
            return stated == null || !stated.isBefore(shortest) ? stated : shortest;
        }
        LocalDate longest = decided.plusMonths(maxMonths);
        if (stated == null || stated.isAfter(longest)) {
            return longest;
        }
        return stated.isBefore(shortest) ? shortest : stated;
    }

    /** What must hold of the content for the rule to apply, in words; empty for anything. */
    String condition(CatalogueItem item) {
        String kinds = onlyOf == null ? "" : name(item, onlyOf.field()) + "只含" + String.join("、", onlyOf.options());
        String limit = atMost == null
                ? ""
                : name(item, atMost.field()) + "不超过 " + atMost.amount().toPlainString();
        return kinds + (kinds.isEmpty() || limit.isEmpty() ? "" : "，") + limit;
    }

    private static String name(CatalogueItem item, String field) {
        return item.field(field).map(CatalogueField::name).orElse(field);
    }

    private static boolean holdsOnly(@Nullable String text, List<String> options) {
        return text != null && options.containsAll(List.of(text.split(";")));
    }

    private static boolean isUpTo(@Nullable String text, BigDecimal limit) {
        return text != null && new BigDecimal(text).compareTo(limit) <= 0;
    }
}
