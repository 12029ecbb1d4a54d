package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Fact;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A node that passes without an answer becomes a fact that very night, once; nothing undoes it. */
@IntegrationTest
class OverdueTests extends Supervision {

    @Autowired
    MissedDeadlines missedDeadlines;

    @Autowired
    TaskList list;

    @Autowired
    CaseBoard board;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aNodeThatPassesBecomesOneFactHoweverOftenTheNightRuns() {
        CaseId file = running();
        TaskId task = first(file);
        midnight();
        assertThat(live(SupervisionFacts.ITEM)).isEmpty();
        age(task, 30);
        midnight();
        midnight();
        overdues.note(task);
        assertThat(live(SupervisionFacts.ITEM)).singleElement().satisfies(fact -> {
            assertThat(fact.value("kind")).isEqualTo("节点逾期");
            assertThat(fact.value("counted")).isEqualTo("否");
            assertThat(fact.authority()).isEqualTo("xfjy");
            assertThat(fact.publicFrom()).as("supervision is internal").isNull();
        });
        assertThat(overdues.of(task)).hasSize(1);
    }

    /** One problem has one truth: the score and the public page count from the finding's own deadline. */
    @Test
    void aDeadlineMissedBeforeTheCaseStaysBesideTheNewNodeAsOverdue() {
        LocalDate missed = today().minusDays(15);
        Fact finding = finding("较重", missed);
        CaseId file = open();
        TaskId task = first(file);
        assertThat(tasks.visibleTo(officer, task).due()).isAfter(today());

        assertThat(missedDeadlines.of(task)).contains(missed);
        assertThat(overdues.of(task)).containsExactly(missed);
        assertThat(list.page(TaskPart.LATE, "xfjy", officer, today(), null, null, 10_000)
                        .lines())
                .filteredOn(line -> line.id().equals(task.value()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.node(today())).contains("原整改期限 " + missed + "，已逾期");
                    assertThat(line.late()).isEqualTo(1);
                });
        List<CaseLine> lines = new ArrayList<>();
        board.each(new CaseBoard.Filter("xfjy", null, null), lines::add);
        assertThat(lines)
                .filteredOn(line -> line.id().equals(file.value()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.overdue(today())).isTrue();
                    assertThat(line.missed()).isEqualTo(missed);
                    assertThat(line.nights())
                            .as("no node of the case was missed")
                            .isZero();
                });
        RequestPostProcessor keeper = SignedIn.as(Role.OFFICER);
        for (String page : List.of(file.toString(), file + "/book", "tasks/" + task)) {
            assertThat(mvc.get().uri("/console/rectifications/" + page).with(keeper))
                    .as(page)
                    .bodyText()
                    .contains("原整改期限 " + missed + "，已逾期");
        }
        assertThat(mvc.get().uri("/console/merchants/" + finding.merchant()).with(keeper))
                .bodyText()
                .contains("原整改期限 " + missed + " 已逾期");

        tasks.answer(task, today(), "店长：换了", inspector);
        assertThat(missedDeadlines.of(task)).as("answered, but late").contains(missed);
        tasks.verify(task, today(), "看过", officer);
        assertThat(missedDeadlines.of(task)).isEmpty();
    }

    @Test
    void onTheDayOfItsNodeNothingIsLate() {
        CaseId file = running();
        TaskId task = first(file);
        int ahead = (int) java.time.temporal.ChronoUnit.DAYS.between(
                today(), tasks.visibleTo(officer, task).due());
        age(task, ahead);
        midnight();
        assertThat(overdues.of(task)).isEmpty();
        age(task, 1);
        midnight();
        assertThat(overdues.of(task)).hasSize(1);
    }

    @Test
    void whatWasAnsweredInTimeIsNotLateHoweverLongTheRecheckTakes() {
        CaseId file = running();
        TaskId task = first(file);
        tasks.answer(task, today(), "店长：清走了", officer);
        age(task, 30);
        jdbc.update("update rectification_task set answered_on = due where id = ?", task.value());
        midnight();
        assertThat(overdues.of(task)).isEmpty();
        assertThat(tasks.visibleTo(officer, task).isOverdue(today())).isFalse();
    }

    @Test
    void anExtensionNeedsASecondPersonAndUndoesNothing() {
        CaseId file = running();
        TaskId task = first(file);
        age(task, 30);
        midnight();
        var wish = new Proposal.Wish("等待配件", null, 5, null);
        var extension = proposals.propose(task, ProposalKind.EXTENSION, wish, inspector);
        assertThat(tasks.visibleTo(officer, task).due()).isBefore(today());
        grant(extension);
        assertThat(tasks.visibleTo(officer, task).due()).isEqualTo(days.after(today(), 5));
        assertThat(overdues.of(task)).hasSize(1);
        assertThat(live(SupervisionFacts.ITEM)).hasSize(1);
        assertThatThrownBy(() -> jdbc.update("delete from rectification_overdue where task_id = ?", task.value()))
                .hasMessageContaining("只增不改");
    }

    @Test
    void anExtensionOfAFindingMovesItsDeadlineOnlyWhileThatLiesAhead() {
        finding("较重", days.after(today(), 7));
        CaseId file = open();
        TaskId task = first(file);
        var wish = new Proposal.Wish("等待配件", null, 5, null);
        grant(proposals.propose(task, ProposalKind.EXTENSION, wish, inspector));
        assertThat(live("inspection").get(0).value("deadline"))
                .isEqualTo(days.after(days.after(today(), 7), 5).toString());
    }

    @Test
    void twoMissedDatesAreACandidateThatTwoPeopleConfirmAndNothingMore() {
        CaseId file = running();
        TaskId task = first(file);
        age(task, 40);
        midnight();
        assertThatThrownBy(() -> veto(file)).hasMessageContaining("没有两次逾期");
        grant(proposals.propose(task, ProposalKind.EXTENSION, new Proposal.Wish("再给一次", null, 3, null), officer));
        age(task, 15);
        midnight();
        assertThat(overdues.nights(file)).hasSize(2);
        assertThat(live(SupervisionFacts.ITEM))
                .extracting(fact -> fact.value("kind"))
                .containsOnly("节点逾期");
        grant(veto(file));
        assertThat(twice())
                .singleElement()
                .satisfies(fact -> assertThat(fact.value("ended_on")).isNull());
        assertThatThrownBy(() -> veto(file)).as("the same nights").hasMessageContaining("已经确认过");
        verify(task);
        assertThat(twice())
                .as("all that was late has been put right; black could else never end, nor the case be closed")
                .singleElement()
                .satisfies(fact -> assertThat(fact.value("ended_on")).isNotNull());
        close(file);
        assertThat(live(SupervisionFacts.ITEM))
                .extracting(fact -> fact.value("ended_on"))
                .doesNotContainNull();
    }

    @Test
    void aConfirmationStandsWhileAnythingLateIsOpenAndFallsWithTheNightsItRestsOn() {
        CaseId file = open();
        TaskId one = measure(file);
        TaskId two = measure(file);
        TaskId inTime = measure(file);
        approveBook(file);
        age(one, 40);
        midnight();
        age(two, 50);
        midnight();
        assertThat(overdues.nights(file)).hasSize(2);
        grant(veto(file));
        verify(one);
        verify(inTime);
        assertThat(twice()).extracting(fact -> fact.value("ended_on")).containsOnlyNulls();
        grant(proposals.propose(two, ProposalKind.DROP, Proposal.Wish.because("登记有误"), inspector));
        assertThat(overdues.nights(file)).hasSize(1);
        assertThat(twice()).isEmpty();
    }

    private java.util.List<Fact> twice() {
        return live(SupervisionFacts.ITEM).stream()
                .filter(fact -> "两次逾期".equals(fact.value("kind")))
                .toList();
    }

    @Test
    void aConfirmationWaitsInVainOnceTheNightsCountNoMore() {
        CaseId file = running();
        TaskId task = first(file);
        age(task, 40);
        midnight();
        grant(proposals.propose(task, ProposalKind.EXTENSION, new Proposal.Wish("再给一次", null, 3, null), officer));
        age(task, 15);
        midnight();
        java.util.UUID asked = veto(file);
        grant(proposals.propose(task, ProposalKind.DROP, Proposal.Wish.because("登记有误"), inspector));
        assertThat(overdues.nights(file)).isEmpty();
        assertThatThrownBy(() -> grant(asked)).hasMessageContaining("没有两次逾期");
        assertThat(live(SupervisionFacts.ITEM))
                .extracting(fact -> fact.value("kind"))
                .doesNotContain("两次逾期");
    }

    @Test
    void nothingIsConfirmedOnceAllThatWasLateHasBeenPutRightAsNothingWouldEndIt() {
        CaseId file = running();
        TaskId task = first(file);
        age(task, 40);
        midnight();
        grant(proposals.propose(task, ProposalKind.EXTENSION, new Proposal.Wish("再给一次", null, 3, null), officer));
        age(task, 15);
        midnight();
        java.util.UUID asked = veto(file);
        verify(task);
        assertThat(overdues.nights(file)).hasSize(2);
        assertThatThrownBy(() -> grant(asked)).hasMessageContaining("都已复查合格");
        proposals.decide(asked, false, "已整改", approver);
        assertThatThrownBy(() -> veto(file)).hasMessageContaining("都已复查合格");
        assertThat(twice()).isEmpty();
        close(file);
    }

    @Test
    void aDeadlineThatPassedBeforeTheBookWasApprovedIsNoMissedDateOfTheCase() {
        finding("较重", days.after(today(), 7));
        CaseId file = open();
        TaskId task = first(file);
        age(task, 40);
        midnight();
        tasks.plan(task, new NewTask.Plan("更换", "店长", "李消防"), null, officer);
        approveBook(file);
        midnight();
        assertThat(overdues.of(task)).hasSize(1);
        assertThat(overdues.nights(file)).isEmpty();
    }

    @Test
    void twoMeasuresThatReadTheSameAreLateEachOnItsOwn() {
        CaseId file = open();
        NewTask.Plan plan = new NewTask.Plan("清走", "店长", "李消防");
        TaskId one = tasks.list(file, "门前堆物", "xfjy", 7, plan, officer);
        TaskId two = tasks.list(file, "门前堆物", "xfjy", 7, plan, officer);
        approveBook(file);
        age(one, 30);
        age(two, 30);
        midnight();
        assertThat(live(SupervisionFacts.ITEM))
                .extracting(fact -> fact.value("measure"))
                .containsExactlyInAnyOrder("门前堆物", "门前堆物（2）");
        verify(one);
        assertThat(live(SupervisionFacts.ITEM))
                .extracting(fact -> fact.value("ended_on"))
                .as("the other one is still late")
                .containsOnlyOnce((String) null);
    }

    @Test
    void twoThingsLateOnTheSameDayAreOneMissedDate() {
        CaseId file = open();
        TaskId one = measure(file);
        TaskId two = measure(file);
        approveBook(file);
        age(one, 30);
        age(two, 30);
        midnight();
        assertThat(live(SupervisionFacts.ITEM)).hasSize(2);
        assertThat(overdues.nights(file)).hasSize(1);
    }

    @Test
    void aFindingThatIsLateInACaseIsNotCountedTwice() {
        finding("较重", days.after(today(), 7));
        CaseId file = open();
        TaskId task = first(file);
        tasks.plan(task, new NewTask.Plan("更换", "店长", "李消防"), null, officer);
        approveBook(file);
        age(task, 40);
        midnight();
        assertThat(live(SupervisionFacts.ITEM))
                .extracting((Fact fact) -> fact.value("counted"))
                .containsExactly("是");
    }

    private java.util.UUID veto(CaseId file) {
        return proposals.propose(
                file, ProposalKind.VETO, new Proposal.Wish("两次逾期", "张政字〔2021〕90号", null, null), officer);
    }
}
