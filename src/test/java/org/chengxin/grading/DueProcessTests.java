package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.NewFact;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** From a score below the line to a grade in force: notice, defence, two persons, and the way back. */
@IntegrationTest
@Transactional
class DueProcessTests extends Procedure {

    @Test
    void belowFiftyIsProposedAndTheGradeInForceStaysUntilASecondPersonDecides() {
        fallToBlack();
        assertThat(gradings.current(shop).orElseThrow().grade()).isEqualTo(Grade.BLACK);
        assertThat(official()).isEqualTo(Grade.BLUE);
        DecisionView proposal = open();
        assertThat(proposal.to()).isEqualTo(Grade.BLACK);
        assertThat(proposal.state()).isEqualTo(DecisionState.PROPOSED);

        assertThatThrownBy(() -> decisions.rule(proposal.id(), true, "同意", approver))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("还没有告知商户");
        serve();
        assertThat(open().defenceUntil()).isEqualTo(workingDays.after(today(), 5));
        assertThat(gradings.official(shop).orElseThrow().hearingUntil()).isEqualTo(open().defenceUntil());
        assertThatThrownBy(() -> decisions.review(proposal.id(), "事实清楚", officer))
                .hasMessageContaining("期满或者商户书面放弃申辩之后");

        decisions.hear(proposal.id(), today(), "处罚已缴清罚款，请求从轻", false, officer);
        letTheTermPass(proposal);
        assertThatThrownBy(() -> decisions.rule(proposal.id(), true, "同意", approver))
                .hasMessageContaining("须两人");
        decisions.review(proposal.id(), "申辩理由不成立", officer);
        Actor both = new Actor(
                officer.id(),
                officer.username(),
                officer.name(),
                "scjg",
                officer.departmentName(),
                true,
                Set.of(Role.OFFICER, Role.APPROVER));
        assertThatThrownBy(() -> decisions.rule(proposal.id(), true, "同意", both))
                .hasMessageContaining("初审的人不能再作决定");
        assertThat(official()).isEqualTo(Grade.BLUE);

        decisions.rule(proposal.id(), true, "事实清楚，程序合法", approver);
        assertThat(official()).isEqualTo(Grade.BLACK);
        assertThat(acts.of(proposal.id().value()))
                .extracting(DecisionActs.Step::kind)
                .filteredOn(kind -> kind != DecisionActs.Kind.GROUND)
                .containsExactly(
                        DecisionActs.Kind.PROPOSAL,
                        DecisionActs.Kind.NOTICE,
                        DecisionActs.Kind.DEFENCE,
                        DecisionActs.Kind.REVIEW,
                        DecisionActs.Kind.RULING);
    }

