package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facts of the item 挂号督办逾期: a node of a case that passed, and two of them once two people have confirmed it. Internal, never
 * public: supervision is the authorities' own working process (《政府信息公开条例》第十六条).
 */
@Component
class SupervisionFacts {

    static final String ITEM = "supervision";
    private static final String PASSED = "节点逾期";
    private static final String TWICE = "两次逾期";

    private final Facts facts;
    private final Departments departments;
    private final JdbcClient jdbc;

    SupervisionFacts(Facts facts, Departments departments, JdbcClient jdbc) {
        this.facts = facts;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /**
     * A node of the case passed without an answer. What is a finding as well is counted there already, and says so.
     *
     * @return the key of the fact
     */
    String passed(RectificationCase file, TaskView task) {
        NewFact fact = passed(file, task, task.problem());
        for (int n = 2; isOfAnother(task, facts.keyOf(fact)); n++) {
            fact = passed(file, task, task.problem() + "（" + n + "）");
        }
        facts.record(fact, Actor.SYSTEM);
        return facts.keyOf(fact);
    }

    private NewFact passed(RectificationCase file, TaskView task, String measure) {
        return statement(file, task.department(), PASSED, measure, task.due(), task.about() != null);
    }

    /** Two tasks may read the same and be due the same day; each is late on its own. */
    private boolean isOfAnother(TaskView task, String key) {
        return jdbc.sql("select exists (select from rectification_overdue where fact_key = ? and task_id <> ?)")
                .params(key, task.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Two people have confirmed that nodes of the case passed twice. */
    void twice(RectificationCase file, LocalDate second, String reason, Actor actor) {
        facts.record(statement(file, leader(), TWICE, reason, second, false), actor);
    }

    /** What turned out to be no problem was never late. */
    void retract(Task task) {
        Set<String> noted = noted(task);
        List<FactId> wrong = facts.liveOf(task.view().merchant()).stream()
                .filter(fact -> fact.item().equals(ITEM) && noted.contains(fact.key()))
                .map(Fact::id)
                .toList();
        facts.retract(wrong, "所针对的问题已随检查记录更正或者撤回", Actor.SYSTEM);
    }

    private Set<String> noted(Task task) {
        return jdbc.sql("select fact_key from rectification_overdue where task_id = ? and fact_key is not null")
                .param(task.id().value())
                .query(String.class)
                .set();
    }

    /** The task has ended: what was late about it is over. */
    void end(Task task, LocalDate day, Actor actor) {
        Set<String> noted = noted(task);
        live(task.view().merchant(), PASSED)
                .filter(fact -> noted.contains(fact.key()))
                .forEach(fact -> facts.record(Corrections.with(fact, "ended_on", notBefore(fact, day)), actor));
    }

    /** The case is closed: nothing of it counts any more. */
    void end(RectificationCase file, LocalDate day, Actor actor) {
        Stream.of(PASSED, TWICE)
                .flatMap(kind -> live(file.merchant(), kind))
                .filter(fact -> file.number().equals(fact.value("case_no")))
                .forEach(fact -> facts.record(Corrections.with(fact, "ended_on", notBefore(fact, day)), actor));
    }

    /** Every confirmation of the case that was not taken back, those that ended included. */
    List<Fact> twiceOf(RectificationCase file) {
        return facts.liveOf(file.merchant()).stream()
                .filter(fact -> fact.item().equals(ITEM) && TWICE.equals(fact.value("kind")))
                .filter(fact -> file.number().equals(fact.value("case_no")))
                .toList();
    }

    /** The nights it rests on count no more. */
    void retractTwice(RectificationCase file) {
        List<FactId> groundless = twiceOf(file).stream().map(Fact::id).toList();
        facts.retract(groundless, "所据的逾期不再计入，不足两次", Actor.SYSTEM);
    }

    /** All that was late has been put right. */
    void endTwice(RectificationCase file, LocalDate day, Actor actor) {
        twiceOf(file).stream()
                .filter(fact -> fact.value("ended_on") == null)
                .forEach(fact -> facts.record(Corrections.with(fact, "ended_on", notBefore(fact, day)), actor));
    }

    private Stream<Fact> live(MerchantId merchant, String kind) {
        return facts.liveOf(merchant).stream()
                .filter(fact -> fact.item().equals(ITEM) && kind.equals(fact.value("kind")))
                .filter(fact -> fact.value("ended_on") == null);
    }

    private static LocalDate notBefore(Fact fact, LocalDate day) {
        return day.isBefore(fact.validFrom()) ? fact.validFrom() : day;
    }

    private NewFact statement(
            RectificationCase file, String authority, String kind, String measure, LocalDate due, boolean counted) {
        Map<String, String> data = Map.of(
                "case_no",
                file.number(),
                "kind",
                kind,
                "measure",
                measure,
                "due",
                due.toString(),
                "happened_on",
                due.plusDays(1).toString(),
                "counted",
                counted ? "是" : "否");
        return new NewFact(file.merchant(), ITEM, null, authority, leader(), data, null, null);
    }

    /** The department that leads the programme and keeps the cases. */
    private String leader() {
        return departments.all().stream()
                .filter(Department::leads)
                .map(Department::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no department leads"));
    }
}
