package org.chengxin.rectification;

import static org.chengxin.merchant.MerchantFixtures.aMerchant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One shop under supervision and the people around it; for tests of cases and tasks. */
abstract class Supervision {

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseProposals proposals;

    @Autowired
    Overdues overdues;

    @Autowired
    Supervising following;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    Clock clock;

    Actor officer;
    Actor approver;
    Actor inspector;
    Actor finder;
    MerchantId shop;

    @BeforeEach
    final void openTheShop() {
        DepartmentFixtures.establishAll(client);
        CalendarFixtures.knowNextYear(client, days);
        officer = SignedIn.actor(client, "scjg", Role.OFFICER);
        approver = SignedIn.actor(client, "scjg", Role.APPROVER);
        inspector = SignedIn.actor(client, "xfjy", Role.INSPECTOR);
        finder = SignedIn.actor(client, "xfjy", Role.INSPECTOR, Role.REPORTER);
        shop = aMerchant().registeredIn(merchants);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    CaseId open() {
        return cases.open(shop, "群众反映较多", officer);
    }

    /** A measure by hand, listed by the officer for the fire brigade. */
    TaskId measure(CaseId file) {
        return tasks.list(file, "后厨通道堆物" + UUID.randomUUID(), "xfjy", 7, new NewTask.Plan("清走", "店长", "李消防"), officer);
    }

    void approveBook(CaseId file) {
        grant(proposals.propose(file, ProposalKind.BOOK, Proposal.Wish.because("按册整改"), officer));
    }

    /** An approved case with one measure by hand. */
    CaseId running() {
        CaseId file = open();
        measure(file);
        approveBook(file);
        return file;
    }

    TaskId first(CaseId file) {
        return cases.tasksOf(file).get(0).id();
    }

    void grant(UUID proposal) {
        proposals.decide(proposal, true, "同意", approver);
    }

    void verify(TaskId task) {
        tasks.answer(task, today(), "店长：已清走", officer);
        tasks.verify(task, today(), "现场核实", inspector);
    }

    void close(CaseId file) {
        grant(proposals.propose(file, ProposalKind.CLOSURE, Proposal.Wish.because("全部合格"), officer));
    }

    /** Lets so many days pass for a task, as if it had been listed and due earlier. */
    void age(TaskId task, int by) {
        jdbc.update(
                "update rectification_task set found_on = found_on - ?, due = due - ? where id = ?",
                by,
                by,
                task.value());
    }

    /** The night comes, for this shop's tasks at least. */
    void midnight() {
        overdues.unnoted(10_000).forEach(overdues::note);
    }

    /** An inspection's finding as a fact, reported by an inspector. */
    Fact finding(String grade, LocalDate deadline) {
        Map<String, String> data = new HashMap<>(Map.of(
                "inspected_on",
                today().toString(),
                "area",
                "消防安全",
                "joint",
                "是",
                "result",
                "不合格",
                "severity",
                grade,
                "problem",
                "灭火器失效" + UUID.randomUUID(),
                "deadline",
                deadline.toString()));
        var id = facts.record(new NewFact(shop, "inspection", grade, "xfjy", "xfjy", data, null, null), finder)
                .fact();
        return facts.find(id).orElseThrow();
    }

    List<Fact> live(String item) {
        return facts.liveOf(shop).stream()
                .filter(fact -> fact.item().equals(item))
                .toList();
    }
}
