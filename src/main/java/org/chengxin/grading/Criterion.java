package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /**
     * Looks through facts that already have come to be true on {@code asOf}.
     *
     * @param newestFirst facts of the item, in the order of {@link Assessor#NEWEST_FIRST}
     */
    Selection select(List<Fact> newestFirst, LocalDate asOf) {
        List<Fact> found = those(newestFirst, when, asOf);
        List<Fact> seen = latest == null ? found : latest.of(found);
        List<Fact> hits = those(seen, must, asOf);
        int units = latest == null ? seen.size() : latest.units(seen);
        return new Selection(seen, hits, units, atLeast == null ? 1 : atLeast);
    }

    private static List<Fact> those(List<Fact> facts, List<Condition> conditions, LocalDate asOf) {
        if (conditions.isEmpty() || facts.isEmpty()) {
            return facts;
        }
        List<Fact> those = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (all(conditions, fact, asOf)) {
                those.add(fact);
            }
        }
        return those;
    }

    /** The next day on which passing time alone may change whether this fact counts; null if it never does. */
    @Nullable
    LocalDate turns(Fact fact, LocalDate asOf) {
        LocalDate first = null;
        if (fact.item().equals(item) && isLookedAtInTime(fact, asOf)) {
            for (Condition one : when) {
                first = Horizon.earlier(first, one.turns(fact, asOf));
            }
            for (Condition one : must) {
                first = Horizon.earlier(first, one.turns(fact, asOf));
            }
        }
        return first;
    }

    private boolean isLookedAtInTime(Fact fact, LocalDate asOf) {
        for (Condition one : when) {
            if (!one.isAboutTime() && !one.holds(fact, asOf)) {
                return false;
            }
        }
        return true;
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
        for (Condition one : conditions) {
            if (!one.holds(fact, asOf)) {
                return false;
            }
        }
        return true;
    }
}
