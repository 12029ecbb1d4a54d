package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** Grades proposed by hand and papers of before: what they hold up, and when they end. */
@IntegrationTest
@Transactional
class ByHandTests extends Procedure {

    @Autowired
    EarlierDecisions earlier;

    @Autowired
    Backlog backlog;

    @Test
    void aGradeSetByHandNeedsASecondPersonAndExpires() {
        DecisionId id = manual.propose(shop, Grade.RED, "创建期间特别贡献", "街区办公会纪要", today().plusMonths(1), officer);
        assertThatThrownBy(() -> decisions.rule(id, true, "同意", officer)).hasMessageContaining("审批人");
        decisions.rule(id, true, "同意", approver);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.RED);
        expire(id);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void blackIsNeverSetByHandAndLeftByHandOnlyForYellow() {
        LocalDate last = today().plusMonths(1);
        assertThatThrownBy(() -> manual.propose(shop, Grade.BLACK, "理由", "依据", last, officer))
                .hasMessageContaining("不能人工评为黑牌");
        fallToBlack();
        impose();
        assertThatThrownBy(() -> manual.propose(shop, Grade.BLUE, "理由", "依据", last, officer))
                .hasMessageContaining("只能先改为黄牌");
        DecisionId relief = manual.propose(shop, Grade.YELLOW, "复议期间停止执行", "复议机关通知", last, officer);
        decisions.rule(relief, true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        expire(relief);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        assertThat(open().to()).isEqualTo(Grade.BLACK);
    }

    @Test
    void aDecisionMadeOnPaperBeforeIsEnteredConfirmedBySomeoneElseAndNeverAWayAroundTheProcedure() {
        LocalDate served = today().minusDays(40);
        LocalDate ruled = today().minusDays(20);
        Earlier paper = new Earlier(Grade.YELLOW, "张市监评〔2026〕9号", served, ruled, "期满未申辩");
        assertThatThrownBy(() -> earlier.enter(
                        shop, new Earlier(Grade.YELLOW, "张市监评〔2026〕9号", served, today(), "期满未申辩"), officer))
                .hasMessageContaining("按告知、申辩、决定的程序办理");
        assertThatThrownBy(() -> earlier.enter(
                        shop, new Earlier(Grade.YELLOW, "张市监评〔2026〕9号", served, served.plusDays(3), "…"), officer))
                .hasMessageContaining("5 个工作日之后");
        DecisionId entered = earlier.enter(shop, paper, officer);
        assertThat(gradings.official(shop).orElseThrow().hearingUntil()).isNull();
        assertThat(official()).isEqualTo(Grade.BLUE);
        assertThatThrownBy(() -> decisions.rule(entered, true, "同意", officer)).hasMessageContaining("审批人");
        decisions.rule(entered, true, "核对原件无误", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        assertThat(gradings.official(shop).orElseThrow().since()).isEqualTo(ruled);
    }

    @Test
    void aYellowSetByHandEndsWithItsLastDayEvenWhereTheRulesNowSayYellow() {
        DecisionId id = yellowByHand();
        record(Recorded.penalty(shop, "严重", today()));
        assertThat(official()).isEqualTo(Grade.YELLOW);
        assertThat(anyOpen()).isFalse();
        expire(id);
        assertThat(backlog.on(today(), null, 10_000)).contains(shop);
        gradings.assess(shop);
        assertThat(official()).as("the grade before it").isEqualTo(Grade.BLUE);
        assertThat(open().to()).isEqualTo(Grade.YELLOW);
        assertThat(open().from()).isEqualTo(Grade.BLUE);
        assertThat(open().servedOn()).isNull();
        assertThat(backlog.on(today(), null, 10_000)).doesNotContain(shop);
    }

    @Test
    void afterAReliefTheYellowItRelievedHoldsAgainOnItsOwnDecision() {
        record(Recorded.penalty(shop, "严重", today()));
        DecisionId fall = open().id();
        serve();
        waive(fall);
        decisions.rule(fall, true, "同意", approver);
        relieve(Grade.RED);
        expire(relieve(Grade.BLUE));
        gradings.assess(shop);
        assertThat(official()).as("the grade by hand before it").isEqualTo(Grade.RED);
        decisions.of(shop).stream()
                .filter(one -> one.kind() == DecisionKind.MANUAL)
                .forEach(one -> expire(one.id()));
        gradings.assess(shop);
        jdbc.execute("set constraints all immediate");
        assertThat(official()).isEqualTo(Grade.YELLOW);
        assertThat(standings.currentOf(List.of(shop)).get(shop).decision()).isEqualTo(fall.value());
        assertThat(anyOpen()).isFalse();
    }

    @Test
    void afterAReliefTheYellowOutOfBlackStillWaitsForAPassedInspection() {
        List<FactId> penalties = fallToBlack();
        impose();
        penalties.forEach(penalty -> facts.withdraw(penalty, "处罚决定已撤销", officer));
        DecisionId out = relieve(Grade.YELLOW);
        expire(out);
        expire(relieve(Grade.BLUE));
        gradings.assess(shop);
        jdbc.execute("set constraints all immediate");
        assertThat(official()).as("what the machine says is blue").isEqualTo(Grade.YELLOW);
        assertThat(standings.currentOf(List.of(shop)).get(shop).decision()).isEqualTo(out.value());
    }

    private DecisionId relieve(Grade to) {
        DecisionId id = manual.propose(shop, to, "复议期间停止执行", "复议机关通知", today().plusMonths(1), officer);
        decisions.rule(id, true, "同意", approver);
        assertThat(official()).isEqualTo(to);
        return id;
    }

    @Test
    void theDatabaseItselfKeepsNoHarmWhoseLastDayIsPast() {
        DecisionId id = yellowByHand();
        expire(id);
        standings.take(List.of(standings.currentOf(List.of(shop)).get(shop)));
        assertThatThrownBy(() -> jdbc.execute("set constraints all immediate"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("没有完成告知程序");
    }

    @Test
    void aManualYellowLeftLyingStandsForTheYellowTheRulesDemandAndHoldsOffNoBlack() {
        DecisionId yellow = manual.propose(shop, Grade.YELLOW, "理由", "依据", today().plusMonths(1), officer);
        record(Recorded.penalty(shop, "严重", today()));
        assertThat(open().id()).isEqualTo(yellow);
        decisions.rule(yellow, false, "不同意", approver);
        assertThat(open().kind()).as("what waited behind it").isEqualTo(DecisionKind.FALL);
        decisions.rule(open().id(), false, "不同意", approver);
        manual.propose(shop, Grade.YELLOW, "理由", "依据", today().plusMonths(1), officer);
        fallToBlack();
        assertThat(open().to()).isEqualTo(Grade.BLACK);
    }

    @Test
    void aReliefProposedByHandMakesWayForTheFallTheRulesDemand() {
        DecisionId red = manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
        record(Recorded.penalty(shop, "严重", today()));
        assertThat(decisions.find(red.value()).orElseThrow().state()).isEqualTo(DecisionState.DROPPED);
        assertThat(open().kind()).isEqualTo(DecisionKind.FALL);
    }

    @Test
    void aManualProposalEndsWithItsOwnLastDayAndTakesNoForceAfterIt() {
        DecisionId red = manual.propose(shop, Grade.RED, "理由", "依据", today().plusDays(1), officer);
        refresh();
        jdbc.update("update grading_decision set expires_on = ? where id = ?", today().minusDays(1), red.value());
        refresh();
        assertThat(backlog.on(today(), null, 10_000)).contains(shop);
        assertThatThrownBy(() -> decisions.rule(red, true, "同意", approver)).hasMessageContaining("已终止");
        assertThat(official()).isEqualTo(Grade.BLUE);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into grading_decision select (jsonb_populate_record(d, jsonb_build_object("
                                + "'id', gen_random_uuid(), 'number', 'x', 'state', 'IN_FORCE', 'ruled_by', ?::text))).*"
                                + " from grading_decision d where id = ?",
                        approver.id().toString(),
                        red.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("grading_decision_manual_lasts");
    }

    @Test
    void aYellowByHandLastsLongerThanItsOwnProcedure() {
        assertThatThrownBy(() -> manual.propose(shop, Grade.YELLOW, "理由", "依据", workingDays.after(today(), 5), officer))
                .hasMessageContaining("失效日期须晚于这一天");
    }

    @Test
    void nobodyIsPutUnderObservationByHandOrByAnOpeningDayCorrected() {
        assertThatThrownBy(() -> manual.propose(shop, Grade.PROBATION, "理由", "依据", today().plusMonths(1), officer))
                .hasMessageContaining("不能人工评定");
        jdbc.update("update merchant_merchant set opened_on = ? where id = ?", today(), shop.value());
        assertThat(gradings.assess(shop).grade()).isEqualTo(Grade.PROBATION);
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void anOpeningDayCorrectedEndsNoFallInHandButTheEndOfItsGroundDoes() {
        var penalty = record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionId fall = open().id();
        jdbc.update("update merchant_merchant set opened_on = ? where id = ?", today(), shop.value());
        assertThat(gradings.assess(shop).grade()).isEqualTo(Grade.PROBATION);
        assertThat(stateOf(fall)).isEqualTo(DecisionState.NOTIFIED);
        facts.withdraw(penalty, "处罚决定已撤销", officer);
        gradings.assess(shop);
        assertThat(stateOf(fall)).isEqualTo(DecisionState.DROPPED);
        assertThat(anyOpen()).isFalse();
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void aPaperEnteredEndsNothingBeforeItIsConfirmed() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionId fall = open().id();
        DecisionId paper = earlier.enter(shop, paper(), officer);
        assertThat(stateOf(fall)).isEqualTo(DecisionState.NOTIFIED);
        assertThatThrownBy(() -> earlier.enter(shop, paper(), officer)).hasMessageContaining("等待审批人确认");
        decisions.rule(paper, false, "原件核对不符", approver);
        gradings.assess(shop);
        assertThat(stateOf(fall)).isEqualTo(DecisionState.NOTIFIED);

        DecisionId right = earlier.enter(shop, paper(), officer);
        decisions.rule(right, true, "核对原件无误", approver);
        assertThat(stateOf(fall)).isEqualTo(DecisionState.DROPPED);
        assertThat(official()).isEqualTo(Grade.YELLOW);
    }

    private Earlier paper() {
        return new Earlier(Grade.YELLOW, "张市监评〔2026〕9号", today().minusDays(40), today().minusDays(20), "期满未申辩");
    }

    private DecisionId yellowByHand() {
        DecisionId id = manual.propose(shop, Grade.YELLOW, "屡次承诺不兑现", "街区办公会纪要", today().plusMonths(1), officer);
        serve();
        waive(id);
        decisions.rule(id, true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        return id;
    }

    private DecisionState stateOf(DecisionId decision) {
        refresh();
        return decisions.find(decision.value()).orElseThrow().state();
    }
}
