package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.complaint.Office.because;
import static org.chengxin.complaint.Office.choosing;
import static org.chengxin.complaint.Office.saying;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** What may be found of a merchant after a complaint: only what is on record, and only of a complaint that may be told of. */
@IntegrationTest
@Transactional
class RulingsTests {

    private static final Wish RESPONSIBLE = choosing(RulingKind.RESPONSIBLE.name());
    private static final Wish UNWILLING = choosing(RulingKind.UNWILLING.name());
    private static final Wish LATE = choosing(RulingKind.LATE.name());

    @Autowired
    ApplicationContext context;

    @Autowired
    Facts facts;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(context, "2026-05-06");
    }

    @Test
    void nothingIsRuledOnAComplaintThatMayNotBeToldOf() {
        FilingId withdrawn = office.mediating();
        office.tracking.withdraw(withdrawn, "");
        FilingId extortion = office.mediating();
        office.mediations.terminate(extortion, because("EXTORTION"), office.handler);
        FilingId concealed = office.settled();
        office.rulings.conceal(concealed, saying("涉及个人隐私"), office.handler);

        for (FilingId id : List.of(withdrawn, extortion, concealed)) {
            assertThatThrownBy(() -> office.rulings.rule(id, RESPONSIBLE, office.handler))
                    .hasMessageContaining("不计入公开汇总");
            assertThat(office.limits.admits(id)).isFalse();
        }
        assertThat(facts.liveOf(office.shop)).isEmpty();
    }

    @Test
    void whatIsLeftOutOfTheSumsTakesItsRulingAlong() {
        FilingId id = office.settled();
        office.rulings.rule(id, RESPONSIBLE, office.handler);
        office.rulings.conceal(id, saying("涉及个人隐私"), office.handler);

        assertThat(facts.liveOf(office.shop)).isEmpty();
        assertThat(office.rulings.of(id))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.revokedWhy()).contains("不计入公开汇总"));
        assertThat(office.steps.of(id))
                .extracting(Steps.Step::kind)
                .endsWith(StepKind.REVOCATION, StepKind.CONCEALMENT);
    }

    @Test
    void aFactThatOutlivedItsRightToBeToldIsNamedAmongThoseWithheld() {
        FilingId id = office.settled();
        office.rulings.rule(id, RESPONSIBLE, office.handler);
        Fact fact = facts.liveOf(office.shop).get(0);
        assertThat(office.complaints
                        .summaryOf(office.shop, LocalDate.now(office))
                        .withheld())
                .isEmpty();
        office.jdbc
                .sql("update complaint_complaint set publishable = false where id = ?")
                .param(id.value())
                .update();

        assertThat(office.complaints
                        .summaryOf(office.shop, LocalDate.now(office))
                        .withheld())
                .containsExactly(fact.value("number"));
    }

    @Test
    void aMerchantWasLateOnlyIfItsTermWasOverWhenItAnsweredOrWhenItEndedUnanswered() {
        FilingId inTime = office.mediating();
        FilingId late = office.mediating();
        FilingId silent = office.mediating();
        FilingId endedEarly = office.mediating();
        assertThat(office.due(late, TermCode.ANSWER)).isEqualTo("2026-05-12");
        office.mediations.settle(endedEarly, saying("退款"), office.handler);
        office.on("2026-05-12").mediations.answered(inTime, saying("愿意退款"), office.handler);
        office.on("2026-05-13").mediations.answered(late, saying("愿意退款"), office.handler);
        for (FilingId id : List.of(inTime, late, silent)) {
            office.mediations.settle(id, saying("退款"), office.handler);
        }

        for (FilingId id : List.of(inTime, endedEarly)) {
            assertThatThrownBy(() -> office.rulings.rule(id, LATE, office.handler))
                    .hasMessageContaining("没有超过答复期限");
        }
        office.rulings.rule(late, LATE, office.handler);
        office.rulings.rule(silent, LATE, office.handler);
        assertThat(facts.liveOf(office.shop))
                .extracting(fact -> fact.value("kind"))
                .containsExactly("处理超期", "处理超期");
    }

    @Test
    void aMerchantRefusedOnlyWhereTheMediationEndedForThat() {
        FilingId settled = office.settled();
        FilingId failed = office.answered();
        office.mediations.terminate(failed, because("FAILED"), office.handler);
        FilingId complainant = office.mediating();
        office.mediations.terminate(complainant, because("COMPLAINANT_AWAY"), office.handler);
        FilingId away = office.answered();
        office.mediations.terminate(away, because("MERCHANT_AWAY"), office.handler);

        for (FilingId id : List.of(settled, failed, complainant)) {
            assertThatThrownBy(() -> office.rulings.rule(id, UNWILLING, office.handler))
                    .hasMessageContaining("不能认定“拒绝调解”");
        }
        office.rulings.rule(away, UNWILLING, office.handler);
        assertThat(facts.liveOf(office.shop))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value("kind")).isEqualTo("拒绝调解"));
    }

    @Test
    void nobodyIsSaidToStayAwayWhoWasNotAskedInThisRoundOrHasTimeLeftToAnswer() {
        FilingId uninvited = office.taken();
        office.complaints.accept(uninvited, saying("已受理"), office.handler);
        FilingId waiting = office.mediating();
        FilingId second = office.answered();
        office.mediations.settle(second, saying("退款"), office.handler);
        office.tracking.askReopening(second, "没有退款");
        office.aftercare.reopen(second, saying("重新联系"), office.handler);

        for (FilingId id : List.of(uninvited, waiting, second)) {
            for (String ground : List.of("MERCHANT_AWAY", "FAILED")) {
                assertThatThrownBy(() -> office.mediations.terminate(id, because(ground), office.handler))
                        .hasMessageContaining("商户还没有答复");
            }
        }
        office.on("2026-05-13").mediations.terminate(waiting, because("MERCHANT_AWAY"), office.handler);
        office.rulings.rule(waiting, UNWILLING, office.handler);
        assertThat(facts.liveOf(office.shop)).hasSize(1);
    }

    @Test
    void aTermHasRunOutOnItsLastDayAndNotBefore() {
        FilingId id = office.answered();
        LocalDate due = office.due(id, TermCode.MEDIATION);
        office.on(due.minusDays(1).toString());
        assertThatThrownBy(() -> office.mediations.terminate(id, because("EXPIRED"), office.handler))
                .hasMessageContaining("还没有届满");
        office.on(due.toString()).mediations.terminate(id, because("EXPIRED"), office.handler);
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.TERMINATED);
    }

    @Test
    void aHandlerTakesNoComplaintBackByEndingItsMediation() {
        FilingId id = office.answered();
        assertThatThrownBy(() -> office.mediations.terminate(id, because("WITHDRAWN"), office.handler))
                .hasMessageContaining("撤回由投诉人");
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.MEDIATING);
    }

    @Test
    void takenUpAgainNothingIsRuledUntilItEndsAgain() {
        FilingId id = office.settled();
        office.rulings.rule(id, RESPONSIBLE, office.handler);
        office.on("2026-05-20").aftercare.reopenUnasked(id, saying("商户没有退款"), office.officer);
        assertThat(facts.liveOf(office.shop)).isEmpty();
        assertThat(office.rulings.of(id))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.revokedWhy()).contains("重新处理"));

        office.mediations.invite(id, saying("电话"), office.handler);
        office.on("2026-05-21").mediations.settle(id, saying("退款"), office.handler);
        office.rulings.rule(id, RESPONSIBLE, office.handler);
        assertThat(facts.liveOf(office.shop))
                .singleElement()
                .satisfies(fact -> assertThat(fact.validFrom()).isEqualTo("2026-05-21"));
    }
}
