package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.inspection.FindingView;
import org.chengxin.inspection.Findings;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One task for each finding of a visit that stands. A corrected visit changes its tasks; one whose finding stands no more ends.
 * May be asked as often as one likes: it compares what is with what ought to be.
 */
@Component
class FindingTasks {

    private final TaskRepository tasks;
    private final CaseRepository cases;
    private final Findings findings;
    private final Facts facts;
    private final ProposalRows proposals;
    private final SupervisionFacts supervision;
    private final TwiceOverdue twice;
    private final Turns turns;
    private final Deeds deeds;
    private final Clock clock;

    FindingTasks(
            TaskRepository tasks,
            CaseRepository cases,
            Findings findings,
            Facts facts,
            ProposalRows proposals,
            SupervisionFacts supervision,
            TwiceOverdue twice,
            Turns turns,
            Deeds deeds,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.findings = findings;
        this.facts = facts;
        this.proposals = proposals;
        this.supervision = supervision;
        this.twice = twice;
        this.turns = turns;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @param touched findings of the visit, whether they stand or not; whatever else is open at the shop is looked at, too */
    @Transactional
    public void follow(MerchantId merchant, Collection<UUID> touched) {
        turns.take(merchant);
        Set<UUID> all = new TreeSet<>(touched);
        findings.openOf(merchant).forEach(finding -> all.add(finding.id()));
        findings.find(all).stream().filter(finding -> !finding.standing()).forEach(this::end);
        findings.find(all).stream().filter(FindingView::isOpen).forEach(this::settle);
    }

    private void end(FindingView finding) {
        tasks.ofFinding(finding.id())
                .filter(task -> task.view().state().isOpen())
                .ifPresent(task -> {
                    task.lapse(clock.instant());
                    tasks.saveAndFlush(task);
                    deeds.note(task, Deeds.Kind.LAPSE, LocalDate.now(clock), "检查记录已更正或者撤回，这个问题不再成立", Actor.SYSTEM);
                    supervision.retract(task);
                    twice.settle(task, LocalDate.now(clock), Actor.SYSTEM);
                });
    }

    private void settle(FindingView finding) {
        Fact fact = facts.find(finding.fact()).orElseThrow();
        NewTask.About about = new NewTask.About(fact.item(), fact.key());
        NewTask said = said(finding, about);
        Optional<Task> own = tasks.ofFinding(finding.id());
        if (own.isPresent()) {
            own.filter(task -> task.view().state().isOpen()).ifPresent(task -> restate(task, said));
            return;
        }
        Optional<Task> same = tasks.openOf(finding.merchant().value()).stream()
                .filter(task -> about.equals(task.view().about()))
                .findFirst();
        if (same.isEmpty()) {
            open(said);
        } else if (same.get().view().finding() == null) {
            restate(same.get(), said);
        } else {
            same.get().foundBy(said);
            tasks.saveAndFlush(same.get());
        }
    }

    private void open(NewTask said) {
        CaseId file =
                cases.openOf(said.merchant().value()).map(RectificationCase::id).orElse(null);
        Task task = tasks.saveAndFlush(new Task(said, file, Actor.SYSTEM, clock.instant()));
        deeds.note(task, Deeds.Kind.LISTING, said.foundOn(), said.problem(), Actor.SYSTEM);
    }

    private void restate(Task task, NewTask said) {
        TaskView before = task.view();
        boolean extended = isExtended(before);
        task.restate(said, !extended && !before.returned());
        tasks.saveAndFlush(task);
        if (!task.view().equals(before)) {
            String words = said.problem() + "；节点 " + task.view().due();
            deeds.note(task, Deeds.Kind.CORRECTION, LocalDate.now(clock), words, Actor.SYSTEM);
        }
        LocalDate deadline = said.node().day();
        if (extended && deadline.isBefore(before.due()) && !deadline.isBefore(LocalDate.now(clock))) {
            findings.extended(Objects.requireNonNull(said.finding()), before.due(), Actor.SYSTEM);
        }
    }

    private boolean isExtended(TaskView task) {
        return proposals.of(task.id()).stream().anyMatch(one -> one.kind() == ProposalKind.EXTENSION && one.granted());
    }

    private static NewTask said(FindingView finding, NewTask.About about) {
        return new NewTask(
                finding.merchant(),
                TaskOrigin.FINDING,
                finding.id(),
                about,
                finding.area(),
                finding.grade(),
                finding.problem(),
                finding.department(),
                finding.foundOn(),
                Node.given(finding.deadline(), "检查时确定的整改期限"),
                new NewTask.Plan("整改：" + finding.item(), null, finding.finderNames()),
                finding.finders());
    }
}
