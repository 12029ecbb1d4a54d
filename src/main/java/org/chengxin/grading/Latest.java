package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Either the facts of the newest {@code days} days that have any, or the newest fact per value of a field.
 *
 * @param days how many distinct days
 * @param per field whose every value contributes its newest fact
 */
public record Latest(@Nullable Integer days, @Nullable String per) {

    public Latest {
        if ((days == null) == (per == null)) {
            throw new IllegalArgumentException("“最近”须按天数（days）或按字段（per）二者取一");
        }
    }

    /** The facts that are left of some given newest first, in the same order. */
    List<Fact> of(List<Fact> newestFirst) {
        return days == null ? newestOfEach(Objects.requireNonNull(per), newestFirst) : ofDays(days, newestFirst);
    }

    /** How many of what is counted these facts are: days, or else facts. */
    int units(List<Fact> facts) {
        return days == null ? facts.size() : days(facts);
    }

    private static int days(List<Fact> facts) {
        Set<LocalDate> days = new HashSet<>();
        facts.forEach(fact -> days.add(fact.validFrom()));
        return days.size();
    }

    private static List<Fact> ofDays(int atMost, List<Fact> newestFirst) {
        Set<LocalDate> days = new HashSet<>();
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : newestFirst) {
            if (days.contains(fact.validFrom()) || days.size() < atMost) {
                days.add(fact.validFrom());
                kept.add(fact);
            }
        }
        return kept;
    }

    private static List<Fact> newestOfEach(String field, List<Fact> newestFirst) {
        Map<String, Fact> newest = new LinkedHashMap<>();
        for (Fact fact : newestFirst) {
            String group = FactText.of(fact, field);
            newest.putIfAbsent(group == null ? "#" + fact.key() : group, fact);
        }
        return List.copyOf(newest.values());
    }
}
