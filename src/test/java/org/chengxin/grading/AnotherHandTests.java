package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** One person's word takes no plate: what was served, what was given up, and who may decide; in the code and in the database. */
@IntegrationTest
@Transactional
class AnotherHandTests extends Procedure {

    @Autowired
    DecisionList list;

    @Test
    void aNoticeServedBeforeItsGroundsExistedIsNoService() {
        record(Recorded.penalty(shop, "严重", today()));
        letTheTermPass(open());
        record(Recorded.penalty(shop, "轻微", today()));
        DecisionView anew = open();
        int edition = acts.editionOf(anew.id().value());
        assertThat(edition).isGreaterThan(1);
        assertThatThrownBy(() -> decisions.serve(anew.id(), edition, today().minusDays(12), "直接送达", officer))
                .hasMessageContaining("现在的事由是 " + today());
        serve();
        assertThat(open().servedOn()).isEqualTo(today());
    }

    @Test
    void theDatabaseItselfRefusesAServiceOlderThanTheGrounds() {
        record(Recorded.penalty(shop, "严重", today()));
        UUID id = open().id().value();
        jdbc.update("update grading_decision set proposed_at = proposed_at - interval '30 days' where id = ?", id);
        assertThatThrownBy(() -> jdbc.update(
                        "update grading_decision set state = 'NOTIFIED', served_on = ?, defence_until = ?, served_by = ?"
                                + " where id = ?",
                        today().minusDays(12),
                        today().minusDays(5),
                        officer.id(),
                        id))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("送达日期早于现在的事由");
    }

    @Test
    void whoServedOrHeardDoesNotDecideEvenAsAnApprover() {
        record(Recorded.penalty(shop, "严重", today()));
        DecisionView fall = open();
        serve();
        waive(fall.id());
        Actor both = withBothRoles(officer);
        assertThatThrownBy(() -> decisions.rule(fall.id(), true, "同意", both)).hasMessageContaining("请由另一位审批人决定");
        assertThatThrownBy(() -> decisions.rule(fall.id(), false, "不同意", both)).hasMessageContaining("请由另一位审批人决定");
        assertThat(waitFor(both)).doesNotContain(fall.id().value());
        assertThat(waitFor(approver)).contains(fall.id().value());
        decisions.rule(fall.id(), true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
    }

    @Test
    void whoOnlyNotedADefenceDoesNotDecideEither() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView fall = open();
        Actor other = withBothRoles(SignedIn.actor(client, "scjg", Role.APPROVER));
        decisions.hear(fall.id(), today(), "请求从轻", false, other);
        letTheTermPass(fall);
        assertThatThrownBy(() -> decisions.rule(fall.id(), true, "同意", other)).hasMessageContaining("请由另一位审批人决定");
        assertThatThrownBy(() -> jdbc.update(
                        "update grading_decision set state = 'IN_FORCE', ended_at = now(), ruled_by = ? where id = ?",
                        other.id(),
                        fall.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("经办过的人不作决定");
    }

    @Test
    void aDefenceGivenUpEndsTheTermOnlyWhenAnotherPersonHasSeenThePaper() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView fall = open();
        decisions.hear(fall.id(), today(), "书面放弃申辩", true, officer);
        assertThatThrownBy(() -> decisions.rule(fall.id(), true, "同意", approver))
                .hasMessageContaining("还没有另一人核对");
        assertThat(waitFor(approver)).contains(fall.id().value());
        assertThatThrownBy(() -> decisions.confirmWaiver(fall.id(), "原件", withBothRoles(officer)))
                .hasMessageContaining("不能自己核对");
        decisions.confirmWaiver(fall.id(), "放弃申辩书，经营者签名", approver);
        decisions.rule(fall.id(), true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        assertThat(acts.of(fall.id().value()))
                .extracting(DecisionActs.Step::kind)
                .containsSubsequence(DecisionActs.Kind.WAIVER, DecisionActs.Kind.WAIVER_SEEN, DecisionActs.Kind.RULING);
    }

    @Test
    void aDefenceAfterAWaiverGivesTheRestOfTheTermBack() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView fall = open();
        waive(fall.id());
        decisions.hear(fall.id(), today(), "放弃书系误登，商户要求陈述", false, officer);
        assertThat(open().isHearing(today())).isTrue();
        assertThat(open().waivedBy()).isNull();
        assertThatThrownBy(() -> decisions.rule(fall.id(), true, "同意", approver))
                .hasMessageContaining("申辩期到 " + fall.defenceUntil());
        letTheTermPass(fall);
        decisions.rule(fall.id(), true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
    }

    @Test
    void theDatabaseItselfRefusesToImposeOnAWaiverNobodyElseHasSeen() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView fall = open();
        decisions.hear(fall.id(), today(), "书面放弃申辩", true, officer);
        refresh();
        assertThatThrownBy(() -> jdbc.update(
                        "update grading_decision set state = 'IN_FORCE', ended_at = now(), ruled_by = ? where id = ?",
                        approver.id(),
                        fall.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("grading_decision_term");
    }

    private List<UUID> waitFor(Actor reader) {
        refresh();
        return list.page(DecisionList.Part.MINE, reader, today(), null).lines().stream()
                .map(DecisionList.Line::id)
                .toList();
    }

    private static Actor withBothRoles(Actor actor) {
        return new Actor(
                actor.id(),
                actor.username(),
                actor.name(),
                "scjg",
                actor.departmentName(),
                true,
                Set.of(Role.OFFICER, Role.APPROVER));
    }
}
