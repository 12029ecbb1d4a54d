package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Fact;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** 挂号督办（创建实施方案第四条第（五）项）: opened, planned, put right, rechecked by another, closed by two. */
@IntegrationTest
class CasesTests extends Supervision {

    @Test
    void aCaseGoesThroughItsWholeLife() {
        Fact finding = finding("较重", days.after(today(), 7));
        CaseId file = open();
        TaskId found = first(file);
        TaskId made = measure(file);
        assertThat(cases.tasksOf(file)).hasSize(2);
        tasks.plan(found, new NewTask.Plan("更换灭火器", "店长", "李消防"), null, officer);
        approveBook(file);
        verify(made);
        verify(found);
        close(file);

        assertThat(state(file)).isEqualTo(CaseState.CLOSED);
        assertThat(live("inspection")).singleElement().satisfies(fact -> {
            assertThat(fact.value("rectified_on")).isEqualTo(today().toString());
            assertThat(fact.value("problem")).isEqualTo(finding.value("problem"));
            assertThat(fact.id()).isNotEqualTo(finding.id());
        });
        assertThat(jdbc.queryForList(
                        "select due from rectification_revisit where case_id = ? order by round",
                        LocalDate.class,
                        file.value()))
                .containsExactly(today().plusDays(30), today().plusDays(90));
    }

    @Test
    void onlyOneCaseIsOpenPerMerchant() {
        open();
        assertThatThrownBy(this::open).isInstanceOf(Rejected.class).hasMessageContaining("已有在办的督办");
    }

    @Test
    void numbersOfAYearHaveNoGapEvenWhenManyOpenAtOnceAndSomeFail() throws Exception {
        List<MerchantId> shops = IntStream.range(0, 8)
                .mapToObj(i -> MerchantFixtures.aMerchant().registeredIn(merchants))
                .toList();
        try (var pool = new Pool(Executors.newFixedThreadPool(4))) {
            List<Callable<Boolean>> attempts = shops.stream()
                    .flatMap(one -> IntStream.range(0, 2).mapToObj(twice -> (Callable<Boolean>) () -> {
                        try {
                            cases.open(one, "同时立案", officer);
                            return true;
                        } catch (Rejected second) {
                            return false;
                        }
                    }))
                    .toList();
            long opened = 0;
            for (var attempt : pool.threads().invokeAll(attempts)) {
                opened += attempt.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(8);
        }
        int year = today().getYear();
        assertThat(jdbc.queryForObject("select last from rectification_number where year = ?", Integer.class, year))
                .isEqualTo(jdbc.queryForObject(
                        "select count(*) from rectification_case where number like ?",
                        Integer.class,
                        "督办〔" + year + "〕%"));
    }

    private record Pool(ExecutorService threads) implements AutoCloseable {

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @Test
    void whoFoundItOrListedItOrWroteTheAnswerDownDoesNotRecheckIt() {
        finding("严重", days.after(today(), 15));
        CaseId file = open();
        TaskId found = first(file);
        tasks.answer(found, today(), "店长：换了", inspector);
        assertThatThrownBy(() -> tasks.verify(found, today(), "看过", finder)).hasMessageContaining("检查人");
        assertThatThrownBy(() -> tasks.verify(found, today(), "看过", inspector)).hasMessageContaining("整改情况是您登记的");
        tasks.verify(found, today(), "看过", officer);

        CaseId other = otherShop();
        TaskId listed = measure(other);
        approveBook(other);
        tasks.answer(listed, today(), "店长：清走了", inspector);
        assertThatThrownBy(() -> tasks.verify(listed, today(), "看过", officer)).hasMessageContaining("您登记的");
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_task set state = 'VERIFIED', verified_on = current_date, ended_at = now(),"
                                + " verified_by = answered_by where id = ?",
                        listed.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_task set state = 'VERIFIED', verified_on = current_date, ended_at = now(),"
                                + " verified_by = recorded_by where id = ?",
                        listed.value()))
                .isInstanceOf(DataAccessException.class);
        tasks.verify(listed, today(), "看过", approver);
    }

    @Test
    void aCaseWithAnOpenTaskCannotBeClosedInCodeNorInTheDatabase() {
        CaseId file = running();
        assertThatThrownBy(() -> close(file)).hasMessageContaining("不能提请销号");
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_case set state = 'CLOSED', ended_at = now() where id = ?", file.value()))
                .hasMessageContaining("还有未办结的整改事项");
        verify(first(file));
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_case set state = 'CLOSED', ended_at = now() where id = ?", file.value()))
                .hasMessageContaining("销号须由一人提出、另一人批准");
    }

    @Test
    void whoProposesDoesNotDecide() {
        var both = SignedIn.actor(client, "scjg", Role.OFFICER, Role.APPROVER);
        CaseId file = open();
        measure(file);
        UUID book = proposals.propose(file, ProposalKind.BOOK, Proposal.Wish.because("按册整改"), both);
        assertThatThrownBy(() -> proposals.decide(book, true, "同意", both)).hasMessageContaining("提出人不能审批");
        assertThatThrownBy(() -> proposals.decide(book, true, "同意", officer)).hasMessageContaining("审批人");
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_proposal set decided_at = now(), decided_by = proposed_by,"
                                + " decided_by_name = '某', granted = true, note = '同意' where id = ?",
                        book))
                .isInstanceOf(DataAccessException.class);
        grant(book);
        assertThat(state(file)).isEqualTo(CaseState.ACTIVE);
        assertThatThrownBy(() -> grant(book)).hasMessageContaining("已经审批");
    }

    @Test
    void theBookNamesAResponsiblePersonForEachTask() {
        finding("一般", days.after(today(), 3));
        CaseId file = open();
        assertThatThrownBy(() -> approveBook(file)).hasMessageContaining("商户责任人");
    }

    @Test
    void aCaseIsOpenForTheLeadingDepartmentAndATaskForItsOwn() {
        CaseId file = running();
        assertThatThrownBy(() -> cases.visibleTo(inspector, file)).isInstanceOf(NotFound.class);
        assertThat(tasks.visibleTo(inspector, first(file)).department()).isEqualTo("xfjy");
        var stranger = SignedIn.actor(client, "swj", Role.INSPECTOR, Role.REPORTER);
        assertThatThrownBy(() -> tasks.visibleTo(stranger, first(file))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.answer(first(file), today(), "某：好了", stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDroppedTaskNeedsASecondPerson() {
        CaseId file = running();
        TaskId task = first(file);
        assertThatThrownBy(() -> jdbc.update(
                        "update rectification_task set state = 'DROPPED', ended_at = now() where id = ?", task.value()))
                .hasMessageContaining("不再整改须经另一人批准");
        grant(proposals.propose(task, ProposalKind.DROP, Proposal.Wish.because("登记有误"), inspector));
        assertThat(tasks.visibleTo(officer, task).state()).isEqualTo(TaskState.DROPPED);
        close(file);
        assertThat(state(file)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aMerchantThatLeavesEndsItsCase() {
        CaseId file = running();
        merchants.close(shop, today(), "转让", officer);
        following.follow(shop);
        assertThat(state(file)).isEqualTo(CaseState.LAPSED);
        assertThat(cases.tasksOf(file)).allMatch(task -> task.state() == TaskState.DROPPED);
    }

    CaseState state(CaseId file) {
        return cases.visibleTo(officer, file).state();
    }

    private CaseId otherShop() {
        shop = MerchantFixtures.aMerchant().registeredIn(merchants);
        return open();
    }
}