    @Test
    void theProposalEndsByItselfWhenItsGroundIsGone() {
        List<FactId> penalties = fallToBlack();
        DecisionView proposal = open();
        penalties.forEach(penalty -> facts.withdraw(penalty, "处罚决定已撤销", anOfficer()));
        gradings.assess(shop);
        assertThat(decisions.find(proposal.id().value()).orElseThrow().state()).isEqualTo(DecisionState.DROPPED);
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void whatWasNotImposedIsNotProposedAgainOnTheSameFacts() {
        fallToBlack();
        DecisionView proposal = open();
        decisions.rule(proposal.id(), false, "正在复议，暂不变更", approver);
        gradings.assess(shop);
        assertThat(anyOpen()).isFalse();
        record(Recorded.inspection(shop, "明码标价", today()));
        assertThat(anyOpen())
                .as("what speaks for the merchant opens nothing again")
                .isFalse();
        record(Recorded.penalty(shop, "轻微", today()));
        assertThat(open().to()).isEqualTo(Grade.BLACK);
    }

    @Test
    void whatWasNotImposedStandsInNoWayOfAnotherFactOfTheSameWeight() {
        FactId first = record(Recorded.penalty(shop, "严重", today()));
        decisions.rule(open().id(), false, "正在复议，暂不变更", approver);
        NewFact statement = Recorded.penalty(shop, "严重", today());
        facts.withdraw(first, "处罚决定已撤销", anOfficer());
        FactId second = record(statement);
        assertThat(open().to()).as("another penalty, the first one gone").isEqualTo(Grade.YELLOW);
        decisions.rule(open().id(), false, "情节轻微", approver);
        facts.withdraw(second, "填报有误", anOfficer());
        FactId corrected = record(new NewFact(
                shop, "penalty", "严重", "scjg", "scjg", with(statement.data(), "violation", "价签不全"), null, null));
        assertThat(corrected).isNotEqualTo(second);
        assertThat(gradings.current(shop).orElseThrow().grade()).isEqualTo(Grade.YELLOW);
        assertThat(anyOpen()).as("the same penalty in other words").isFalse();
        record(Recorded.penalty(shop, "轻微", today()));
        assertThat(open().to()).as("with what is new beside it").isEqualTo(Grade.YELLOW);
    }

    @Test
    void aManualProposalBesideAFallThatWasRefusedCanBeAgreedToAndAnyCanBeRefused() {
        record(Recorded.penalty(shop, "严重", today()));
        decisions.rule(open().id(), false, "正在复议，暂不变更", approver);
        DecisionId red = manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
        gradings.assess(shop);
        assertThat(open().id()).isEqualTo(red);
        facts.record(Recorded.penalty(shop, "轻微", today()), anOfficer());
        decisions.rule(red, false, "又有处罚", approver);
        assertThat(decisions.find(red.value()).orElseThrow().state()).isEqualTo(DecisionState.NOT_IMPOSED);
        assertThat(open().kind()).isEqualTo(DecisionKind.FALL);
        decisions.rule(open().id(), false, "情节轻微", approver);
        DecisionId again = manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
        decisions.rule(again, true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.RED);
    }

    private static Map<String, String> with(Map<String, String> data, String field, String value) {
        Map<String, String> changed = new HashMap<>(data);
        changed.put(field, value);
        return changed;
    }

    @Test
    void blackIsLeftForYellowAfterAPassedInspectionAndYellowOnlyAfterAnother() {
        List<FactId> penalties = fallToBlack();
        impose();
        penalties.forEach(penalty -> facts.withdraw(penalty, "处罚决定已撤销", anOfficer()));
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.BLACK);
        assertThat(anyOpen()).isFalse();

        since(today().minusDays(20));
        record(Recorded.inspection(shop, "明码标价", today().minusDays(1)));
        assertThat(open().kind()).isEqualTo(DecisionKind.RELEASE);
        decisions.rule(open().id(), true, "事由消除，检查合格", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.YELLOW);

        since(today().minusDays(10));
        record(Recorded.inspection(shop, "产品质量", today()));
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void whatIsDecidedStaysAsItIs() {
        DecisionId id = manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
        decisions.rule(id, false, "不同意", approver);
        refresh();
        assertThatThrownBy(() -> jdbc.update("update grading_decision set reason = '另一理由' where id = ?", id.value()))
                .hasMessageContaining("已办结的评级决定不能更改");
    }

    @Test
    void theDatabaseItselfRefusesToImposeBeforeTheTermIsOver() {
        fallToBlack();
        DecisionId id = open().id();
        serve();
        refresh();
        assertThatThrownBy(() -> jdbc.update(
                        "update grading_decision set state = 'IN_FORCE', ended_at = now(), reviewed_by = ?, ruled_by = ?"
                                + " where id = ?",
                        officer.id(),
                        approver.id(),
                        id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("grading_decision");
    }

    @Test
    void theDatabaseItselfRefusesAYellowWithoutItsProcedure() {
        Standing now = standings.currentOf(List.of(shop)).get(shop);
        jdbc.update("update grading_standing set ended_at = taken_at where merchant_id = ?", shop.value());
        jdbc.update(
                "insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id)"
                        + " values (?, ?, 'YELLOW', ?, now(), ?)",
                Ids.next(),
                shop.value(),
                today(),
                now.assessment());
        assertThatThrownBy(() -> jdbc.execute("set constraints all immediate"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("没有完成告知程序");
    }
}
