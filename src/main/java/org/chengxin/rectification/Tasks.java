package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Things to be put right (整改事项): listed, answered by the merchant, rechecked by somebody else. */
@Service
public class Tasks {

    private final TaskRepository tasks;
    private final Cases cases;
    private final NodeTerms terms;
    private final Corrections corrections;
    private final ProposalRows proposals;
    private final Deeds deeds;
    private final Turns turns;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            Cases cases,
            NodeTerms terms,
            Corrections corrections,
            ProposalRows proposals,
            Deeds deeds,
            Turns turns,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.terms = terms;
        this.corrections = corrections;
        this.proposals = proposals;
        this.deeds = deeds;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * A measure by hand, while the book is being drawn up.
     *
     * @param days working days given, counted from the day after today
     */
    @Transactional
    public TaskId list(CaseId file, String problem, String department, int days, NewTask.Plan plan, Actor actor) {
        Cases.requireOfficer(actor);
        RectificationCase held = cases.hold(file);
        held.requireDrafting("列入事项");
        LocalDate today = LocalDate.now(clock);
        NewTask made = new NewTask(
                held.merchant(),
                TaskOrigin.HAND,
                null,
                null,
                null,
                null,
                problem.strip(),
                department,
                today,
                terms.node(NodeTerms.Term.MEASURE, today, days),
                plan,
                List.of());
        Task task = tasks.saveAndFlush(new Task(made, file, actor, clock.instant()));
        deeds.note(task, Deeds.Kind.LISTING, today, made.problem(), actor);
        return task.id();
    }

    /** Measure, persons and node of what the book lists, as long as it is not approved; of what joined later, all but the node. */
    @Transactional
    public void plan(TaskId id, NewTask.Plan plan, @Nullable Integer days, Actor actor) {
        Cases.requireOfficer(actor);
        Task task = hold(id);
        CaseId file = Optional.ofNullable(task.file()).orElseThrow(() -> new Rejected("这项不在督办中，没有一户一册。"));
        RectificationCase held = cases.hold(file);
        if (held.state() != CaseState.ACTIVE || !proposals.isOutsideBook(id, file)) {
            held.requireDrafting("修改措施");
        } else if (days != null) {
            throw new Rejected("days", "一户一册已经批准，节点要改请提出延期。");
        }
        LocalDate today = LocalDate.now(clock);
        task.plan(plan, days == null ? null : terms.node(NodeTerms.Term.MEASURE, today, days));
        tasks.saveAndFlush(task);
        deeds.note(
                task,
                Deeds.Kind.PLANNING,
                today,
                plan.measure() + "；节点 " + task.view().due(),
                actor);
    }

    /** What the merchant says it has done, written down by staff. */
    @Transactional
    public void answer(TaskId id, LocalDate day, String words, Actor actor) {
        Task task = hold(id);
        requireOwn(task, actor);
        requirePast(day);
        CaseId file = task.file();
        if (file != null && task.view().origin() == TaskOrigin.HAND) {
            cases.hold(file).requireActive("登记整改情况");
        }
        task.answer(day, actor);
        tasks.saveAndFlush(task);
        deeds.note(task, Deeds.Kind.ANSWER, day, words, actor);
    }

    /** Put right: the fact it is about is corrected, so that ledger and grade follow their rules. */
    @Transactional
    public void verify(TaskId id, LocalDate day, String words, Actor actor) {
        Task task = hold(id);
        requireRechecker(task, actor);
        requirePast(day);
        task.verify(day, actor, clock.instant());
        tasks.saveAndFlush(task);
        deeds.note(task, Deeds.Kind.VERIFICATION, day, words, actor);
        corrections.verified(task, day, actor);
    }

    /** Not put right: back to the merchant, with the reason; a node that has passed gives way to a new one. */
    @Transactional
    public void giveBack(TaskId id, LocalDate day, int days, String words, Actor actor) {
        Task task = hold(id);
        requireRechecker(task, actor);
        requirePast(day);
        LocalDate today = LocalDate.now(clock);
        task.giveBack(terms.node(NodeTerms.Term.RETURN, today, days), today, actor);
        tasks.saveAndFlush(task);
        deeds.note(task, Deeds.Kind.RETURN, day, words + "；节点 " + task.view().due(), actor);
    }

    @Transactional(readOnly = true)
    TaskView visibleTo(Actor actor, TaskId id) {
        return load(actor, id).view();
    }

    /** Why this person may not recheck it; empty if nothing stands against it. */
    @Transactional(readOnly = true)
    String whyNot(Actor actor, TaskId id) {
        return Task.whyNot(load(actor, id), actor);
    }

    private Task load(Actor actor, TaskId id) {
        return tasks.findById(id)
                .filter(task -> TaskScope.holds(task, actor))
                .orElseThrow(() -> new NotFound("task " + id));
    }

    /** Takes the merchant's turn, then reads the task as it is now. */
    Task hold(TaskId id) {
        turns.take(tasks.merchantOf(id).map(MerchantId::new).orElseThrow(() -> new NotFound("task " + id)));
        return tasks.findById(id).orElseThrow(() -> new NotFound("task " + id));
    }

    Task save(Task task) {
        return tasks.saveAndFlush(task);
    }

    private static void requireOwn(Task task, Actor actor) {
        if (!TaskScope.holds(task, actor)) {
            throw new NotFound("task " + task.id());
        }
    }

    private static void requireRechecker(Task task, Actor actor) {
        requireOwn(task, actor);
        if (!actor.hasAny(Role.INSPECTOR, Role.OFFICER, Role.APPROVER)) {
            throw new Rejected("复查由责任单位的执法检查员或者市场监管局办理。");
        }
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Rejected("day", "日期不能晚于今天。");
        }
    }
}
