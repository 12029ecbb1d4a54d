package org.chengxin.grading;

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

    private static final int MOST_TRIALS = 60;

    private final Prospect prospect;
    private final List<Fact> facts;
    private final LocalDate day;
    private final Goal goal;
    private final List<Remedy> remedies;
    private int trials;

    /** @param remedies those that can be done by the day */
    Climb(Prospect prospect, List<Fact> facts, LocalDate day, Goal goal, List<Remedy> remedies) {
        this.prospect = prospect;
        this.facts = facts;
        this.day = day;
        this.goal = goal;
        this.remedies = remedies;
    }

    /** An act with what it adds by itself: points before limits, and conditions answered. */
    private record Hold(Remedy remedy, Gain gain, Set<String> answers) {}

    /** @param most number of acts not to be passed */
    Optional<List<Remedy>> fewest(int most) {
        List<Remedy> must = must(assess(List.of()));
        if (must == null || must.size() > most) {
            return Optional.empty();
        }
        Assessment base = assess(must);
        if (goal.isReachedBy(base)) {
            return Optional.of(must);
        }
        Set<String> open = goal.open(base);
        Gain.Room room = Gain.Room.in(base, goal.bound(base));
        List<Hold> holds = holds(must, base, room);
        for (int more = 1; more <= most - must.size() && more <= holds.size(); more++) {
            List<Remedy> found = pick(must, holds, 0, more, room, open);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable List<Remedy> pick(
            List<Remedy> chosen, List<Hold> holds, int from, int more, Gain.Room room, Set<String> open) {
        if (more == 0) {
            boolean hopeless = !room.isFilled() || !open.isEmpty() || trials++ >= MOST_TRIALS;
            return hopeless || !goal.isReachedBy(assess(chosen)) ? null : chosen;
        }
        if (isOutOfReach(holds.subList(from, holds.size()), more, room, open)) {
            return null;
        }
        for (int at = from; at <= holds.size() - more; at++) {
            Hold hold = holds.get(at);
            Set<String> left = new HashSet<>(open);
            left.removeAll(hold.answers());
            List<Remedy> next =
                    Stream.concat(chosen.stream(), Stream.of(hold.remedy())).toList();
            List<Remedy> found = pick(next, holds, at + 1, more - 1, room.after(hold.gain()), left);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isOutOfReach(List<Hold> holds, int more, Gain.Room room, Set<String> open) {
        long best = holds.stream()
                .map(hold -> room.counts(hold.gain()))
                .sorted(Comparator.reverseOrder())
                .limit(more)
                .mapToLong(Long::longValue)
                .sum();
        return best < room.missing()
                || !open.stream()
                        .allMatch(code ->
                                holds.stream().anyMatch(hold -> hold.answers().contains(code)));
    }

    /** The acts without which the goal is out of reach; null where there is none for something in the way. */
    private @Nullable List<Remedy> must(Assessment now) {
        Set<Remedy> must = new LinkedHashSet<>();
        for (Check check : goal.inTheWay(now)) {
            for (FactId fact : goal.isAboutNone(check, now) ? check.facts() : List.<FactId>of()) {
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

    private List<Hold> holds(List<Remedy> must, Assessment base, Gain.Room room) {
        Set<String> open = goal.open(base);
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
            Gain gain = Gain.between(base, after);
            Set<String> answers = new HashSet<>(open);
            answers.removeAll(goal.open(after));
            if (room.counts(gain) > 0 || !answers.isEmpty()) {
                holds.add(new Hold(remedy, gain, answers));
            }
        }
        holds.sort(Comparator.comparing((Hold hold) -> hold.answers().size())
                .thenComparing(hold -> room.counts(hold.gain()))
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
}
