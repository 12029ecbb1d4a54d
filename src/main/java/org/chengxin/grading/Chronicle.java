package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The grades a merchant had in force and the scores that stood beside them, as they were shown at the time. A machine
 * grade that never took force, or has not yet, is not in here: before notice and defence nobody is told of a fall.
 *
 * @param periods newest first
 * @param scores in the order of days; of the observation period there are none
 */
public record Chronicle(List<Period> periods, List<Point> scores) {

    public Chronicle {
        periods = List.copyOf(periods);
        scores = List.copyOf(scores);
    }

    /**
     * A grade in force.
     *
     * @param until last day; null while it lasts
     */
    public record Period(
            Grade grade, LocalDate since, @Nullable LocalDate until) {}

    /** A score that was shown from a day on. */
    public record Point(LocalDate day, BigDecimal score, Grade grade) {}

    /** A grade in force as it is stored, with the moments between which it was. */
    record Held(
            Grade grade,
            LocalDate since,
            Instant taken,
            @Nullable Instant ended,
            UUID assessment,
            @Nullable DecisionKind by) {

        boolean byHand() {
            return by == DecisionKind.MANUAL;
        }

        boolean decided() {
            return by != null;
        }

        boolean explainedBy(AssessmentHistory.Entry entry) {
            if (entry.id().equals(assessment)) {
                return true;
            }
            return !byHand()
                    && entry.grade() == grade
                    && !entry.at().isBefore(taken)
                    && (ended == null || entry.at().isBefore(ended));
        }
    }

    static Chronicle of(List<Held> newestFirst, List<AssessmentHistory.Entry> entries, LocalDate from) {
        return new Chronicle(periods(newestFirst, from), scores(newestFirst, entries, from));
    }

    /** Without what a decision noted later, with an earlier day, has put aside before its own day began. */
    private static List<Period> periods(List<Held> newestFirst, LocalDate from) {
        List<Period> periods = new ArrayList<>();
        LocalDate begun = null;
        for (Held held : newestFirst) {
            boolean laidAside = begun != null && !held.since().isBefore(begun);
            if (laidAside || (begun != null && !begun.isAfter(from))) {
                continue;
            }
            Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && last.grade() == held.grade()) {
                periods.set(periods.size() - 1, new Period(held.grade(), held.since(), last.until()));
            } else {
                periods.add(new Period(held.grade(), held.since(), begun == null ? null : begun.minusDays(1)));
            }
            begun = held.since();
        }
        return periods;
    }

    /** Of each day the last; scores that stood before the first day are shown from it on. */
    private static List<Point> scores(List<Held> held, List<AssessmentHistory.Entry> entries, LocalDate from) {
        Map<LocalDate, Point> days = new TreeMap<>();
        entries.stream()
                .sorted(Comparator.comparing(AssessmentHistory.Entry::at).thenComparing(AssessmentHistory.Entry::id))
                .forEach(entry -> held.stream()
                        .filter(one -> one.grade().isRated() && one.explainedBy(entry))
                        .findFirst()
                        .map(one -> new Point(later(entry.asOf(), one.since(), from), entry.score(), one.grade()))
                        .ifPresent(point -> days.put(point.day(), point)));
        return List.copyOf(days.values());
    }

    private static LocalDate later(LocalDate assessed, LocalDate since, LocalDate from) {
        LocalDate day = assessed.isAfter(since) ? assessed : since;
        return day.isAfter(from) ? day : from;
    }

    /** What had been shown by a day. */
    public Chronicle upTo(LocalDate day) {
        return new Chronicle(
                periods.stream()
                        .filter(one -> !one.since().isAfter(day))
                        .map(one -> one.until() != null && one.until().isBefore(day)
                                ? one
                                : new Period(one.grade(), one.since(), null))
                        .toList(),
                scores.stream().filter(one -> !one.day().isAfter(day)).toList());
    }
}
