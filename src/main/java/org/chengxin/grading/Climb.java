package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.jspecify.annotations.Nullable;

/**
 * The fewest acts that give a grade on one day. What stands in the way by itself must go; of the rest, sets of one, two,
 * three … acts are tried, the weightiest first. A set is only assessed if its points could be enough and each open condition
 * has an act for it, so few of the many are; and whatever is returned was assessed.
 */
final class Climb {

    /** More acts than this are not a short list any more. */
    static final int MOST_ACTS = 6;

    private static final int MOST_TRIALS = 300;
    private static final String RATED = "#rated";

    private final Prospect prospect;
    private final List<Fact> facts;
    private final LocalDate day;
    private final Grade goal;
    private final List<Remedy> remedies;
    private int trials;

    /** @param remedies those that can be done by the day */
    Climb(Prospect prospect, List<Fact> facts, LocalDate day, Grade goal, List<Remedy> remedies) {
        this.prospect = prospect;
        this.facts = facts;
        this.day = day;
        this.goal = goal;
        this.remedies = remedies;
    }

    /** An act with what it adds by itself: points before limits, conditions answered. */
    private record Hold(Remedy remedy, BigDecimal points, Set<String> answers) {}

    /** @param most number of acts not to be passed */
    Optional<List<Remedy>> fewest(int most) {
        List<Remedy> must = must(assess(List.of()));
        if (must == null || must.size() > most) {
            return Optional.empty();
        }
        Assessment base = assess(must);
        if (reaches(base)) {
            return Optional.of(must);
        }
        Set<String> open = open(base);
        BigDecimal missing = bound(base).subtract(base.score());
        List<Hold> holds = holds(must, base);
        for (int more = 1; more <= most - must.size() && more <= holds.size(); more++) {
            List<Remedy> found = pick(must, holds, 0, more, missing, open);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable List<Remedy> pick(
            List<Remedy> chosen, List<Hold> holds, int from, int more, BigDecimal missing, Set<String> open) {
        if (more == 0) {
            boolean hopeless = missing.signum() > 0 || !open.isEmpty() || trials++ >= MOST_TRIALS;
            return hopeless || !reaches(assess(chosen)) ? null : chosen;
        }
        if (isOutOfReach(holds.subList(from, holds.size()), more, missing, open)) {
            return null;
        }
        for (int at = from; at <= holds.size() - more; at++) {
            Hold hold = holds.get(at);
            Set<String> left = new HashSet<>(open);
            left.removeAll(hold.answers());
            List<Remedy> next =
                    Stream.concat(chosen.stream(), Stream.of(hold.remedy())).toList();
            List<Remedy> found = pick(next, holds, at + 1, more - 1, missing.subtract(hold.points()), left);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isOutOfReach(List<Hold> holds, int more, BigDecimal missing, Set<String> open) {
        BigDecimal best = holds.stream()
                .map(Hold::points)
                .sorted(Comparator.reverseOrder())
                .limit(more)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return best.compareTo(missing) < 0
                || !open.stream()
                        .allMatch(code ->
                                holds.stream().anyMatch(hold -> hold.answers().contains(code)));
    }

    /** The acts without which the goal is out of reach; null where there is none for something in the way. */
    private @Nullable List<Remedy> must(Assessment now) {
        Set<Remedy> must = new LinkedHashSet<>();
        for (Check check : inTheWay(now)) {
            for (FactId fact : isAboutNone(check, now) ? check.facts() : List.<FactId>of()) {
                Optional<Remedy> rid = remedies.stream()
                        .filter(remedy -> fact.equals(remedy.about()))
                        .findFirst();
                if (rid.isEmpty()) {
                    return null;
                }
                must.add(rid.get());
            }
        }
        return new ArrayList<>(must);
    }

    private List<Hold> holds(List<Remedy> must, Assessment base) {
        BigDecimal before = bare(base);
        Set<String> open = open(base);
        Set<Set<Object>> known = new HashSet<>();
        List<Hold> holds = new ArrayList<>();
        for (Remedy remedy : remedies) {
            List<Remedy> with = new ArrayList<>(must);
            with.add(remedy);
            List<Fact> then = Way.after(facts, steps(with, day));
            if (must.contains(remedy) || (!remedy.isLasting() && !known.add(Hypothetical.among(then)))) {
                continue;
            }
            Assessment after = prospect.on(day, then);
            BigDecimal points = bare(after).subtract(before);
            Set<String> answers = new HashSet<>(open);
            answers.removeAll(open(after));
            if (points.signum() > 0 || !answers.isEmpty()) {
                holds.add(new Hold(remedy, points, answers));
            }
        }
        holds.sort(Comparator.comparing((Hold hold) -> hold.answers().size())
                .thenComparing(Hold::points)
                .reversed());
        return holds;
    }

    private Assessment assess(List<Remedy> chosen) {
        return prospect.on(day, Way.after(facts, steps(chosen, day)));
    }

    /** Acts whose effect stays are done as soon as they can be, the others on the day; the former come first. */
    static List<Way.Step> steps(List<Remedy> chosen, LocalDate day) {
        return chosen.stream()
                .map(remedy -> new Way.Step(remedy.isLasting() ? remedy.from() : day, remedy))
                .sorted(Comparator.comparing(step -> !step.remedy().isLasting()))
                .toList();
    }

    private boolean reaches(Assessment assessment) {
        return Way.rank(assessment.grade()) >= Way.rank(goal);
    }

    private Set<String> open(Assessment assessment) {
        Set<String> open = new HashSet<>();
        inTheWay(assessment).forEach(check -> open.add(check.code()));
        if (assessment.grade() == Grade.PROBATION) {
            open.add(RATED);
        }
        return open;
    }

    private List<Check> inTheWay(Assessment now) {
        return Stream.of(
                        now.vetoes(),
                        goal == Grade.RED || goal == Grade.BLUE ? now.ceilings() : List.<Check>of(),
                        goal == Grade.RED ? now.gates() : List.<Check>of())
                .flatMap(List::stream)
                .filter(check -> !check.met())
                .toList();
    }

    private boolean isAboutNone(Check check, Assessment now) {
        var rules = prospect.models().apply(now.asOf()).definition();
        return Stream.of(rules.vetoes(), rules.ceilings(), rules.gates())
                .flatMap(List::stream)
                .anyMatch(bar -> bar.code().equals(check.code()) && bar.count() == ScoringModel.Count.NONE);
    }

    private BigDecimal bound(Assessment now) {
        var bounds = prospect.models().apply(now.asOf()).definition().thresholds();
        return goal == Grade.RED ? bounds.red() : goal == Grade.BLUE ? bounds.blue() : bounds.yellow();
    }

    /** The points before limits and floors: no act can add more to the score than it adds to these. */
    private static BigDecimal bare(Assessment assessment) {
        return assessment.lines().stream()
                .filter(line -> line.kind() != LedgerLine.Kind.ADJUSTMENT)
                .map(LedgerLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
