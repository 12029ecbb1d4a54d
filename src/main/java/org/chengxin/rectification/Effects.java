package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a granted proposal brings about. */
@Component
class Effects {

    private final Cases cases;
    private final Tasks tasks;
    private final Corrections corrections;
    private final SupervisionFacts supervision;
    private final Readiness readiness;
    private final TwiceOverdue twice;
    private final Overdues overdues;
    private final RevisitRows revisits;
    private final Clock clock;

    Effects(
            Cases cases,
            Tasks tasks,
            Corrections corrections,
            SupervisionFacts supervision,
            Readiness readiness,
            TwiceOverdue twice,
            Overdues overdues,
            RevisitRows revisits,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.corrections = corrections;
        this.supervision = supervision;
        this.readiness = readiness;
        this.twice = twice;
        this.overdues = overdues;
        this.revisits = revisits;
        this.clock = clock;
    }

    void bring(Proposal proposal, @Nullable RectificationCase file, @Nullable Task task, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (file != null) {
            file.requireOpen();
        }
        switch (proposal.kind()) {
            case BOOK -> {
                RectificationCase held = Objects.requireNonNull(file);
                readiness.checkBook(held);
                held.approveBook();
                cases.save(held);
            }
            case EXTENSION -> {
                Task held = Objects.requireNonNull(task);
                held.extend(
                        Node.given(Objects.requireNonNull(proposal.due()), Objects.requireNonNull(proposal.dueHow())));
                tasks.save(held);
                corrections.extended(held, proposal.due(), today, actor);
            }
            case DROP -> {
                Task held = Objects.requireNonNull(task);
                held.drop(clock.instant());
                tasks.save(held);
                supervision.end(held, today, actor);
                twice.settle(held, today, actor);
            }
            case CLOSURE -> {
                RectificationCase held = Objects.requireNonNull(file);
                readiness.mayCome(ProposalKind.CLOSURE, held);
                held.close(readiness.openTasks(held), clock.instant());
                cases.save(held);
                revisits.plan(held.id(), today);
                supervision.end(held, today, actor);
            }
            case VETO -> {
                RectificationCase held = Objects.requireNonNull(file);
                readiness.mayCome(ProposalKind.VETO, held);
                List<LocalDate> nights = overdues.nights(held.id());
                supervision.twice(held, nights.get(nights.size() - 1), proposal.reason(), actor);
            }
            case EXIT -> {
                // A recommendation is nothing but its own row: it changes nothing for the merchant (domain §0.4).
            }
        }
    }
}
