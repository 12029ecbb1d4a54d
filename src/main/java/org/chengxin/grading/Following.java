package org.chengxin.grading;

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
        Map<MerchantId, Decision> open = proposals.openOf(merchants);
        Map<UUID, Assessment> told = proposals.told(open.values());
        List<Standing> taken = new ArrayList<>();
        List<Runnable> falls = new ArrayList<>();
        for (Snapshot snapshot : held) {
            MerchantId merchant = snapshot.merchant();
            Standing now = inForce.get(merchant);
            Decision pending = open.get(merchant);
            if (closed.contains(merchant)) {
                // Nobody is graded who no longer trades here; the last grade in force stays on record.
                if (pending != null) {
                    proposals.drop(pending, "商户已停业，本次提出终止。");
                }
                continue;
            }
            Course course = Course.of(
                    now == null ? null : now.grade(),
                    now != null && now.isByHandOn(today),
                    now != null && now.released(),
                    snapshot.assessment().grade(),
                    now != null && isReinspected(live.getOrDefault(merchant, List.of()), now.since()),
                    pending == null ? null : pending.asOpen());
            boolean anew = false;
            if (pending != null && course.ends()) {
                proposals.drop(pending, "机器评价已经变化，本次提出的事由不再存在。");
            } else if (pending != null && course.step() == Course.Step.KEEP) {
                anew = proposals.outlived(pending, Objects.requireNonNull(told.get(pending.assessment())), snapshot);
            }
            if (course.step() == Course.Step.TAKE) {
                taken.add(Standing.taken(snapshot, Objects.requireNonNull(course.grade()), today));
            } else if (course.step() == Course.Step.PROPOSE || anew) {
                if (now == null) {
                    taken.add(Standing.taken(snapshot, Grade.PROBATION, today));
                }
                Grade from = now == null ? Grade.PROBATION : now.grade();
                Grade to = anew ? snapshot.assessment().grade() : Objects.requireNonNull(course.grade());
                falls.add(() -> proposals.propose(snapshot, from, to));
            }
        }
        standings.take(taken);
        decisions.flush();
        falls.forEach(Runnable::run);
        return taken;
    }

    /** Release from black needs a passed inspection of a later day than the one black took force on. */
    private static boolean isReinspected(List<Fact> facts, LocalDate since) {
        return facts.stream()
                .anyMatch(fact -> fact.item().equals("inspection")
                        && "合格".equals(fact.value("result"))
                        && fact.validFrom().isAfter(since));
    }
}
