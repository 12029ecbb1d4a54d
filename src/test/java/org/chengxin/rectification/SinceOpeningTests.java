package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is reported after a case was opened is put right in it, too. */
@IntegrationTest
class SinceOpeningTests extends Supervision {

    private static final NewTask.Plan PLAN = new NewTask.Plan("更换灭火器", "店长", "李消防");

    @Autowired
    RectificationClock night;

    @Test
    void whatWasFoundSinceIsListedAndPutRightBeforeTheCaseCloses() {
        CaseId file = running();
        TaskId made = first(file);
        verify(made);
        finding("较重", days.after(today(), 7));
        assertThatThrownBy(() -> close(file)).hasMessageContaining("还有 1 项");
        TaskView late = cases.tasksOf(file).stream()
                .filter(task -> task.state().isOpen())
                .findFirst()
                .orElseThrow();
        assertThat(late.origin()).isEqualTo(TaskOrigin.FACT);

        assertThatThrownBy(() -> tasks.plan(late.id(), PLAN, 5, officer)).hasMessageContaining("请提出延期");
        tasks.plan(late.id(), PLAN, null, officer);
        assertThat(tasks.visibleTo(officer, late.id()).responsible()).isEqualTo("店长");
        verify(late.id());
        close(file);
        assertThat(cases.visibleTo(officer, file).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void whatIsInTheApprovedBookIsNotPlannedAnew() {
        CaseId file = running();
        assertThatThrownBy(() -> tasks.plan(first(file), PLAN, null, officer)).hasMessageContaining("不能修改措施");
    }

    @Test
    void whatIsFoundWhileTheClosingWaitsKeepsItFromBeingGranted() {
        CaseId file = running();
        verify(first(file));
        UUID asked = proposals.propose(file, ProposalKind.CLOSURE, Proposal.Wish.because("全部合格"), officer);
        finding("较重", days.after(today(), 7));
        assertThatThrownBy(() -> grant(asked)).hasMessageContaining("还有 1 项");
        assertThat(cases.visibleTo(officer, file).state()).isEqualTo(CaseState.ACTIVE);
    }

    @Test
    void theNightListsItOnceAndNotWhatWasDroppedWithApproval() {
        CaseId file = running();
        finding("较重", days.after(today(), 7));
        night.catchUp();
        night.catchUp();
        assertThat(cases.tasksOf(file)).hasSize(2);
        TaskId found = cases.tasksOf(file).stream()
                .filter(task -> task.origin() == TaskOrigin.FACT)
                .map(TaskView::id)
                .findFirst()
                .orElseThrow();
        grant(proposals.propose(found, ProposalKind.DROP, Proposal.Wish.because("登记有误"), inspector));
        cases.gather(file);
        assertThat(cases.tasksOf(file)).hasSize(2);
    }
}
