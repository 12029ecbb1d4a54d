package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.complaint.Office.choosing;
import static org.chengxin.complaint.Office.saying;

import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** The legal clocks of domain.md §2 over the calendars of §11. */
@IntegrationTest
@Transactional
class LegalClockTests {

    @Autowired
    ApplicationContext context;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(context, "2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 2026-02-28",
        "2026-04-30, 2026-05-13",
        "2026-09-18, 2026-09-29",
        "2025-09-26, 2025-10-13",
    })
    void sevenWorkingDaysToAcceptOverHolidaysAndMakeUpDays(String filed, String due) {
        assertThat(office.due(office.on(filed).filed(), TermCode.ACCEPTANCE)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, 2026-03-06", "2024-04-30, 2024-05-23"})
    void fifteenWorkingDaysToVerifyAReport(String filed, String due) {
        assertThat(office.due(office.on(filed).reported(null), TermCode.VERIFICATION))
                .isEqualTo(due);
    }

    @Test
    void fortyFiveWorkingDaysToMediateFromTheDayOfAcceptance() {
        FilingId id = office.on("2026-09-18").taken();
        office.complaints.accept(id, saying("已受理"), office.handler);

        assertThat(office.due(id, TermCode.MEDIATION)).isEqualTo("2026-11-26");
    }

    @Test
    void theLawOfTheDayOnWhichATermStartsGovernsIt() {
        Term before = office.term(office.on("2026-04-14").filed(), TermCode.ACCEPTANCE);
        Term after = office.term(office.on("2026-04-15").filed(), TermCode.ACCEPTANCE);

        assertThat(before.basis()).contains("第20号");
        assertThat(after.basis()).contains("第121号");
        assertThat(after.total()).isEqualTo(7);
    }

    @Test
    void aComplaintFiledUnderTheOldOrderIsMediatedAndFollowedUpByTheNewOneOnceItIsInForce() {
        FilingId id = office.on("2026-04-13").taken();
        office.on("2026-04-16").complaints.accept(id, saying("已受理"), office.handler);
        office.mediations.invite(id, saying("通知"), office.handler);
        office.mediations.settle(id, saying("退款"), office.handler);
        office.aftercare.tell(id, saying("电话"), office.handler);

        assertThat(office.term(id, TermCode.ACCEPTANCE).basis()).contains("第20号");
        assertThat(office.term(id, TermCode.MEDIATION).basis()).contains("第121号");
        assertThat(office.term(id, TermCode.FOLLOW_UP).due()).isNotNull();
    }

    @Test
    void underTheOldOrderNobodyMustFollowUp() {
        FilingId id = office.on("2026-03-02").settled();
        office.aftercare.tell(id, saying("电话"), office.handler);

        assertThat(office.terms.find(id, TermCode.FOLLOW_UP)).isEmpty();
        office.on("2026-03-10").aftercare.archive(id, saying("归档"), office.handler);
        assertThat(office.stateOf(id)).isEqualTo(ComplaintState.ARCHIVED);
    }

    @Test
    void handingItOnResetsNoClock() {
        FilingId id = office.on("2026-09-18").taken();
        LocalDate due = office.due(id, TermCode.ACCEPTANCE);
        office.on("2026-09-24").complaints.assign(id, office.handler.id(), office.officer);

        assertThat(office.due(id, TermCode.ACCEPTANCE)).isEqualTo(due);
        assertThat(office.terms.of(id)).hasSize(1);
    }

    @Test
    void theDaysOfAPauseDoNotCount() {
        FilingId id = office.on("2026-09-18").mediating();
        office.on("2026-09-21").mediations.pause(id, choosing("检测、鉴定"), office.handler);

        assertThat(office.term(id, TermCode.MEDIATION).due()).isNull();
        // 09-20 and 09-21 are gone; 43 are left, whatever the pause lasts.
        assertThat(office.term(id, TermCode.MEDIATION).remaining()).isEqualTo(43);
        office.on("2026-10-12").mediations.resume(id, saying("鉴定完成"), office.handler);
        assertThat(office.due(id, TermCode.MEDIATION)).isEqualTo(office.days.after(LocalDate.parse("2026-10-12"), 43));
        assertThat(office.words.how(office.term(id, TermCode.MEDIATION)))
                .contains("2026-09-21 因检测、鉴定暂停，2026-10-12 恢复，其间不计入");
    }

    @Test
    void pausedAndResumedOnOneDayChangesNothing() {
        FilingId id = office.on("2026-09-18").mediating();
        LocalDate due = office.due(id, TermCode.MEDIATION);
        office.on("2026-09-22").mediations.pause(id, choosing("检测、鉴定"), office.handler);
        office.mediations.resume(id, saying("不需要鉴定"), office.handler);

        assertThat(office.due(id, TermCode.MEDIATION)).isEqualTo(due);
    }

    @Test
    void whatIsOverdueCannotBePausedAnyMore() {
        FilingId id = office.on("2026-03-02").mediating();
        office.on("2026-05-29");

        assertThatThrownBy(() -> office.mediations.pause(id, choosing("检测、鉴定"), office.handler))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已经过了");
    }

    @Test
    void theDayIsExplainedWithHolidayAndMakeUpDay() {
        Term term = office.term(office.on("2026-09-18").filed(), TermCode.ACCEPTANCE);

        assertThat(office.words.how(term))
                .isEqualTo("2026-09-18 收到，次日起算 7 个工作日（9月25日放假，9月20日上班），到 2026-09-29 为止。"
                        + "依据：《市场监督管理投诉举报处理办法》（总局令第121号）。");
    }

    @Test
    void anExtensionAndAnEndInAPauseAreTold() {
        FilingId id = office.on("2026-03-02").reported(null);
        office.reports.assign(id, office.handler.id(), office.handler);
        office.reports.askExtension(id, saying("需要抽样"), office.handler);
        office.on("2026-03-05").reports.decideExtension(id, true, saying("同意"), office.officer);
        assertThat(office.words.how(office.term(id, TermCode.VERIFICATION)))
                .startsWith("2026-03-02 收到，次日起算 15 个工作日")
                .contains("，2026-03-05 经批准延长 15 个工作日");
        office.on("2026-03-06").reports.pause(id, choosing("检测、检验、鉴定"), office.handler);
        office.on("2026-03-09").reports.fileCase(id, saying("查实"), office.handler);

        assertThat(office.words.how(office.term(id, TermCode.VERIFICATION)))
                .contains("暂停，2026-03-09 结束，其间不计入")
                .doesNotContain("恢复");
    }

    @Test
    void whereTheCalendarEndsAFilingIsTakenInAndSaysThatItsDayIsOpen() {
        FilingId id = office.on("2026-12-28").filed();
        Term term = office.term(id, TermCode.ACCEPTANCE);

        assertThat(term.due()).isNull();
        assertThat(term.isPaused()).isFalse();
        assertThat(office.words.how(term)).contains("还没有公布放假安排的年份");
        assertThat(office.words.left(null, false, LocalDate.parse("2026-12-28")))
                .isEqualTo("期限待定");
    }

    @Test
    void whereTheCalendarEndsAnActThatStartsATermIsRefusedInWords() {
        FilingId id = office.on("2026-11-20").taken();

        assertThatThrownBy(() -> office.complaints.accept(id, saying("已受理"), office.handler))
                .isInstanceOf(CalendarEnded.class)
                .hasMessageContaining("2027 年");
    }

    @Test
    void whereTheCalendarEndsTheCitizensOwnActsGoThrough() {
        FilingId lacking = office.on("2026-12-14").taken();
        office.complaints.callForSupplement(lacking, saying("请补小票"), office.handler);
        office.on("2026-12-28").supplements.add(lacking, "小票在照片里", java.util.List.of());
        FilingId accepted = office.on("2026-09-18").mediating();
        office.on("2026-12-28").tracking.withdraw(accepted, "商户已经退款");
        FilingId settled = office.on("2026-09-18").settled();
        office.on("2026-12-28").tracking.askReopening(settled, "商户没有退款");

        assertThat(office.term(settled, TermCode.REOPENING).due()).isNull();
        Term acceptance = office.term(lacking, TermCode.ACCEPTANCE);
        assertThat(office.stateOf(lacking)).isEqualTo(ComplaintState.PENDING);
        assertThat(acceptance.isPaused()).isFalse();
        assertThat(acceptance.due()).isNull();
        assertThat(acceptance.remaining()).isEqualTo(7);
        assertThat(office.stateOf(accepted)).isEqualTo(ComplaintState.TERMINATED);
        assertThat(office.terms.find(accepted, TermCode.NOTICE))
                .get()
                .satisfies(notice -> assertThat(notice.due()).isNull());
    }

    @Test
    void anOpenDayIsWorkedOutOnceTheCalendarIsThere() {
        FilingId id = office.on("2026-12-28").filed();
        office.jdbc
                .sql("insert into calendar_year (year, document) values (2027, '测试')")
                .update();
        CalendarFixtures.forget(office.days);

        office.escalations.note();
        // Three days of December are left; the year of the test knows no holiday.
        assertThat(office.due(id, TermCode.ACCEPTANCE)).isEqualTo("2027-01-06");
    }

    @Test
    void remindersComeBeforeAndAfterTheTermAndOnlyOnceEach() {
        FilingId id = office.on("2026-09-18").filed();
        office.on("2026-09-23").escalations.note();
        assertThat(office.escalations.of(id)).isEmpty();
        office.on("2026-09-24").escalations.note();
        office.escalations.note();
        assertThat(office.escalations.of(id))
                .extracting(Escalations.Escalation::level)
                .containsExactly("SOON");
        office.on("2026-09-30").escalations.note();
        assertThat(office.escalations.of(id))
                .extracting(Escalations.Escalation::level)
                .containsExactly("SOON", "OVERDUE");
    }
}
