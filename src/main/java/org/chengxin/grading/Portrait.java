package org.chengxin.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's picture for officers (信用大数据画像, policy (六)): how it stands in each dimension, and what happened when.
 *
 * @param dropped events that are older than the oldest shown
 */
record Portrait(List<Dimension> dimensions, List<Event> events, int dropped) {

    static final int MOST_EVENTS = 200;

    /** A dimension with the share of its points that is held, in whole percent. */
    record Dimension(String name, BigDecimal points, int max, int percent) {}

    /**
     * Something that happened on a day: a statement, or a grade taking force.
     *
     * @param lane what sort of thing it is; one line of the chart
     * @param points what it takes or gives today, with sign; empty if nothing
     * @param state why it is not used any more; empty while it is
     * @param fact the statement; null for a grade
     * @param grade the grade that took force; null for a statement
     */
    record Event(
            LocalDate day,
            String lane,
            String words,
            String points,
            String state,
            @Nullable FactId fact,
            @Nullable Grade grade) {}

    /** @param titles what a statement's item and title are called */
    static Portrait of(Assessment now, List<Fact> facts, List<Standing> standings, Function<Fact, Title> titles) {
        List<Event> events = Stream.concat(
                        facts.stream().map(fact -> event(fact, now, titles.apply(fact))),
                        inForce(standings).stream().map(Portrait::event))
                .sorted(Comparator.comparing(Event::day).reversed())
                .toList();
        int shown = Math.min(MOST_EVENTS, events.size());
        return new Portrait(dimensions(now), new ArrayList<>(events.subList(0, shown)), events.size() - shown);
    }

    /** Without what a decision noted later, with an earlier day, has put aside before its own day began. */
    static List<Standing> inForce(List<Standing> newestFirst) {
        List<Standing> kept = new ArrayList<>();
        LocalDate begun = LocalDate.MAX;
        for (Standing standing : newestFirst) {
            if (!standing.since().isAfter(begun)) {
                kept.add(standing);
                begun = standing.since();
            }
        }
        return kept;
    }

    /** @param words empty where the item's name says all */
    record Title(String item, String words) {}

    private static List<Dimension> dimensions(Assessment now) {
        return now.dimensions().stream()
                .map(one -> new Dimension(
                        one.name(),
                        one.points(),
                        one.max(),
                        one.points()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(one.max()), 0, RoundingMode.HALF_UP)
                                .intValue()))
                .toList();
    }

    private static Event event(Fact fact, Assessment now, Title title) {
        BigDecimal points = now.lines().stream()
                .filter(line -> line.facts().contains(fact.id()))
                .map(LedgerLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String grade = fact.grade();
        String words = title.words().isEmpty() ? title.item() : title.words();
        return new Event(
                fact.validFrom(),
                title.item(),
                grade == null ? words : words + "（" + grade + "）",
                points.signum() == 0 ? "" : (points.signum() < 0 ? "−" : "+") + Sentences.plain(points.abs()),
                state(fact),
                fact.id(),
                null);
    }

    private static String state(Fact fact) {
        Fact.Ending ending = fact.ending();
        if (fact.withdrawnAt() != null) {
            return "已撤回或更正";
        }
        return ending == null ? "" : ending.kind().label();
    }

    private static Event event(Standing standing) {
        DecisionKind by = standing.by();
        return new Event(
                standing.since(),
                "现行牌级",
                (by == null ? "依评分规则" : by.label()) + "：" + standing.grade().word(),
                "",
                "",
                null,
                standing.grade());
    }
}
