package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.complaint.Office.because;
import static org.chengxin.complaint.Office.choosing;
import static org.chengxin.complaint.Office.saying;

import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A complaint from filing to archive, and who may do what in between. */
@IntegrationTest
@Transactional
class ComplaintsTests {

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
    void aComplaintGoesFromThePlateToTheArchive() {
        FilingId id = office.filed();
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.REGISTERED);
        office.complaints.assign(id, office.handler.id(), office.handler);
        office.complaints.callForSupplement(id, saying("请补小票"), office.handler);
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.SUPPLEMENT);
        assertThat(office.term(id, TermCode.ACCEPTANCE).isPaused()).isTrue();
        office.supplements.add(id, "小票在照片里", java.util.List.of());
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.PENDING);
        office.complaints.accept(id, saying("已受理"), office.handler);
        office.mediations.invite(id, saying("电话通知"), office.handler);
        office.mediations.answered(id, saying("愿意换新"), office.handler);
        office.mediations.settle(id, saying("换新"), office.handler);
        office.tracking.confirm(id);
        office.aftercare.tell(id, saying("电话告知双方"), office.handler);
        assertThatThrownBy(() -> office.aftercare.archive(id, saying(""), office.handler))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("回访");
        office.aftercare.followUp(
                id, new Wish("", "已换新", null, null, Satisfaction.SATISFIED.name(), null), office.handler);
        assertThatThrownBy(() -> office.on("2026-05-12").aftercare.archive(id, saying(""), office.handler))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2026-05-12 以后才能归档");
        office.on("2026-05-13").aftercare.archive(id, saying(""), office.handler);

        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.ARCHIVED);
        assertThat(office.terms.of(id)).allMatch(term -> term.endedOn() != null);
        assertThat(office.steps.of(id))
                .extracting(Steps.Step::kind)
                .startsWith(StepKind.FILING, StepKind.ASSIGNMENT)
                .endsWith(StepKind.FOLLOW_UP, StepKind.ARCHIVE);
    }

    @Test
    void theSameFormSentTwiceIsOneComplaintWithTheSameReceiptWhileItsAnswerMayHaveBeenLost() {
        NewFiling form = office.aComplaint();
        FiledReceipt first = office.filings.file(form, Actor.VISITOR);
        FiledReceipt second = office.filings.file(form, Actor.VISITOR);

        assertThat(second.number()).isEqualTo(first.number()).startsWith("投诉〔2026〕");
        assertThat(first.code()).matches("[0-9A-Z]{10}").isEqualTo(second.code());
        assertThat(office.codes.open(first.slug(), String.valueOf(first.code())))
                .contains(first.id());
        assertThat(office.filed()).isNotEqualTo(first.id());
        office.on("2026-05-07");
        assertThat(office.filings.file(form, Actor.VISITOR).code()).isNull();
    }

    @Test
    void aFormThatAnotherSentTellsNothingAndAReplacedCodeIsNotToldAgain() {
        NewFiling form = office.aComplaint();
        FiledReceipt first = office.filings.file(form, Actor.VISITOR);
        assertThat(office.filings.before(first.id(), office.handler)).isEmpty();
        assertThat(office.filings.before(first.id(), office.officer)).isEmpty();
        assertThatThrownBy(() -> office.filings.file(form, office.officer)).hasMessageContaining("由别人提交");
        office.jdbc
                .sql("update complaint_code set made_at = made_at - interval '10 minutes' where filing_id = ?")
                .param(first.id().value())
                .update();
        assertThat(office.filings.file(form, Actor.VISITOR).code()).isEqualTo(first.code());
        office.codes.make(first.id(), office.officer);

        assertThat(office.filings.file(form, Actor.VISITOR).code()).isNull();
    }

    @Test
    void howItCameToTheCounterStandsOnRecord() {
        FilingId id = office.takenDown(Channel.CALL, office.handler);

        assertThat(office.filings
                        .visibleTo(office.handler, id, FilingKind.COMPLAINT)
                        .channel())
                .isEqualTo(Channel.CALL);
        assertThat(office.steps.of(id))
                .first()
                .satisfies(step -> assertThat(step.note()).isEqualTo("来电登记"));
    }

    @Test
    void noBlankOfAWordingIsToldAsAnOutcome() {
        FilingId id = office.mediating();
        String blank =
                context.getBean(Rules.class).wordings("settlement").get(0).body();
        assertThatThrownBy(() -> office.mediations.settle(id, saying(blank), office.handler))
                .hasMessageContaining("没有填");
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.MEDIATING);
    }

    @Test
    void everyWordingBelongsToAnActThatTells() {
        Desks desks = context.getBean(Desks.class);
        assertThat(office.jdbc
                        .sql("select act from complaint_wording")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(5)
                .allSatisfy(slug -> {
                    boolean ofReports = slug.equals("case") || slug.equals("no-case");
                    FilingKind kind = ofReports ? FilingKind.REPORT : FilingKind.COMPLAINT;
                    assertThat(desks.of(kind).act(slug).told()).isNotNull();
                });
    }

    @Test
    void whatIsPressedTwiceIsDoneOnce() {
        FilingId id = office.mediating();
        java.util.UUID form = java.util.UUID.randomUUID();
        office.supplements.add(form, id, "还有录音", java.util.List.of());
        office.supplements.add(form, id, "还有录音", java.util.List.of());
        office.mediations.settle(id, saying("退款"), office.handler);
        office.tracking.confirm(id);
        office.tracking.confirm(id);
        FilingId gone = office.filed();
        office.tracking.withdraw(gone, "");
        office.tracking.withdraw(gone, "");

        assertThat(office.steps.of(id))
                .extracting(Steps.Step::kind)
                .containsOnlyOnce(StepKind.SUPPLEMENT, StepKind.CONFIRMATION);
        assertThat(office.steps.of(gone)).extracting(Steps.Step::kind).containsOnlyOnce(StepKind.WITHDRAWAL);
    }

    @Test
    void onlyItsOwnHandlerActsOnIt() {
        FilingId id = office.filed();
        assertThatThrownBy(() -> office.complaints.accept(id, saying("受理"), office.handler))
                .hasMessageContaining("认领");
        office.complaints.assign(id, office.handler.id(), office.handler);
        assertThatThrownBy(() -> office.complaints.accept(id, saying("受理"), office.officer))
                .hasMessageContaining("您不能代办");
        Actor other = SignedIn.actor(office.jdbc, "scjg", Role.COMPLAINT_HANDLER, Role.REPORTER);
        assertThatThrownBy(() -> office.complaints.assign(id, other.id(), other))
                .hasMessageContaining("改派");
        office.complaints.assign(id, other.id(), office.officer);
        assertThat(office.complaints.visibleTo(other, id).handler()).isEqualTo(other.id());
    }

    @Test
    void anotherDepartmentSeesNothingOfIt() {
        FilingId id = office.filed();
        Actor elsewhere = SignedIn.actor(office.jdbc, "swj", Role.COMPLAINT_HANDLER);
        Actor inspector = SignedIn.actor(office.jdbc, "scjg", Role.INSPECTOR);

        assertThatThrownBy(() -> office.complaints.visibleTo(elsewhere, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.complaints.visibleTo(inspector, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.reports.visibleTo(office.handler, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusalForAFalseNameIsAGroundOfTheNewOrderOnly() {
        FilingId old = office.on("2026-04-14").taken();
        assertThatThrownBy(() -> office.complaints.refuse(old, because("IMPOSTOR"), office.handler))
                .isInstanceOf(Rejected.class);
        office.on("2026-04-15").complaints.refuse(old, because("IMPOSTOR"), office.handler);

        assertThat(office.stateOf(old)).isEqualTo(ComplaintState.REFUSED);
    }

    @Test
    void extortionEndsAMediationUnderTheNewOrderOnly() {
        FilingId id = office.on("2026-04-14").mediating();
        assertThatThrownBy(() -> office.mediations.terminate(id, because("EXTORTION"), office.handler))
                .isInstanceOf(Rejected.class);
        office.on("2026-04-15").mediations.terminate(id, because("EXTORTION"), office.handler);

        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.TERMINATED);
    }

    @Test
    void wantOfMaterialIsNoGroundWhileThereIsTimeToBringIt() {
        FilingId id = office.taken();
        office.complaints.callForSupplement(id, saying("请补小票"), office.handler);
        assertThatThrownBy(() -> office.complaints.refuse(id, because("INCOMPLETE"), office.handler))
                .hasMessageContaining("还没有到");
        office.on("2026-05-21").complaints.refuse(id, because("INCOMPLETE"), office.handler);

        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.REFUSED);
    }

    @Test
    void wantOfMaterialIsNoGroundWhereNobodyWasAskedOrTheCallWasAnswered() {
        FilingId never = office.taken();
        assertThatThrownBy(() -> office.complaints.refuse(never, because("INCOMPLETE"), office.handler))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有通知补正");
        FilingId answered = office.taken();
        office.complaints.callForSupplement(answered, saying("请补小票"), office.handler);
        office.on("2026-05-08").supplements.add(answered, "小票丢了，有付款记录", java.util.List.of());
        assertThatThrownBy(() ->
                        office.on("2026-06-30").complaints.refuse(answered, because("INCOMPLETE"), office.handler))
                .isInstanceOf(Rejected.class);
        office.complaints.callForSupplement(answered, saying("请补付款记录"), office.handler);
        office.on("2026-07-30").complaints.refuse(answered, because("INCOMPLETE"), office.handler);

        assertThat(office.stateOf(never)).isEqualTo(ComplaintState.PENDING);
        assertThat(office.stateOf(answered)).isEqualTo(ComplaintState.REFUSED);
    }

    @Test
    void whatIsOverdueForAcceptanceCanStillBeCompletedWhileItsClockRunsOn() {
        FilingId id = office.taken();
        office.on("2026-05-20").complaints.callForSupplement(id, saying("请补小票"), office.handler);
        Term acceptance = office.term(id, TermCode.ACCEPTANCE);

        assertThat(acceptance.isPaused()).isFalse();
        assertThat(acceptance.isOverdue(java.time.LocalDate.now(office))).isTrue();
        assertThat(office.due(id, TermCode.SUPPLEMENT)).isEqualTo("2026-06-03");
        office.on("2026-05-22").supplements.add(id, "小票在照片里", java.util.List.of());
        assertThat(office.due(id, TermCode.ACCEPTANCE)).isEqualTo(acceptance.due());
        office.complaints.accept(id, saying("已受理"), office.handler);
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.ACCEPTED);
    }

    @Test
    void takenBackBeforeAcceptanceItIsGoneAndAfterwardsTheMediationEnds() {
        FilingId early = office.filed();
        office.tracking.withdraw(early, "");
        FilingId late = office.mediating();
        office.tracking.withdraw(late, "商户已经退款");

        assertThat(office.stateOf(early)).isEqualTo(ComplaintState.WITHDRAWN);
        assertThat(office.stateOf(late)).isEqualTo(ComplaintState.TERMINATED);
        assertThat(office.due(late, TermCode.NOTICE)).isNotNull();
        FilingId settled = office.settled();
        assertThatThrownBy(() -> office.tracking.withdraw(settled, "")).isInstanceOf(Rejected.class);
    }

    @Test
    void whatWasTakenBackOrMadeUpReadsSoAndNotAsAFailure() {
        FilingId back = office.mediating();
        office.tracking.withdraw(back, "");
        FilingId madeUp = office.mediating();
        office.mediations.terminate(madeUp, because("RECONCILED"), office.handler);
        ProgressPages pages = context.getBean(ProgressPages.class);

        assertThat(pages.of(back).state()).isEqualTo("已撤回，调解终止");
        assertThat(pages.of(back).meaning()).contains("您已撤回投诉").doesNotContain("达成");
        assertThat(pages.of(back).note()).contains("告知商户");
        FilingId uninvited = office.taken();
        office.complaints.accept(uninvited, saying("已受理"), office.handler);
        office.tracking.withdraw(uninvited, "");
        assertThat(pages.of(uninvited).note()).isNull();
        assertThat(pages.of(madeUp).state()).isEqualTo("已和解，调解终止");
        office.aftercare.tell(back, saying("电话告知双方"), office.handler);
        assertThat(pages.of(back).meaning()).isEqualTo("您已撤回投诉，不再办理。");
        assertThat(context.getBean(Rules.class).grounds("TERMINATION", java.time.LocalDate.now(office)))
                .extracting(Rules.Ground::label)
                .contains("投诉人撤回投诉", "双方自行和解");
    }

    @Test
    void aRequestToReopenHasADayByWhichItIsDecided() {
        FilingId id = office.settled();
        office.tracking.askReopening(id, "商户没有退款");
        assertThat(office.due(id, TermCode.REOPENING)).isEqualTo("2026-05-14");
        office.on("2026-05-11").aftercare.declineReopening(id, saying("商户已退款，凭证在此"), office.handler);
        assertThat(office.term(id, TermCode.REOPENING).isDone()).isTrue();

        office.tracking.askReopening(id, "收到的不是全款");
        office.on("2026-05-12").aftercare.reopen(id, saying("重新联系商户"), office.handler);
        assertThat(office.term(id, TermCode.REOPENING).isDone()).isTrue();
        assertThat(office.term(id, TermCode.NOTICE).isDone()).isFalse();
    }

    @Test
    void whatNobodyAskedForIsTakenUpAgainByAnotherThanTheHandlerOnly() {
        FilingId id = office.settled();
        Wish again = saying("商户没有退款");
        assertThatThrownBy(() -> office.aftercare.reopen(id, again, office.handler))
                .hasMessageContaining("没有申请重新处理");
        assertThatThrownBy(() -> office.aftercare.reopenUnasked(id, again, office.handler))
                .hasMessageContaining("办理人以外");
        Actor officer = SignedIn.actor(office.jdbc, "scjg", Role.OFFICER, Role.COMPLAINT_HANDLER);
        FilingId own = office.filed();
        office.complaints.assign(own, officer.id(), officer);
        office.complaints.accept(own, saying("已受理"), officer);
        office.mediations.invite(own, saying("电话"), officer);
        office.mediations.settle(own, saying("退款"), officer);
        assertThatThrownBy(() -> office.aftercare.reopenUnasked(own, again, officer))
                .hasMessageContaining("办理人以外");

        office.aftercare.reopenUnasked(id, again, office.officer);
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.ACCEPTED);
        assertThat(office.steps.of(id))
                .last()
                .satisfies(step -> assertThat(step.told()).isEqualTo("商户没有退款"));
    }

    @Test
    void whatWasTakenBackHasNoOutcomeToBeJudgedOrTakenUpAgain() {
        FilingId id = office.mediating();
        office.tracking.withdraw(id, "");
        Progress page = context.getBean(ProgressPages.class).of(id);
        assertThat(page.mayRate() || page.mayAskReopening()).isFalse();
        assertThatThrownBy(() -> office.tracking.askReopening(id, "反悔")).hasMessageContaining("已经撤回");
        assertThatThrownBy(() -> office.aftercare.reopenUnasked(id, saying("再来"), office.officer))
                .hasMessageContaining("已经撤回");
        office.aftercare.tell(id, saying("电话告知"), office.handler);

        assertThat(office.terms.find(id, TermCode.FOLLOW_UP)).isEmpty();
        office.aftercare.archive(id, saying(""), office.handler);
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.ARCHIVED);
    }

    @Test
    void noFollowUpOverwritesWhatTheCitizenSaid() {
        FilingId id = office.settled();
        office.tracking.rate(id, Satisfaction.DISSATISFIED, "没有退全款");
        assertThatThrownBy(() -> office.tracking.rate(id, Satisfaction.SATISFIED, ""))
                .hasMessageContaining("已经评价过");
        office.aftercare.tell(id, saying("电话告知"), office.handler);
        office.aftercare.followUp(id, choosing(Satisfaction.SATISFIED.name()), office.handler);

        assertThat(office.complaints.visibleTo(office.handler, id)).satisfies(now -> {
            assertThat(now.rating()).isEqualTo(Satisfaction.DISSATISFIED);
            assertThat(now.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        });
    }

    @Test
    void nobodyReachedIsNoAnswerAndTakesNobodysVoice() {
        FilingId id = office.settled();
        office.aftercare.tell(id, saying("电话告知"), office.handler);
        office.aftercare.followUp(id, choosing(Satisfaction.UNREACHED.name()), office.handler);
        Progress page = context.getBean(ProgressPages.class).of(id);
        assertThat(page.state()).isEqualTo("回访未联系上");
        assertThat(page.mayRate()).isTrue();
        assertThat(page.clocks())
                .filteredOn(clock -> clock.label().equals("回访"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.left()).endsWith("联系过，没有联系上"));
        assertThatThrownBy(() -> office.aftercare.archive(id, saying(""), office.handler))
                .hasMessageContaining("以后才能归档");

        office.aftercare.followUp(id, choosing(Satisfaction.ACCEPTABLE.name()), office.handler);
        assertThat(context.getBean(ProgressPages.class).of(id).state()).isEqualTo("已回访");
        assertThatThrownBy(() -> office.aftercare.followUp(id, choosing(Satisfaction.SATISFIED.name()), office.handler))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void closedIsNotFixedSoItCanBeTakenUpAgainWithANewTerm() {
        FilingId id = office.settled();
        office.tracking.askReopening(id, "商户没有退款");
        assertThatThrownBy(() -> office.tracking.askReopening(id, "又来")).hasMessageContaining("已经申请过");
        office.on("2026-05-20").aftercare.reopen(id, saying("重新联系商户"), office.handler);

        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.ACCEPTED);
        assertThat(office.term(id, TermCode.MEDIATION).startedOn()).isEqualTo("2026-05-20");
        assertThat(office.terms.find(id, TermCode.NOTICE)).isEmpty();
    }

    @Test
    void aRulingBecomesAFactAndRevokingItTakesTheFactBack() {
        FilingId id = office.mediating();
        Wish blame = choosing(RulingKind.RESPONSIBLE.name());
        assertThatThrownBy(() -> office.rulings.rule(id, blame, office.handler)).hasMessageContaining("还没有办结");
        office.mediations.settle(id, saying("退款"), office.handler);
        office.rulings.rule(id, blame, office.handler);
        assertThatThrownBy(() -> office.rulings.rule(id, blame, office.handler)).hasMessageContaining("已经认定过");

        assertThat(facts.liveOf(office.shop)).singleElement().satisfies(fact -> {
            assertThat(fact.item()).isEqualTo("complaint");
            assertThat(fact.value("kind")).isEqualTo("责任投诉");
            assertThat(fact.validFrom()).isEqualTo("2026-05-06");
        });
        office.rulings.revoke(id, office.rulings.of(id).get(0).id(), "查明与商户无关", office.handler);
        assertThat(facts.liveOf(office.shop)).isEmpty();
        assertThat(office.rulings.of(id))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.revokedWhy()).isEqualTo("查明与商户无关"));
    }

    @Test
    void aFilingTakesOnlySoManySupplements() {
        FilingId id = office.filed();
        for (int i = 0; i < 20; i++) {
            office.supplements.add(id, "第 " + i + " 次", java.util.List.of());
        }

        assertThatThrownBy(() -> office.supplements.roomFor(id, false)).hasMessageContaining("已经补充过 20 次");
        assertThatThrownBy(() -> office.supplements.add(id, "再来", java.util.List.of()))
                .hasMessageContaining("已经补充过 20 次");
    }

    @Test
    void theSummaryCountsAcceptedAndClosedOnlyAndLeavesOutWhatMustNotBePublished() {
        office.filed();
        office.complaints.refuse(office.taken(), because("NOT_CONSUMER"), office.handler);
        office.mediating();
        office.settled();
        FilingId failed = office.answered();
        office.mediations.terminate(failed, because("FAILED"), office.handler);
        office.mediations.terminate(office.mediating(), because("EXTORTION"), office.handler);
        office.tracking.withdraw(office.mediating(), "");
        office.rulings.conceal(office.settled(), saying("涉及个人隐私"), office.handler);

        ComplaintSummary summary = context.getBean(Summaries.class).of(office.shop, java.time.LocalDate.now(office));
        assertThat(summary.accepted()).isEqualTo(3);
        assertThat(summary.closed()).isEqualTo(2);
        assertThat(summary.settled()).isEqualTo(1);
        assertThat(summary.closedPercent()).isEqualTo(67);
        assertThat(summary.settledPercent()).isEqualTo(50);
        assertThat(summary.categories()).containsExactly(new ComplaintSummary.Count(Category.QUALITY, 2, 1));
        assertThat(context.getBean(Summaries.class)
                        .of(office.shop, java.time.LocalDate.parse("2027-05-06"))
                        .accepted())
                .isZero();
    }
}
