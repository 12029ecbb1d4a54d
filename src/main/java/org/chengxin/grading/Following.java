package org.chengxin.grading;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the grades in force follow the machine grades as far as {@link Course} allows, in the transaction that assessed. */
@Component
class Following {

    private final Standings standings;
    private final DecisionRepository decisions;
    private final Proposals proposals;
    private final Clock clock;

    Following(Standings standings, DecisionRepository decisions, Proposals proposals, Clock clock) {
        this.standings = standings;
        this.decisions = decisions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * @param held the assessment now held of each merchant
     * @param live the facts it was made from
     * @return the grades that took force
     */
    List<Standing> follow(Collection<Snapshot> held, Map<MerchantId, List<Fact>> live) {
        List<MerchantId> merchants = held.stream().map(Snapshot::merchant).toList();
        LocalDate today = LocalDate.now(clock);
        Set<MerchantId> closed = standings.closedAmong(merchants);
        Map<MerchantId, Standing> inForce = standings.currentOf(merchants);
        Map<MerchantId, List<Decision>> open =
                proposals.openOf(merchants).stream().collect(groupingBy(Decision::merchant));
        Map<UUID, Assessment> told =
                proposals.told(open.values().stream().flatMap(List::stream).toList());
        List<Standing> taken = new ArrayList<>();
        List<Runnable> falls = new ArrayList<>();
        for (Snapshot snapshot : held) {
            MerchantId merchant = snapshot.merchant();
            List<Decision> underWay = open.getOrDefault(merchant, List.of());
            if (closed.contains(merchant)) {
                // Nobody is graded who no longer trades here; the last grade in force stays on record.
                underWay.forEach(one -> proposals.drop(one, "商户已停业，本次提出终止。"));
                continue;
            }
            Decision pending = pending(underWay, today);
            Standing found = inForce.get(merchant);
            Standing now = found != null && found.isLapsedOn(today)
                    ? Standing.before(standings.historyOf(merchant), snapshot, today)
                    : found;
            List<Fact> facts = live.getOrDefault(merchant, List.of());
            LocalDate passed = now == null ? null : Reinspection.passedAfter(now.since(), facts);
            Course course = Course.of(
                    now == null ? null : now.grade(),
                    now != null && now.isByHandOn(today),
                    now != null && now.released(),
                    snapshot.assessment().grade(),
                    passed != null,
                    pending == null ? null : pending.asOpen());
            Grade from = now == null ? Grade.PROBATION : now.grade();
            if (pending != null
                    && pending.kind() == DecisionKind.MANUAL
                    && course.step() == Course.Step.PROPOSE
                    && proposals.wasRefused(snapshot, from, Objects.requireNonNull(course.grade()))) {
                // What is not proposed takes the place of nothing.
                course = new Course(Course.Step.KEEP, from, false);
            }
            boolean anew = false;
            if (pending != null && course.ends()) {
                proposals.drop(pending, "机器评价已经变化，本次提出的事由不再存在。");
            } else if (pending != null && course.step() == Course.Step.KEEP) {
                anew = proposals.outlived(pending, Objects.requireNonNull(told.get(pending.assessment())), snapshot);
            }
            if (course.step() == Course.Step.TAKE) {
                taken.add(Standing.taken(snapshot, Objects.requireNonNull(course.grade()), today));
                continue;
            }
            if (now == null || now != found) {
                taken.add(now == null ? Standing.taken(snapshot, Grade.PROBATION, today) : now);
            }
            if (course.step() == Course.Step.PROPOSE || anew) {
                Grade to = anew ? snapshot.assessment().grade() : Objects.requireNonNull(course.grade());
                falls.add(() -> proposals.propose(snapshot, from, to, passed));
            }
        }
        standings.take(taken);
        decisions.flush();
        falls.forEach(Runnable::run);
        return taken;
    }

    /**
     * What is on its way and stands between the grade in force and the rules. A paper of before (补录) does not, before it is
     * confirmed; a manual proposal does not outlive its own last day.
     */
    private @Nullable Decision pending(List<Decision> underWay, LocalDate today) {
        for (Decision one : underWay) {
            if (one.isOverOn(today)) {
                proposals.drop(one, "失效日期已过，本次提出终止。");
            } else if (one.kind() != DecisionKind.EARLIER) {
                return one;
            }
        }
        return null;
    }
}
