package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueFixtures;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Objecting;
import org.chengxin.dossier.ObjectionId;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/** Facts that move while a procedure is on its way: recovery, new penalties, objections, closing. */
@IntegrationTest
@Transactional
class ChangingFactsTests extends Procedure {

    @Autowired
    ApplicationContext context;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Backlog backlog;

    @Test
    void aProposalNotYetNotifiedTakesOverNewGroundsAndItsNoticeANewEdition() {
        fallToBlack();
        DecisionView proposal = open();
        int edition = acts.editionOf(proposal.id().value());
        record(Recorded.penalty(shop, "轻微", today()));
        assertThat(open().id()).isEqualTo(proposal.id());
        assertThat(acts.editionOf(proposal.id().value())).isEqualTo(edition + 1);
        assertThat(decisions.groundsOf(open()))
                .hasSize(decisions.groundsOf(proposal).size() + 1);
        assertThatThrownBy(() -> decisions.serve(proposal.id(), edition, today(), "直接送达", officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("请打印第 " + (edition + 1) + " 版");
        serve();
        assertThat(open().state()).isEqualTo(DecisionState.NOTIFIED);
    }

    @Test
    void whatTheMerchantWasToldIsRuledOnAlthoughMoreHasArrivedSince() {
        fallToBlack();
        serve();
        DecisionView notified = open();
        record(Recorded.penalty(shop, "一般", today()));
        assertThat(open().assessment()).isEqualTo(notified.assessment());
        waiveAndImpose(notified);
        assertThat(official()).isEqualTo(Grade.BLACK);
    }

    @Test
    void whereOnlyNewPenaltiesBearTheGradeItIsNotifiedAnew() {
        List<FactId> told = fallToBlack();
        serve();
        DecisionView notified = open();
        told.forEach(penalty -> {
            record(by("xfjy", Recorded.penalty(shop, "一般", today())));
            record(by("zhzf", Recorded.penalty(shop, "一般", today())));
            record(Recorded.penalty(shop, "一般", today()));
            facts.withdraw(penalty, "处罚决定已撤销", anOfficer());
        });
        gradings.assess(shop);
        assertThat(stateOf(notified)).isEqualTo(DecisionState.DROPPED);
        assertThat(open().to()).isEqualTo(Grade.BLACK);
        assertThat(open().state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(open().number()).isNotEqualTo(notified.number());
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void aFallToYellowThatDeepensToBlackIsNotifiedAnew() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView yellow = open();
        assertThat(yellow.to()).isEqualTo(Grade.YELLOW);
        fallToBlack();
        assertThat(stateOf(yellow)).isEqualTo(DecisionState.DROPPED);
        assertThat(open().to()).isEqualTo(Grade.BLACK);
        assertThat(open().servedOn()).isNull();
    }

    @Test
    void aScoreThatRecoversDuringTheDefenceEndsTheProcedure() {
        FactId penalty = record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView notified = open();
        facts.withdraw(penalty, "处罚决定已撤销", anOfficer());
        gradings.assess(shop);
        assertThat(stateOf(notified)).isEqualTo(DecisionState.DROPPED);
        assertThat(gradings.official(shop).orElseThrow().hearingUntil()).isNull();
        assertThatThrownBy(() -> decisions.rule(notified.id(), true, "同意", approver))
                .hasMessageContaining("已终止");
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void nothingIsImposedOnAFactUnderObjectionButTheProposalMayBeRefused() {
        FactId penalty = record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView notified = open();
        ObjectionId objection = objecting().against(penalty, officer);
        waive(notified.id());
        refresh();
        assertThat(decisions.disputedIn(open()))
                .anySatisfy(sentence -> assertThat(sentence).contains("严重行政处罚"));
        assertThat(waiting(notified)).isEqualTo("等待异议办结");
        assertThatThrownBy(() -> decisions.rule(notified.id(), true, "同意", approver))
                .hasMessageContaining("异议办结后才能决定");

        assertThat(gradings.official(shop).orElseThrow().disputed())
                .as("in public, too")
                .isTrue();

        objecting().reject(objection, approver);
        assertThat(waiting(notified)).isEqualTo("待审批人");
        decisions.rule(notified.id(), true, "异议不成立", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
    }

    @Test
    void anObjectionUpheldEndsTheProcedure() {
        FactId penalty = record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView notified = open();
        ObjectionId objection = objecting().against(penalty, officer);
        objecting().uphold(objection, approver);
        gradings.assess(shop);
        assertThat(stateOf(notified)).isEqualTo(DecisionState.DROPPED);
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void theGradeInForceSaysThatItRestsOnAFactUnderObjection() {
        FactId penalty = record(Recorded.penalty(shop, "轻微", today()));
        assertThat(gradings.official(shop).orElseThrow().disputed()).isFalse();
        ObjectionId objection = objecting().against(penalty, officer);
        assertThat(gradings.official(shop).orElseThrow().disputed()).isTrue();
        objecting().reject(objection, approver);
        refresh();
        assertThat(gradings.official(shop).orElseThrow().disputed()).isFalse();
    }

    @Test
    void closingTheShopEndsTheProcedureAndKeepsTheLastGrade() {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView notified = open();
        merchants.close(shop, today(), "停业转让", officer);
        refresh();
        gradings.assess(shop);
        assertThat(stateOf(notified)).isEqualTo(DecisionState.DROPPED);
        record(Recorded.penalty(shop, "一般", today()));
        assertThat(anyOpen()).isFalse();
        assertThat(official()).isEqualTo(Grade.BLUE);
        assertThatThrownBy(() -> manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer))
                .hasMessageContaining("商户已停业");
    }

    @Test
    void anItemTakenFromThePublicBringsNoExpiredPenaltyBack() {
        record(Recorded.penalty(shop, "一般", today().minusMonths(8)));
        Assessment before = gradings.assess(shop);
        CatalogueFixtures.hide(client, catalogue, "penalty");
        assertThat(facts.liveOf(shop)).noneMatch(fact -> fact.item().equals("penalty") && fact.isPublicOn(today()));
        Assessment after = gradings.assess(shop);
        assertThat(after.score()).isEqualTo(before.score());
        assertThat(after.gates())
                .extracting(Check::met)
                .isEqualTo(before.gates().stream().map(Check::met).toList());
    }

    @AfterTransaction
    void theCatalogueIsAsItWas() {
        CatalogueFixtures.forget(catalogue);
    }

    @Test
    void aFallAssessedBeforeDecisionsWereKeptIsProposedAtTheNextStart() {
        fallToBlack();
        jdbc.execute("alter table grading_decision disable trigger grading_decision_stays_ended");
        jdbc.execute("set constraints all immediate");
        jdbc.execute("alter table grading_decision_act disable trigger grading_decision_act_immutable");
        jdbc.update(
                "delete from grading_decision_act where decision_id in"
                        + " (select id from grading_decision where merchant_id = ?)",
                shop.value());
        jdbc.execute("alter table grading_decision_ground disable trigger grading_decision_ground_settled");
        jdbc.update(
                "delete from grading_decision_ground where decision_id in"
                        + " (select id from grading_decision where merchant_id = ?)",
                shop.value());
        jdbc.update("delete from grading_decision where merchant_id = ?", shop.value());
        jdbc.execute("alter table grading_decision_ground enable trigger grading_decision_ground_settled");
        jdbc.execute("alter table grading_decision_act enable trigger grading_decision_act_immutable");
        jdbc.execute("alter table grading_decision enable trigger grading_decision_stays_ended");
        assertThat(anyOpen()).isFalse();
        assertThat(backlog.on(today(), null, 10_000)).contains(shop);

        rescoring.rescoreDue();
        assertThat(open().to()).isEqualTo(Grade.BLACK);
        assertThat(backlog.on(today(), null, 10_000)).doesNotContain(shop);
    }

    private void waiveAndImpose(DecisionView decision) {
        waive(decision.id());
        decisions.review(decision.id(), "事实清楚", officer);
        decisions.rule(decision.id(), true, "同意", approver);
    }

    private DecisionState stateOf(DecisionView decision) {
        refresh();
        return decisions.find(decision.id().value()).orElseThrow().state();
    }

    private String waiting(DecisionView decision) {
        refresh();
        return context.getBean(DecisionList.class).page(DecisionList.Part.ALL, approver, today(), null).lines().stream()
                .filter(line -> line.id().equals(decision.id().value()))
                .findFirst()
                .orElseThrow()
                .waiting();
    }

    private Objecting objecting() {
        return new Objecting(context);
    }
}
