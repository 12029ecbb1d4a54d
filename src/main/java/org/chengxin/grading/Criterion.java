package org.chengxin.grading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a rule looks at, and which of them count: the facts of one item for which every {@code when} holds, of
 * those the latest if {@code latest} says so, and of those the ones for which every {@code must} holds.
 *
 * @param item catalogue item whose facts are looked at
 * @param when all must hold for a fact to be looked at
 * @param latest narrows to the newest facts; null to look at all
 * @param must all must hold for a fact to count
 * @param atLeast how many (facts, days or groups, see {@link Latest}) are needed where all or any are asked for
 */
public record Criterion(
        String item,
        List<Condition> when,
        @Nullable Latest latest,
        List<Condition> must,
        @Nullable Integer atLeast) {

    /** Newest first in the world, then newest known, then by id: an order no two facts share. */
    private static final Comparator<Fact> NEWEST_FIRST = Comparator.comparing(Fact::validFrom)
            .thenComparing(Fact::recordedAt)
            .thenComparing(fact -> fact.id().value())
            .reversed();

    /** What a criterion found among a merchant's facts on a day. */
    record Selection(List<Fact> seen, List<Fact> hits, int units, int needed) {

        boolean any() {
            return !hits.isEmpty() && hits.size() >= needed;
        }

        boolean all() {
            return !seen.isEmpty() && hits.size() == seen.size() && units >= needed;
        }
    }

    @SuppressWarnings("ConstantValue") // JSON leaves lists out
    public Criterion {
        when = when == null ? List.of() : List.copyOf(when);
        must = must == null ? List.of() : List.copyOf(must);
    }

    /** Looks through facts that already have come to be true on {@code asOf}. */
    Selection select(List<Fact> facts, LocalDate asOf) {
        List<Fact> found = facts.stream()
                .filter(fact -> fact.item().equals(item) && all(when, fact, asOf))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Fact> seen = latest == null ? found : latest.of(found);
        List<Fact> hits = seen.stream().filter(fact -> all(must, fact, asOf)).toList();
        int units = latest == null ? seen.size() : latest.units(seen);
        return new Selection(seen, hits, units, atLeast == null ? 1 : atLeast);
    }

    /** The next day on which passing time alone may change whether this fact counts; null if it never does. */
    @Nullable
    LocalDate turns(Fact fact, LocalDate asOf) {
        boolean looksAtIt = fact.item().equals(item)
                && when.stream().filter(one -> !one.isAboutTime()).allMatch(one -> one.holds(fact, asOf));
        return !looksAtIt
                ? null
                : Stream.concat(when.stream(), must.stream())
                        .map(one -> one.turns(fact, asOf))
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    /** The first day from which this fact, which counts now, has counted. */
    LocalDate since(Fact fact) {
        return Stream.concat(when.stream(), must.stream())
                .map(one -> one.since(fact))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(fact.validFrom()))
                .orElse(fact.validFrom());
    }

    private static boolean all(List<Condition> conditions, Fact fact, LocalDate asOf) {
        return conditions.stream().allMatch(one -> one.holds(fact, asOf));
    }
}
