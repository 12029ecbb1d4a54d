package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Fact;
import org.chengxin.inspection.FindingView;
import org.chengxin.inspection.Findings;
import org.chengxin.inspection.VisitFixtures;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a visit finds becomes one task each; the task follows the visit, the fact follows the task. */
@IntegrationTest
class FindingTasksTests extends Supervision {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Findings findings;

    @Autowired
    FindingTasks findingTasks;

    private Actor second;
    private Map<String, String> form;

    @BeforeEach
    void anAssignmentForTwo() {
        second = SignedIn.actor(client, "xfjy", Role.INSPECTOR, Role.APPROVER);
        UUID assignment = VisitFixtures.assigned(client, shop, today(), List.of("消防安全"), finder, second);
        form = VisitFixtures.clean(client, assignment, today(), finder, second);
    }

    @Test
    void eachFindingIsOneTaskHoweverOftenTheVisitIsTold() {
        fail("XF01", "通道堆物");
        fail("XF02", "灭火器过期");
        file();
        follow();
        follow();
        List<TaskView> all = all();
        assertThat(all).hasSize(2).allSatisfy(task -> {
            FindingView finding = findings.find(task.finding());
            assertThat(task.problem()).isEqualTo(finding.problem());
            assertThat(task.due()).isEqualTo(finding.deadline());
            assertThat(task.department()).isEqualTo("xfjy");
            assertThat(task.file()).isNull();
        });
        CaseId file = open();
        assertThat(cases.tasksOf(file)).extracting(TaskView::id).containsExactlyInAnyOrderElementsOf(ids(all));
    }

