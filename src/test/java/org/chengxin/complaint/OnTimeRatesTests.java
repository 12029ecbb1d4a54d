package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.complaint.Office.because;
import static org.chengxin.complaint.Office.saying;

import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Closed on time ÷ (closed + open overdue), as the issue says; and no term is called done that was not. */
@IntegrationTest
@Transactional
class OnTimeRatesTests {

    @Autowired
    ApplicationContext context;

    Office office;

    @BeforeEach
    void aDepartmentWithoutAPast() {
        office = new Office(context, "2026-05-06");
        // Other classes have filed in the same department, on days around the real today; none of it counts here.
        office.jdbc
                .sql(
                        "update complaint_complaint set closed_on = date '2020-01-01', state = 'WITHDRAWN', outcome = null")
                .update();
        office.jdbc
                .sql(
                        "update complaint_report set closed_on = date '2020-01-01', state = 'TRANSFERRED', merged_into = null,"
                                + " handler = coalesce(handler, id), handler_name = coalesce(handler_name, '某人')")
                .update();
    }

    @Test
    void theLastDayItselfIsInTimeAndTheDayAfterIsNot() {
        assertThat(complaints().percent()).isNull();
        FilingId punctual = office.taken();
        FilingId late = office.taken();
        FilingId open = office.taken();
        assertThat(office.due(punctual, TermCode.ACCEPTANCE)).isEqualTo("2026-05-14");

        office.on("2026-05-14").complaints.refuse(punctual, because("OUTSIDE"), office.handler);
        assertThat(complaints()).isEqualTo(new OnTimeRates.Timeliness(1, 1, 0, 0, 0));
        office.on("2026-05-15").complaints.refuse(late, because("OUTSIDE"), office.handler);
        assertThat(complaints()).isEqualTo(new OnTimeRates.Timeliness(2, 1, 1, 0, 0));
        assertThat(complaints().percent()).isEqualTo(33);
        office.complaints.accept(open, saying("已受理"), office.handler);
        assertThat(complaints())
                .as("accepted late, but no term runs past its day")
                .isEqualTo(new OnTimeRates.Timeliness(2, 1, 0, 0, 0));
        office.mediations.terminate(open, because("EXTORTION"), office.handler);
        assertThat(complaints())
                .as("closed, and one of its terms was late")
                .isEqualTo(new OnTimeRates.Timeliness(3, 1, 0, 0, 0));
    }

    @Test
    void aLateNoticeAfterTheClosingMakesTheMatterLateEvenWhenItIsTakenUpAgain() {
        FilingId id = office.settled();
        office.on("2026-05-14");
        assertThat(complaints().onTime()).isEqualTo(1);
        office.on("2026-05-15");
        assertThat(complaints()).isEqualTo(new OnTimeRates.Timeliness(1, 0, 0, 0, 0));
        office.aftercare.reopenUnasked(id, saying("重新联系商户"), office.officer);
        assertThat(complaints()).isEqualTo(new OnTimeRates.Timeliness(0, 0, 0, 0, 0));
        office.mediations.invite(id, saying("通知"), office.handler);
        office.mediations.settle(id, saying("退款"), office.handler);
        assertThat(complaints()).isEqualTo(new OnTimeRates.Timeliness(1, 0, 0, 0, 0));
    }

    @Test
    void whatIsTakenBackHandedOnOrJoinedStandsApartWithItsLateness() {
        office.tracking.withdraw(office.filed(), "");
        FilingId accepted = office.mediating();
        office.tracking.withdraw(accepted, "");
        office.aftercare.tell(accepted, saying("电话告知双方"), office.handler);
        FilingId late = office.taken();
        office.on("2026-05-15")
                .complaints
                .transfer(late, new Wish("移送", "", null, null, null, "张店区消费者协会"), office.handler);

        assertThat(complaints()).isEqualTo(new OnTimeRates.Timeliness(0, 0, 0, 3, 1));
        assertThat(complaints().percent()).isNull();
        office.on("2026-05-19").tracking.withdraw(office.filed(), "");
        assertThat(complaints().apart()).isEqualTo(4);
    }

    @Test
    void joinedReportsStandApartAndAnOverdueVerificationIsOpenOverdue() {
        FilingId first = report();
        FilingId again = report();
        String number = office.filings
                .visibleTo(office.handler, first, FilingKind.REPORT)
                .number();
        office.reports.merge(again, new Wish("", "同一线索", null, null, null, number), office.handler);
        office.on("2026-05-27");

        assertThat(office.rates.of(FilingKind.REPORT, office.handler))
                .isEqualTo(new OnTimeRates.Timeliness(0, 0, 1, 1, 0));
        office.reports.fileCase(first, saying("查实"), office.handler);
        assertThat(office.rates.of(FilingKind.REPORT, office.handler))
                .isEqualTo(new OnTimeRates.Timeliness(1, 0, 0, 1, 0));
    }

    @Test
    void nothingIsCalledDoneInTimeThatWasNotDone() {
        FilingId withdrawn = office.filed();
        office.tracking.withdraw(withdrawn, "");
        FilingId unanswered = office.settled();

        assertThat(left(withdrawn, TermCode.ACCEPTANCE)).isEqualTo("2026-05-06 不再需要");
        assertThat(left(unanswered, TermCode.ANSWER)).isEqualTo("2026-05-06 不再需要");
        assertThat(left(unanswered, TermCode.MEDIATION)).isEqualTo("2026-05-06 按期完成");
        office.on("2026-05-08").aftercare.reopenUnasked(unanswered, saying("重新联系"), office.officer);
        assertThat(left(unanswered, TermCode.NOTICE)).isEqualTo("2026-05-08 不再需要");
        FilingId silent = office.taken();
        office.complaints.callForSupplement(silent, saying("请补小票"), office.handler);
        office.on("2026-06-30").complaints.refuse(silent, because("INCOMPLETE"), office.handler);
        assertThat(left(silent, TermCode.SUPPLEMENT)).isEqualTo("2026-06-30 结束，到期没有完成");
        assertThat(left(silent, TermCode.ACCEPTANCE)).isEqualTo("2026-06-30 按期完成");
    }

    private OnTimeRates.Timeliness complaints() {
        return office.rates.of(FilingKind.COMPLAINT, office.handler);
    }

    private FilingId report() {
        FilingId id = office.reported(null);
        office.reports.assign(id, office.handler.id(), office.handler);
        return id;
    }

    private String left(FilingId id, TermCode code) {
        return office.clocks.of(id).stream()
                .filter(clock -> clock.label().equals(code.label()))
                .findFirst()
                .orElseThrow()
                .left();
    }
}
