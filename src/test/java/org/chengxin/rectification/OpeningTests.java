package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.grading.Earlier;
import org.chengxin.grading.EarlierDecisions;
import org.chengxin.grading.Grade;
import org.chengxin.grading.GradeDecisions;
import org.chengxin.grading.Gradings;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A yellow or black in force opens one case by itself; a closed case is looked back on, and what comes back opens another. */
@IntegrationTest
class OpeningTests extends Supervision {

    @Autowired
    EarlierDecisions earlier;

    @Autowired
    GradeDecisions decisions;

    @Autowired
    Gradings gradings;

    @Autowired
    Revisits revisits;

    @Test
    void aYellowInForceOpensACaseByItselfWithAllThatIsFoundWrong() {
        finding("较重", days.after(today(), 7));
        fallToYellow();
        CaseView file = onlyCase();
        assertThat(file.origin()).isEqualTo(CaseOrigin.GRADE);
        assertThat(file.grade()).isEqualTo(Grade.YELLOW);
        assertThat(file.reason()).contains("黄牌");
        assertThat(file.number()).matches("督办〔\\d{4}〕[1-9]\\d*号");
        assertThat(cases.tasksOf(file.id()))
                .singleElement()
                .extracting(TaskView::origin)
                .isEqualTo(TaskOrigin.FACT);
    }

    @Test
    void aCaseIsFollowedUntilItsMerchantIsYellowNoMore() {
        fallToYellow();
        CaseId file = onlyCase().id();
        following.follow(shop);
        following.follow(shop);
        assertThat(onlyCase().id()).isEqualTo(file);

        TaskId task = measure(file);
        approveBook(file);
        verify(task);
        assertThatThrownBy(() -> close(file)).hasMessageContaining("现行牌级还是黄牌").hasMessageContaining("怎样提升牌级");
        following.follow(shop);
        assertThat(onlyCase().state()).isEqualTo(CaseState.ACTIVE);

        closePastTheCode(file);
        following.follow(shop);
        following.follow(shop);
        assertThat(all()).extracting(CaseView::state).containsExactlyInAnyOrder(CaseState.CLOSED, CaseState.DRAFTING);
    }

    @Test
    void aCaseOpenedByHandGoesOnUnderTheYellowThatTakesForce() {
        CaseId file = open();
        fallToYellow();
        assertThat(onlyCase().id()).isEqualTo(file);
        assertThat(onlyCase().grade()).isEqualTo(Grade.YELLOW);
        assertThat(onlyCase().origin()).isEqualTo(CaseOrigin.HAND);
    }

    @Test
    void whatStillHoldsIsNotedAndWhatHasComeBackOpensANewCase() {
        CaseId file = running();
        verify(first(file));
        close(file);
        Actor third = SignedIn.actor(client, "scjg", Role.OFFICER, Role.INSPECTOR);
        assertThatThrownBy(() -> look(file, 1, Revisits.Result.KEPT, third)).hasMessageContaining("日期须在");
        assertThat(revisits.dueBy(today())).noneMatch(one -> one.merchant().equals(shop));
        jdbc.update("update rectification_revisit set due = due - 100 where case_id = ?", file.value());
        assertThat(revisits.dueBy(today()))
                .filteredOn(one -> one.merchant().equals(shop))
                .hasSize(2);
        look(file, 1, Revisits.Result.KEPT, third);
        assertThatThrownBy(() -> look(file, 1, Revisits.Result.KEPT, third)).hasMessageContaining("已经登记过");
        look(file, 2, Revisits.Result.RELAPSED, third);
        assertThat(all()).hasSize(2).anySatisfy(next -> {
            assertThat(next.origin()).isEqualTo(CaseOrigin.REVISIT);
            assertThat(next.state()).isEqualTo(CaseState.DRAFTING);
        });
        assertThat(revisits.dueBy(today())).noneMatch(one -> one.merchant().equals(shop));
    }

    @Test
    void whoRecheckedDoesNotLookBack() {
        CaseId file = running();
        TaskId task = first(file);
        Actor both = SignedIn.actor(client, "xfjy", Role.OFFICER, Role.INSPECTOR);
        tasks.answer(task, today(), "店长：已清走", officer);
        tasks.verify(task, today(), "现场核实", both);
        close(file);
        jdbc.update("update rectification_revisit set due = due - 40 where case_id = ?", file.value());
        assertThatThrownBy(() -> look(file, 1, Revisits.Result.KEPT, both)).hasMessageContaining("请由另一人进行");
    }

    private void closePastTheCode(CaseId file) {
        jdbc.update(
                "insert into rectification_proposal (id, case_id, kind, reason, proposed_at, proposed_by, proposed_by_name,"
                        + " decided_at, decided_by, decided_by_name, granted, note)"
                        + " values (?, ?, 'CLOSURE', '合格', now(), ?, '甲', now(), ?, '乙', true, '同意')",
                UUID.randomUUID(),
                file.value(),
                officer.id(),
                approver.id());
        jdbc.update("update rectification_case set state = 'CLOSED', ended_at = now() where id = ?", file.value());
    }

    private void look(CaseId file, int round, Revisits.Result result, Actor actor) {
        revisits.note(file, round, result, today(), "现场查看", actor);
    }

    /** As a decision on paper gives it; the rest comes by the event. */
    private void fallToYellow() {
        gradings.assess(shop);
        LocalDate served = today().minusDays(40);
        Earlier paper = new Earlier(Grade.YELLOW, "张市监评" + shop, served, today().minusDays(20), "期满未申辩");
        decisions.rule(earlier.enter(shop, paper, officer), true, "核对原件无误", approver);
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (all().stream().noneMatch(file -> file.grade() == Grade.YELLOW)) {
            assertThat(Instant.now()).as("no case by itself").isBefore(patience);
            Thread.onSpinWait();
        }
    }

    private CaseView onlyCase() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<CaseView> all() {
        return jdbc
                .queryForList("select id from rectification_case where merchant_id = ?", UUID.class, shop.value())
                .stream()
                .map(id -> cases.visibleTo(officer, new CaseId(id)))
                .toList();
    }
}
