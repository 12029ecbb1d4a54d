package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;

/**
 * What would lift a merchant's machine grade, and from which day: for each better grade the fewest acts, and fewer still where
 * waiting does the rest (“修复处罚〔号〕后，2027-02-01 起为蓝牌”；“不做任何事：2027-03-05 起为蓝牌”). A pure search over {@link Assessor}
 * among made-up facts; each way it returns was assessed as it stands.
 */
final class WaysUp {

    /** How far ahead days are looked at. */
    static final int MONTHS = 12;

    private static final int MOST_DAYS = 40;
    private static final int MOST_WAYS = 8;
    private static final List<Grade> GOALS = List.of(Grade.YELLOW, Grade.BLUE, Grade.RED);

    private final Prospect prospect;
    private final List<Fact> facts;
    private final Map<FactId, LocalDate> repairable;
    private final LocalDate today;
    private final LocalDate end;
    private final Map<ScoringModel, List<Remedy>> remedies = new HashMap<>();

    private WaysUp(Prospect prospect, List<Fact> facts, Map<FactId, LocalDate> repairable, LocalDate today) {
        this.prospect = prospect;
        this.facts = facts;
        this.repairable = repairable;
        this.today = today;
        this.end = today.plusMonths(MONTHS);
    }

    /**
     * The ways, those with the fewest acts first.
     *
     * @param repairable first day of repair of the facts that can be repaired
     */
    static List<Way> of(Prospect prospect, Collection<Fact> facts, Map<FactId, LocalDate> repairable, LocalDate today) {
        return new WaysUp(prospect, List.copyOf(facts), repairable, today).find();
    }

    private List<Way> find() {
        int rank = Way.rank(prospect.on(today, facts).grade());
        List<LocalDate> days = days();
        List<Way> found = new ArrayList<>();
        for (Grade goal : GOALS) {
            if (Way.rank(goal) > rank) {
                found.addAll(towards(goal, days));
            }
        }
        found.sort(Comparator.comparing((Way way) -> way.steps().size())
                .thenComparing(Way::day)
                .thenComparing(Way::grade));
        List<Way> kept = new ArrayList<>();
        for (Way way : found) {
            if (kept.stream().noneMatch(other -> other.spares(way))) {
                kept.add(way);
            }
        }
        return kept.size() > MOST_WAYS ? kept.subList(0, MOST_WAYS) : kept;
    }

    /** On each day in turn, only what takes fewer acts than every day before. */
    private List<Way> towards(Grade goal, List<LocalDate> days) {
        List<Way> found = new ArrayList<>();
        int most = Climb.MOST_ACTS;
        for (LocalDate day : days) {
            if (most < 0) {
                break;
            }
            List<Remedy> can = remedies(day).stream()
                    .filter(remedy -> !remedy.from().isAfter(day))
                    .toList();
            List<Remedy> chosen = new Climb(prospect, facts, day, new Goal(goal, prospect.models()), can)
                    .fewest(most)
                    .orElse(null);
            if (chosen != null) {
                found.add(way(chosen, day));
                most = chosen.size() - 1;
            }
        }
        return found;
    }

    /** What is earned is earned at once rather than on the day, if it still counts then. */
    private Way way(List<Remedy> chosen, LocalDate day) {
        List<Way.Step> steps = inOrder(Climb.steps(chosen, day));
        Assessment then = prospect.on(day, Way.after(facts, steps));
        List<Way.Step> now = inOrder(Climb.steps(chosen, today));
        Assessment same = prospect.on(day, Way.after(facts, now));
        if (same.grade() == then.grade()) {
            steps = now;
            then = same;
        }
        List<Fact> facts = Way.after(this.facts, steps);
        return new Way(then.grade(), day, then.score(), steps, prospect.lasts(facts, day, day.plusMonths(MONTHS)));
    }

    private static List<Way.Step> inOrder(List<Way.Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Way.Step::day)
                        .thenComparing(step -> step.remedy().kind()))
                .toList();
    }

    private List<Remedy> remedies(LocalDate day) {
        return remedies.computeIfAbsent(
                prospect.models().apply(day), model -> Remedies.of(model, facts, repairable, today));
    }

    /** The days on which more may be possible than the day before: time passes, or an act can be done for the first time. */
    private List<LocalDate> days() {
        List<Remedy> lasting = remedies(today).stream()
                .filter(Remedy::isLasting)
                .filter(remedy -> !remedy.from().isAfter(end))
                .toList();
        TreeSet<LocalDate> days = new TreeSet<>(List.of(today, today.plusDays(1)));
        lasting.forEach(remedy -> days.add(remedy.from()));
        days.addAll(prospect.changes(facts, today, end));
        days.addAll(prospect.changes(Way.after(facts, Climb.steps(lasting, today)), today, end));
        return days.stream().limit(MOST_DAYS).toList();
    }
}
