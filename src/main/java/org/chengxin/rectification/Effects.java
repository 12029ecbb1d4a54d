package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a granted proposal brings about, and what must hold before it may be proposed. */
@Component
class Effects {

    private final Cases cases;
    private final Tasks tasks;
    private final Corrections corrections;
    private final SupervisionFacts supervision;
    private final Overdues overdues;
    private final RevisitRows revisits;
    private final Clock clock;

    Effects(
            Cases cases,
            Tasks tasks,
            Corrections corrections,
            SupervisionFacts supervision,
            Overdues overdues,
            RevisitRows revisits,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.corrections = corrections;
        this.supervision = supervision;
        this.overdues = overdues;
        this.revisits = revisits;
        this.clock = clock;
    }

    /** @throws Rejected with what is still missing */
    void mayCome(ProposalKind kind, RectificationCase file) {
        switch (kind) {
            case BOOK -> {
                file.requireDrafting("提请批准一户一册");
                checkBook(cases.tasksOf(file.id()));
            }
            case CLOSURE -> {
                file.requireActive("提请销号");
                requireAllEnded(file);
            }
            case VETO -> {
                if (overdues.nights(file.id()).size() < 2) {
                    throw new Rejected("这件督办还没有两次逾期，不能提请确认。");
                }
            }
            case EXIT -> file.requireOpen();
            default -> throw new Rejected("这类事项按单项提出。");
        }
    }

    void bring(Proposal proposal, @Nullable RectificationCase file, @Nullable Task task, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (file != null) {
            file.requireOpen();
        }
        switch (proposal.kind()) {
            case BOOK -> {
                RectificationCase held = Objects.requireNonNull(file);
                checkBook(cases.tasksOf(held.id()));
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
            }
            case CLOSURE -> {
                RectificationCase held = Objects.requireNonNull(file);
                held.close(openTasks(held), clock.instant());
                cases.save(held);
                revisits.plan(held.id(), today);
                supervision.end(held, today, actor);
            }
            case VETO -> {
                RectificationCase held = Objects.requireNonNull(file);
                List<LocalDate> nights = overdues.nights(held.id());
                supervision.twice(held, nights.get(nights.size() - 1), proposal.reason(), actor);
            }
            case EXIT -> {
                // A recommendation is nothing but its own row: it changes nothing for the merchant (domain §0.4).
            }
        }
    }

    private void checkBook(List<TaskView> listed) {
        if (listed.isEmpty()) {
            throw new Rejected("一户一册还没有整改事项，请先列入。");
        }
        for (TaskView task : listed) {
            if (!task.state().isOpen()) {
                continue;
            }
            if (task.responsible() == null || task.officer() == null) {
                throw new Rejected("“" + task.problem() + "”还没有写明商户责任人和责任单位联系人，请先补全。");
            }
            if (task.origin() == TaskOrigin.HAND && task.due().isBefore(LocalDate.now(clock))) {
                throw new Rejected("“" + task.problem() + "”的节点 " + task.due() + " 已过，请先重定节点。");
            }
        }
    }

    private void requireAllEnded(RectificationCase file) {
        int open = openTasks(file);
        if (open > 0) {
            throw new Rejected("还有 " + open + " 项没有复查合格，也没有批准不再整改，不能提请销号。");
        }
    }

    private int openTasks(RectificationCase file) {
        return (int) cases.tasksOf(file.id()).stream()
                .filter(task -> task.state().isOpen())
                .count();
    }
}
