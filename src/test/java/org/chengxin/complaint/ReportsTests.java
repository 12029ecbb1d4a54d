package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.complaint.Office.aPerson;
import static org.chengxin.complaint.Office.because;
import static org.chengxin.complaint.Office.choosing;
import static org.chengxin.complaint.Office.saying;

import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A report from filing to the answer, and what its author is owed. */
@IntegrationTest
@Transactional
class ReportsTests {

    @Autowired
    ApplicationContext context;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(context, "2026-05-06");
    }

    @Test
    void aReporterWithANameIsToldWithinATermOfItsOwn() {
        FilingId id = taken(aPerson());
        office.on("2026-05-11").reports.fileCase(id, saying("查实"), office.handler);

        assertThat(office.due(id, TermCode.REPORT_NOTICE)).isEqualTo("2026-05-18");
        office.reports.tell(id, saying("电话告知"), office.handler);
        assertThat(office.reports.visibleTo(office.handler, id).state()).isEqualTo(ReportState.TOLD);
        assertThat(office.terms.of(id)).allMatch(term -> term.endedOn() != null);
    }

    @Test
    void nobodyIsOwedAnAnswerWhereNobodyGaveAName() {
        FilingId id = taken(null);
        office.reports.fileNoCase(id, because("NO_VIOLATION"), office.handler);

        assertThat(office.terms.find(id, TermCode.REPORT_NOTICE)).isEmpty();
        assertThat(office.identities.masked(id)).isEmpty();
        assertThatThrownBy(() -> office.identities.reveal(
                        office.filings.visibleTo(office.handler, id, FilingKind.REPORT), "核实", office.handler))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void fifteenMoreDaysNeedASecondPersonAndAreGivenOnce() {
        FilingId id = taken(null);
        assertThat(office.due(id, TermCode.VERIFICATION)).isEqualTo("2026-05-26");
        office.reports.askExtension(id, saying("需要抽样"), office.handler);
        Actor both = SignedIn.actor(office.jdbc, "scjg", Role.COMPLAINT_HANDLER, Role.APPROVER);
        assertThatThrownBy(() -> office.reports.decideExtension(id, true, saying("同意"), office.handler))
                .hasMessageContaining("市场监管专员或者审批人");
        office.reports.decideExtension(id, true, saying("同意"), both);

        assertThat(office.due(id, TermCode.VERIFICATION)).isEqualTo("2026-06-16");
        assertThat(office.term(id, TermCode.VERIFICATION).total()).isEqualTo(30);
        assertThatThrownBy(() -> office.reports.askExtension(id, saying("再延"), office.handler))
                .hasMessageContaining("只能延长一次");
    }

    @Test
    void whatHasLapsedIsNotLengthenedAfterwards() {
        FilingId id = taken(null);
        assertThatThrownBy(() -> office.on("2026-05-27").reports.askExtension(id, saying("需要抽样"), office.handler))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2026-05-26 届满");
        office.on("2026-05-26").reports.askExtension(id, saying("需要抽样"), office.handler);
        Actor approver = SignedIn.actor(office.jdbc, "scjg", Role.APPROVER);
        assertThatThrownBy(() -> office.on("2026-05-27").reports.decideExtension(id, true, saying("同意"), approver))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2026-05-26 届满");

        assertThat(office.due(id, TermCode.VERIFICATION)).isEqualTo("2026-05-26");
        assertThat(office.term(id, TermCode.VERIFICATION).isOverdue(java.time.LocalDate.now(office)))
                .isTrue();
    }

    @Test
    void whatIsGrantedOnTheLastDayCountsFromTheOldLastDay() {
        FilingId id = taken(null);
        Actor approver = SignedIn.actor(office.jdbc, "scjg", Role.APPROVER);
        office.on("2026-05-26").reports.askExtension(id, saying("需要抽样"), office.handler);
        office.reports.decideExtension(id, true, saying("同意"), approver);

        assertThat(office.due(id, TermCode.VERIFICATION)).isEqualTo("2026-06-16");
    }

    @Test
    void whoAsksForMoreTimeDoesNotGrantIt() {
        Actor both = SignedIn.actor(office.jdbc, "scjg", Role.COMPLAINT_HANDLER, Role.APPROVER);
        FilingId id = office.reported(null);
        office.reports.assign(id, both.id(), both);
        office.reports.askExtension(id, saying("需要抽样"), both);

        assertThatThrownBy(() -> office.reports.decideExtension(id, true, saying("同意"), both))
                .hasMessageContaining("不能自己批准");
        assertThat(office.due(id, TermCode.VERIFICATION)).isEqualTo("2026-05-26");
    }

    @Test
    void aDecidedReportSaysWhatWasDecidedAlsoToWhomNobodyCouldTell() {
        FilingId id = taken(null);
        office.reports.fileNoCase(id, because("MINOR"), office.handler);
        office.reports.tell(id, saying("匿名，不用告知"), office.handler);
        Progress page = context.getBean(ProgressPages.class).of(id);

        assertThat(page.state()).isEqualTo("办理结束，不予立案");
        assertThat(page.meaning()).contains("决定不予立案");
        assertThat(page.steps())
                .last()
                .satisfies(step -> assertThat(step.told()).doesNotContain("已经告知"));
    }

    @Test
    void theDaysOfAnAppraisalDoNotCount() {
        FilingId id = taken(null);
        office.on("2026-05-11").reports.pause(id, choosing("检测、检验、鉴定"), office.handler);
        office.on("2026-05-18").reports.resume(id, saying("报告已出"), office.handler);

        // 05-07, 05-08, 05-09 (made up) and 05-11 are gone; eleven are left.
        assertThat(office.due(id, TermCode.VERIFICATION)).isEqualTo("2026-06-02");
    }

    @Test
    void theSameLeadAgainIsJoinedWithTheEarlierOneWhoseClockGoesOn() {
        FilingId first = taken(null);
        FilingId again = office.on("2026-05-12").reported(aPerson());
        office.reports.assign(again, office.handler.id(), office.handler);
        String number = office.filings
                .visibleTo(office.handler, first, FilingKind.REPORT)
                .number();
        office.reports.merge(again, new Wish("", "同一线索", null, null, null, number), office.handler);

        ReportView merged = office.reports.visibleTo(office.handler, again);
        assertThat(merged.state()).isEqualTo(ReportState.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(first);
        assertThat(office.due(first, TermCode.VERIFICATION)).isEqualTo("2026-05-26");
        assertThatThrownBy(
                        () -> office.reports.merge(first, new Wish("", "", null, null, null, number), office.handler))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void whoeverSentAJoinedReportIsToldWhatBecameOfTheOther() {
        FilingId first = taken(null);
        FilingId second = taken(aPerson());
        FilingId third = taken(aPerson());
        FilingId unnamed = taken(null);
        merge(third, second);
        merge(second, first);
        merge(unnamed, first);
        ProgressPages pages = context.getBean(ProgressPages.class);
        assertThat(pages.of(third).note()).contains("2026-05-26 前（含当天）决定是否立案");
        assertThatThrownBy(() -> office.reports.tell(third, saying("电话"), office.handler))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已并案");

        office.on("2026-05-11").reports.fileNoCase(first, because("NO_LEAD"), office.handler);
        assertThat(office.due(second, TermCode.REPORT_NOTICE)).isEqualTo("2026-05-18");
        assertThat(office.due(third, TermCode.REPORT_NOTICE)).isEqualTo("2026-05-18");
        assertThat(office.terms.find(unnamed, TermCode.REPORT_NOTICE)).isEmpty();
        for (FilingId joined : java.util.List.of(second, third, unnamed)) {
            assertThat(pages.of(joined).note()).contains("已经有结果");
            assertThat(pages.of(joined).steps())
                    .extracting(Steps.Step::told)
                    .contains("与您反映的线索合并办理的举报，经核查决定不予立案，理由：没有具体线索，无法核查。");
        }
        office.reports.tell(third, saying("电话告知"), office.handler);
        assertThat(office.terms.find(third, TermCode.REPORT_NOTICE)).isEmpty();
        assertThat(office.term(third, TermCode.REPORT_NOTICE).isDone()).isTrue();
        assertThat(office.reports.visibleTo(office.handler, third).state()).isEqualTo(ReportState.MERGED);
        assertThat(office.terms.find(second, TermCode.REPORT_NOTICE)).isPresent();
    }

    @Test
    void repeatedReportsAreAGroundOfTheNewOrderOnly() {
        FilingId id = office.on("2026-04-14").reported(null);
        office.reports.assign(id, office.handler.id(), office.handler);

        assertThatThrownBy(() -> office.reports.fileNoCase(id, because("REPEATED"), office.handler))
                .isInstanceOf(Rejected.class);
        office.on("2026-04-15").reports.fileNoCase(id, because("REPEATED"), office.handler);
        assertThat(office.reports.visibleTo(office.handler, id).state()).isEqualTo(ReportState.NOT_FILED);
    }

    private void merge(FilingId id, FilingId into) {
        String number = office.filings
                .visibleTo(office.handler, into, FilingKind.REPORT)
                .number();
        office.reports.merge(id, new Wish("", "同一线索", null, null, null, number), office.handler);
    }

    private FilingId taken(@org.jspecify.annotations.Nullable Person person) {
        FilingId id = office.reported(person);
        office.reports.assign(id, office.handler.id(), office.handler);
        return id;
    }
}