    @Test
    void neitherOfTheTwoFindersRechecksAndTheFactTellsTheDayItWasPutRight() {
        fail("XF02", "灭火器过期");
        file();
        TaskId task = only().id();
        tasks.answer(task, today(), "店长：换了", officer);
        assertThatThrownBy(() -> tasks.verify(task, today(), "看过", finder)).hasMessageContaining("检查人");
        assertThatThrownBy(() -> tasks.verify(task, today(), "看过", second)).hasMessageContaining("检查人");
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_task set state = 'VERIFIED', verified_on = current_date, ended_at = now(),"
                                + " verified_by = ? where id = ?",
                        second.id(),
                        task.value()))
                .isInstanceOf(DataAccessException.class);
        tasks.verify(task, today(), "现场核实", inspector);
        FindingView finding = findings.find(only().finding());
        assertThat(finding.rectifiedOn()).isEqualTo(today());
        assertThat(live("inspection"))
                .filteredOn(fact -> fact.id().equals(finding.fact()))
                .extracting(fact -> fact.value("rectified_on"))
                .containsExactly(today().toString());
        follow();
        assertThat(all()).as("put right once and for all").hasSize(1);
    }

    @Test
    void aRecheckThatTakesItsTimeCostsTheMerchantNothing() {
        fail("XF02", "灭火器过期");
        file();
        TaskId task = only().id();
        tasks.answer(task, today(), "店长：换了", officer);
        jdbc.update(
                "update rectification_task set found_on = found_on - 9, answered_on = answered_on - 5 where id = ?",
                task.value());
        jdbc.update("update inspection_finding set found_on = found_on - 9 where merchant_id = ?", shop.value());
        tasks.verify(task, today(), "现场核实", inspector);
        assertThat(findings.find(only().finding()).rectifiedOn()).isEqualTo(today().minusDays(5));
        assertThat(only().verifiedOn()).isEqualTo(today());
    }

    @Test
    void anAnswerGivenLateCountsFromTheRecheck() {
        fail("XF02", "灭火器过期");
        file();
        TaskId task = only().id();
        tasks.answer(task, today(), "店长：换了", officer);
        jdbc.update(
                "update rectification_task set found_on = found_on - 30, due = found_on - 20, answered_on = answered_on - 5"
                        + " where id = ?",
                task.value());
        jdbc.update("update inspection_finding set found_on = found_on - 30 where merchant_id = ?", shop.value());
        tasks.verify(task, today(), "现场核实", inspector);
        assertThat(findings.find(only().finding()).rectifiedOn()).isEqualTo(today());
    }

    @Test
    void aCorrectedVisitChangesItsTaskAndAWithdrawnOneEndsIt() {
        fail("XF02", "灭火器过期");
        file();
        TaskId task = only().id();
        correct("两只灭火器过期");
        assertThat(only().id()).isEqualTo(task);
        assertThat(only().problem()).contains("两只灭火器过期");
        assertThat(only().about().key()).isEqualTo(fact().key());

        form.put("v." + item("XF02"), "PASS");
        form.put("base", "2");
        file();
        assertThat(only().state()).isEqualTo(TaskState.LAPSED);
        fail("XF02", "灭火器还是过期");
        form.put("base", "3");
        file();
        assertThat(all()).extracting(TaskView::state).containsExactlyInAnyOrder(TaskState.LAPSED, TaskState.OPEN);

        withdraw();
        assertThat(all()).allMatch(one -> one.state() == TaskState.LAPSED);
    }

    @Test
    void aTaskWhoseFindingStandsDoesNotLapse() {
        fail("XF02", "灭火器过期");
        file();
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_task set state = 'LAPSED', ended_at = now() where id = ?",
                        only().id().value()))
                .hasMessageContaining("仍然成立");
    }

    @Test
    void aGrantedExtensionOutlivesACorrectionOfTheVisit() {
        fail("XF02", "灭火器过期");
        file();
        TaskView before = only();
        grant(proposals.propose(
                before.id(), ProposalKind.EXTENSION, new Proposal.Wish("等待配件", null, 5, null), inspector));
        assertThat(only().due()).isEqualTo(days.after(before.due(), 5));
        assertThat(fact().value("deadline")).isEqualTo(only().due().toString());
        correct("两只灭火器过期");
        assertThat(only().due()).isEqualTo(days.after(before.due(), 5));
        assertThat(fact().value("deadline")).isEqualTo(only().due().toString());
        verify(only().id());
        assertThat(findings.find(only().finding()).rectifiedOn()).isEqualTo(today());
    }

    @Test
    void whatACaseListedAsAFactBecomesTheFindingsTask() {
        fail("XF02", "灭火器过期");
        file();
        jdbc.update("update inspection_finding set withdrawn_at = now() where merchant_id = ?", shop.value());
        follow();
        jdbc.update("update inspection_finding set withdrawn_at = null where merchant_id = ?", shop.value());
        CaseId file = open();
        assertThat(cases.tasksOf(file))
                .singleElement()
                .extracting(TaskView::origin)
                .isEqualTo(TaskOrigin.FACT);
        follow();
        assertThat(cases.tasksOf(file)).singleElement().satisfies(task -> {
            assertThat(task.origin()).isEqualTo(TaskOrigin.FINDING);
            assertThat(tasks.whyNot(second, task.id())).isNotEmpty();
        });
    }

    @Test
    void anAnswerDatedBackDoesNotUndoANightThatWasNoted() {
        fail("XF02", "灭火器过期");
        file();
        TaskId task = only().id();
        jdbc.update(
                "update inspection_finding set found_on = found_on - 30, deadline = deadline - 30 where merchant_id = ?",
                shop.value());
        follow();
        LocalDate due = only().due();
        overdues.note(task);
        assertThat(overdues.of(task)).containsExactly(due);
        tasks.answer(task, due, "店长：早就换了", officer);
        tasks.verify(task, today(), "现场核实", inspector);
        assertThat(findings.find(only().finding()).rectifiedOn()).isEqualTo(today());
    }

    @Test
    void whatNeverWasAProblemWasNeverLate() {
        fail("XF02", "灭火器过期");
        file();
        CaseId file = open();
        TaskId task = first(file);
        tasks.plan(task, new NewTask.Plan("更换", "店长", "李消防"), null, officer);
        approveBook(file);
        age(task, 40);
        overdues.note(task);
        assertThat(live(SupervisionFacts.ITEM)).hasSize(1);
        form.put("v." + item("XF02"), "PASS");
        form.put("base", "1");
        file();
        assertThat(only().state()).isEqualTo(TaskState.LAPSED);
        assertThat(live(SupervisionFacts.ITEM)).isEmpty();
        assertThat(overdues.nights(file)).isEmpty();
    }

    @Test
    void whoFindsTheSameAgainDoesNotRecheckItEither() {
        fail("XF02", "灭火器过期");
        file();
        List<Actor> before = List.of(finder, second);
        finder = SignedIn.actor(client, "xfjy", Role.INSPECTOR, Role.OFFICER);
        second = SignedIn.actor(client, "xfjy", Role.INSPECTOR, Role.REPORTER, Role.APPROVER);
        UUID again = VisitFixtures.assigned(client, shop, today(), List.of("消防安全"), finder, second);
        form = VisitFixtures.clean(client, again, today(), finder, second);
        fail("XF02", "灭火器过期");
        file();
        TaskId task = only().id();
        assertThat(before).allSatisfy(one -> assertThat(tasks.whyNot(one, task)).contains("检查人"));
        assertThat(List.of(finder, second))
                .allSatisfy(one -> assertThat(tasks.whyNot(one, task)).contains("检查人"));
    }

    private void correct(String note) {
        form.put("n." + item("XF02"), note);
        form.put("base", "1");
        form.put("reason", "更正");
        file();
    }

    private void withdraw() {
        assertThat(mvc.post()
                        .uri("/console/visit-records/" + form.get("visit") + "/withdrawal")
                        .param("reason", "走错了门")
                        .with(SignedIn.as(officer))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/console/visit-records/" + form.get("visit") + "/withdrawal/confirmation")
                        .with(SignedIn.as(approver))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        follow();
    }

    private void fail(String code, String note) {
        form.put("v." + item(code), "FAIL");
        form.put("n." + item(code), note);
    }

    private UUID item(String code) {
        return jdbc.queryForObject(
                "select i.id from inspection_checklist_item i join inspection_checklist c on c.id = i.checklist_id"
                        + " where c.area = '消防安全' and c.version = 1 and i.code = ?",
                UUID.class,
                code);
    }

    private void file() {
        if (!"0".equals(form.get("base"))) {
            form.put("reason", "更正");
        }
        var request = mvc.post().uri("/console/visits/filings").multipart();
        form.forEach(request::param);
        request.header("X-Requested-With", "visits").header("Accept", "application/json");
        assertThat(request.with(SignedIn.as(finder)).with(csrf()).exchange()).hasStatusOk();
        VisitFixtures.confirm(mvc, client, form.get("visit"), second);
        follow();
    }

    /** As the event does, which comes by itself as well. */
    private void follow() {
        findingTasks.follow(
                shop,
                findings.ofVisit(UUID.fromString(form.get("visit"))).stream()
                        .map(FindingView::id)
                        .toList());
    }

    private Fact fact() {
        return live("inspection").stream()
                .filter(one -> "不合格".equals(one.value("result")))
                .findFirst()
                .orElseThrow();
    }

    private TaskView only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<TaskView> all() {
        return jdbc
                .queryForList(
                        "select id from rectification_task where merchant_id = ? order by id", UUID.class, shop.value())
                .stream()
                .map(id -> tasks.visibleTo(officer, new TaskId(id)))
                .toList();
    }

    private static List<TaskId> ids(List<TaskView> all) {
        return all.stream().map(TaskView::id).toList();
    }
}
