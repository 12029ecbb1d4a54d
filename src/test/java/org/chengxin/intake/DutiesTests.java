package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.Departments;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueFixtures;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Duties of 2026 as they stand on 22 November 2026, whatever day the test runs. Each test rolls back. */
@IntegrationTest
@Transactional
class DutiesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    Catalogue catalogue;

    @Autowired
    Departments departments;

    @Autowired
    ReportedRows reported;

    @Autowired
    DueDates dueDates;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    Duties duties;
    NilReports nilReports;
    MerchantId merchant;
    Actor power;

    @BeforeEach
    void judgedSinceSeptember() {
        duties = new Duties(catalogue, departments, reported, new DutyReckoning(catalogue, dueDates, CLOCK));
        nilReports = new NilReports(duties, jdbc, acts, CLOCK);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        power = SignedIn.actor(jdbc, "gdzx", Role.REPORTER);
        // Other tests of this run may have reported; what they did must not count here.
        jdbc.sql("delete from intake_reported").update();
        jdbc.sql("delete from intake_nil_report").update();
        nilReports.judgeFrom(LocalDate.of(2026, 9, 1), power);
    }

    @Test
    void whatNobodyReportedInTimeIsOverdueWithTheDayAndTheRule() {
        PeriodDuty october = utility("2026年10月");
        assertThat(october.state()).isEqualTo(DutyState.OVERDUE);
        assertThat(october.due()).isEqualTo("2026-11-13");
        assertThat(october.reckoning())
                .isEqualTo("每月报一次，最迟次月第 10 个工作日：自 2026-11-01 起数到第 10 个工作日，是 2026-11-13（法定节假日不算，调休上班的周末算）");
        assertThat(utility("2026年9月").state())
                .as("older debts stay on the list")
                .isEqualTo(DutyState.OVERDUE);
        assertThat(utility("2026年11月").state()).isEqualTo(DutyState.UPCOMING);
        assertThat(duties.of("gdzx", NOVEMBER, NOVEMBER).periods())
                .extracting(one -> one.period().label())
                .as("periods that ended before the start are nobody's fault")
                .doesNotContain("2026年8月");
    }

    @Test
    void aPeriodIsOnTimeOrLateByTheDayItsFirstDataCame() {
        recorded("utility", "gdzx", Map.of("kind", "电", "period", "2026-10", "status", "正常"), "2026-11-13");
        assertThat(utility("2026年10月").state()).isEqualTo(DutyState.ON_TIME);
        recorded("utility", "gdzx", Map.of("kind", "电", "period", "2026-09", "status", "正常"), "2026-11-16");
        assertThat(utility("2026年9月").state()).isEqualTo(DutyState.LATE);
        assertThat(utility("2026年9月").done()).isEqualTo("2026-11-16 报送 1 条");
    }

    @Test
    void aStatementIsOnTimeUntilTheLastWorkingDayOfItsTerm() {
        recorded("inspection", "wsjk", inspectedOn("2026-11-12"), "2026-11-17");
        recorded("inspection", "wsjk", inspectedOn("2026-11-11"), "2026-11-17");
        EventTally tally = inspections("wsjk");
        assertThat(tally.onTime()).isEqualTo(1);
        assertThat(tally.late()).isEqualTo(1);
        assertThat(tally.latest()).hasToString("2026-11-11 的信息，最迟 2026-11-16 报送，2026-11-17 才报");
    }

    @Test
    void aCorrectionIsNoNewReportAndAReversedSubmissionNeverCame() {
        recorded("inspection", "wsjk", inspectedOn("2026-11-12"), "2026-11-13");
        facts.record(statement("inspection", "wsjk", inspectedOn("2026-11-12", "别的检查员"), null), power);
        assertThat(inspections("wsjk")).matches(tally -> tally.onTime() == 1 && tally.late() == 0);

        UUID submission = submission("wsjk");
        facts.record(statement("inspection", "wsjk", inspectedOn("2026-11-10"), submission), power);
        assertThat(inspections("wsjk").onTime() + inspections("wsjk").late()).isEqualTo(2);
        jdbc.sql("update intake_submission set state = 'REVERSED', ended_at = now(), ended_reason = '重报' where id = ?")
                .param(submission)
                .update();
        assertThat(inspections("wsjk").onTime() + inspections("wsjk").late()).isEqualTo(1);
    }

    @Test
    void aPenaltyCountsFromItsDecisionForTheAuthorityThatMadeItWhoeverReportsIt() {
        Map<String, String> licence =
                Map.of("document_no", "许〔2026〕1号", "decided_on", "2026-11-02", "valid_from", "2026-12-01");
        NewFact statement = new NewFact(merchant, "licence", null, "xzsp", "scjg", licence, null, null);
        facts.record(statement, power);
        assertThat(jdbc.sql("select dated from intake_reported where authority = 'xzsp'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-11-02");
    }

    @Test
    void nothingToReportIsADeclarationThatCountsUntilDataCome() {
        nilReports.declare("utility", OCTOBER, power);
        assertThat(utility("2026年10月").state())
                .as("declared nine days after the due day")
                .isEqualTo(DutyState.LATE);
        assertThat(utility("2026年10月").done()).isEqualTo("2026-11-22 声明本期无数据");
        assertThatThrownBy(() -> nilReports.declare("utility", OCTOBER, power)).hasMessageContaining("已经声明过");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where verb = '报送任务.零报告' and subject_id = 'gdzx/utility/2026-10-01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        recorded("utility", "gdzx", Map.of("kind", "电", "period", "2026-10", "status", "正常"), "2026-11-12");
        assertThat(utility("2026年10月").done()).isEqualTo("2026-11-12 报送 1 条");
    }

    @Test
    void aDeclarationIsRefusedBeforeThePeriodEndsAfterDataAndForWhatIsNotOwed() {
        assertThatThrownBy(() -> nilReports.declare("utility", OCTOBER.plusMonths(1), power))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("还没有结束");
        recorded("utility", "gdzx", Map.of("kind", "电", "period", "2026-10", "status", "正常"), "2026-11-12");
        assertThatThrownBy(() -> nilReports.declare("utility", OCTOBER, power)).hasMessageContaining("已经报送过数据");
        assertThatThrownBy(() -> nilReports.declare("utility", OCTOBER.plusDays(3), power))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nilReports.declare("tax_credit", OCTOBER, power))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nilReports.declare("penalty", OCTOBER, power)).isInstanceOf(NotFound.class);
    }

    @Test
    void theLeagueCountsWhatFellDueInTheMonthsAndPutsTheLeastTimelyFirst() {
        recorded("utility", "gdzx", Map.of("kind", "电", "period", "2026-10", "status", "正常"), "2026-11-13");
        List<League.Standing> standings = duties.league(NOVEMBER, NOVEMBER).standings();
        League.Standing good = standing(standings, "gdzx");
        League.Standing bad = standing(standings, "zjj");
        assertThat(good).matches(one -> one.onTime() == 1 && one.overdue() == 0);
        assertThat(good.rateWords()).isEqualTo("100.0%");
        assertThat(bad).matches(one -> one.onTime() == 0 && one.overdue() == 1);
        assertThat(bad.rateWords()).isEqualTo("0.0%");
        assertThat(standings.indexOf(bad)).isLessThan(standings.indexOf(good));
        assertThat(standing(standings, "xzsp").rateWords()).isEqualTo("本期没有到期的任务");
        assertThat(standing(duties.league(NOVEMBER.minusMonths(1), NOVEMBER).standings(), "gdzx"))
                .as("September fell due in October and never came")
                .matches(one -> one.onTime() == 1
                        && one.overdue() == 1
                        && one.rateWords().equals("50.0%"));
    }

    @Test
    void eachPeriodIsJudgedByTheRuleThatHeldOnItsLastDay() {
        jdbc.sql("""
                        insert into dossier_catalogue_version (id, item, number, state, based_on, position, name, effective_from,
                          basis, providers, frequency, disclosure, definition, drafted_at, drafted_by, drafted_by_name,
                          adopted_at, adopted_by, adopted_by_name)
                        select uuidv7(), code, 1, 'ADOPTED', version, position, name, date '2026-10-15', basis, providers,
                          frequency, disclosure, jsonb_set(definition, '{duty,kind}', '"QUARTERLY"'), now(), :by, '测试',
                          now(), :by, '测试'
                        from dossier_catalogue_item where code = 'utility'""").param("by", power.id()).update();
        CatalogueFixtures.forget(catalogue);
        assertThat(duties.of("gdzx", NOVEMBER, NOVEMBER).periods())
                .extracting(one -> one.period().label())
                .containsExactlyInAnyOrder("2026年第4季度", "2026年9月");
    }

    @AfterEach
    void theCatalogueIsReadAnew() {
        CatalogueFixtures.forget(catalogue);
    }

    private PeriodDuty utility(String label) {
        return duties.of("gdzx", NOVEMBER.minusMonths(1), NOVEMBER).periods().stream()
                .filter(one -> one.period().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private EventTally inspections(String department) {
        return duties.of(department, NOVEMBER, NOVEMBER).events().stream()
                .filter(one -> one.item().code().equals("inspection"))
                .findFirst()
                .orElseThrow();
    }

    private static League.Standing standing(List<League.Standing> standings, String code) {
        return standings.stream()
                .filter(one -> one.department().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> inspectedOn(String day) {
        return inspectedOn(day, "赵检查");
    }

    private static Map<String, String> inspectedOn(String day, String inspector) {
        return Map.of("inspected_on", day, "area", "消防安全", "joint", "是", "result", "合格", "inspector", inspector);
    }

    /** Records a statement as if it had come on the day. */
    private void recorded(String item, String authority, Map<String, String> data, String on) {
        FactId fact =
                facts.record(statement(item, authority, data, null), power).fact();
        jdbc.sql("update intake_reported r set recorded_on = :on from dossier_fact f where f.id = :id"
                        + " and r.item = f.item and r.authority = f.authority and r.dated = f.valid_from"
                        + " and r.recorded_on = (f.recorded_at at time zone 'Asia/Shanghai')::date")
                .param("on", LocalDate.parse(on))
                .param("id", fact.value())
                .update();
    }

    private NewFact statement(String item, String authority, Map<String, String> data, UUID submission) {
        return new NewFact(merchant, item, null, authority, authority, data, submission, submission == null ? null : 1);
    }

    private UUID submission(String department) {
        UUID id = SubmissionId.next().value();
        jdbc.sql("""
                        insert into intake_submission (id, number, item, department, channel, state, staged_at, staged_by,
                          staged_by_name, committed_at, version)
                        values (?, ?, 'inspection', ?, 'FORM', 'COMMITTED', now(), ?, '测试', now(), 0)""").params(id, "报送测试" + id, department, power.id()).update();
        return id;
    }
}
