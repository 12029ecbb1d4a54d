package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.chengxin.dossier.Fact;

/**
 * A merchant's score over time: the past two years and the year ahead. What was stored is kept apart from what is reckoned
 * now, for the past by what is known today and for the future by the rules alone.
 */
final class Trend {

    static final int MONTHS_BACK = 24;
    static final int MONTHS_AHEAD = 12;

    /** Where a score comes from. */
    enum Source {
        STORED("存档评价"),
        HINDSIGHT("按现有信息回看"),
        PROJECTION("推算");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A score that holds from a day until the next one of its source.
     *
     * @param why what changed on that day
     */
    record Point(Source source, LocalDate day, BigDecimal score, Grade grade, List<String> why) {}

    private Trend() {}

    /** The last assessment stored on each day. */
    static List<Point> stored(List<AssessmentHistory.Entry> newestFirst) {
        TreeMap<LocalDate, Point> days = new TreeMap<>();
        for (AssessmentHistory.Entry entry : newestFirst) {
            days.putIfAbsent(
                    entry.asOf(),
                    new Point(
                            Source.STORED,
                            entry.asOf(),
                            entry.score(),
                            entry.grade(),
                            List.of(entry.cause().label())));
        }
        return List.copyOf(days.values());
    }

    /** The days from the first to the last on which the score or grade is another than before, the first day included. */
    static List<Point> reckoned(
            Source source, Prospect prospect, Collection<Fact> facts, LocalDate first, LocalDate last) {
        List<Fact> all = List.copyOf(facts);
        List<Point> points = new ArrayList<>();
        Assessment begin = prospect.on(first, all);
        points.add(new Point(source, first, begin.score(), begin.grade(), List.of()));
        for (LocalDate day : prospect.changes(all, first, last)) {
            Assessment then = prospect.on(day, all);
            // Against the evening before: what ended earlier without moving the score is not of this day.
            Assessment before = prospect.on(day.minusDays(1), all);
            List<String> why =
                    Differences.between(before, then, prospect.models().apply(day));
            points.add(new Point(source, day, then.score(), then.grade(), why));
        }
        return points;
    }

    /** All points in the order of days. */
    @SafeVarargs
    static List<Point> inOrder(List<Point>... sources) {
        return java.util.Arrays.stream(sources)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Point::day).thenComparing(Point::source))
                .toList();
    }
}
