package org.chengxin.rectification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nodes that passed without an answer: noted once each, for good; an extension granted later does not undo them. In an approved
 * case they become facts; a finding outside a case is overdue by its own deadline, which the scoring model reads itself.
 */
@Component
class Overdues {

    private final TaskRepository tasks;
    private final CaseRepository cases;
    private final Turns turns;
    private final SupervisionFacts supervision;
    private final Deeds deeds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overdues(
            TaskRepository tasks,
            CaseRepository cases,
            Turns turns,
            SupervisionFacts supervision,
            Deeds deeds,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.turns = turns;
        this.supervision = supervision;
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tasks whose node passed before today and that nobody has noted yet; measures of a book not yet approved do not run. */
    List<TaskId> unnoted(int most) {
        return jdbc.sql("""
                        select t.id from rectification_task t left join rectification_case c on c.id = t.case_id
                        where t.state = 'OPEN' and t.due < ? and (c.state = 'ACTIVE' or t.origin <> 'HAND')
                          and not exists (select from rectification_overdue o where o.task_id = t.id and o.due = t.due)
                        order by t.due, t.id limit ?""")
                .params(LocalDate.now(clock), most)
                .query((row, number) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Notes one, if it still is overdue once its turn has come. */
    @Transactional
    public void note(TaskId id) {
        tasks.merchantOf(id).ifPresent(merchant -> turns.take(new MerchantId(merchant)));
        Task task = tasks.findById(id).orElseThrow();
        TaskView view = task.view();
        LocalDate today = LocalDate.now(clock);
        if (view.state() != TaskState.OPEN || !view.due().isBefore(today) || isNoted(view)) {
            return;
        }
        RectificationCase running = Optional.ofNullable(view.file())
                .flatMap(cases::findById)
                .filter(file -> file.state() == CaseState.ACTIVE)
                .orElse(null);
        String fact = running == null ? null : supervision.passed(running, view);
        jdbc.sql("insert into rectification_overdue (task_id, due, case_id, noted_at, fact_key)"
                        + " values (:task, :due, :case, :at, :fact)")
                .param("task", id.value())
                .param("due", view.due())
                .param("case", running == null ? null : running.id().value(), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("fact", fact, Types.VARCHAR)
                .update();
        deeds.note(task, Deeds.Kind.OVERDUE, view.due().plusDays(1), "节点 " + view.due() + " 已过，没有登记整改情况", Actor.SYSTEM);
    }

    private boolean isNoted(TaskView task) {
        return jdbc.sql("select exists (select from rectification_overdue where task_id = ? and due = ?)")
                .params(task.id().value(), task.due())
                .query(Boolean.class)
                .single();
    }

    /**
     * The nodes of a case that passed, each day once: two things late on the same day are one failure to keep a date
     * (挂号督办两次逾期, domain §5). What was dropped with approval or turned out to be no problem was not late either,
     * nor does a day count that passed before the book was approved.
     */
    List<LocalDate> nights(CaseId file) {
        return jdbc.sql(
                        "select distinct o.due from rectification_overdue o join rectification_task t on t.id = o.task_id"
                                + " where o.case_id = ? and t.state not in ('DROPPED', 'LAPSED') order by o.due")
                .param(file.value())
                .query(LocalDate.class)
                .list();
    }

    /** How often a task was late, newest last; the finding's own deadline, missed before the node was set, among them. */
    List<LocalDate> of(TaskId task) {
        return jdbc.sql(
                        "select due from rectification_overdue where task_id = :task"
                                + " union select missed from rectification_missed where task_id = :task and missed < :today order by 1")
                .param("task", task.value())
                .param("today", LocalDate.now(clock))
                .query(LocalDate.class)
                .list();
    }
}
