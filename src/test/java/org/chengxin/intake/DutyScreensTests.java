package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Duty;
import org.chengxin.grading.Statements;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Duties and the department's first page. Each test rolls back. */
@IntegrationTest
@Transactional
class DutyScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate lastMonth =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).withDayOfMonth(1);

    @BeforeEach
    void judgedSinceLastMonth() {
        DepartmentFixtures.establishAll(jdbc);
        jdbc.sql("delete from intake_reported").update();
        jdbc.sql("delete from intake_nil_report").update();
        jdbc.sql("update intake_duty_start set since = ?").param(lastMonth).update();
    }

    @Test
    void aReporterSeesFirstWhatIsOwedAndDeclaresThatThereWasNothing() {
        RequestPostProcessor power = SignedIn.in("gdzx", Role.REPORTER);
        String period = Period.containing(new Duty(Duty.Kind.MONTHLY, 10, 1, 1), lastMonth)
                .label();
        assertThat(mvc.get().uri("/console").with(power))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("要报送的", "报送</a>", "水电气缴费 " + period, "本期无数据", "被拒绝的", "您的职责");

        String declaration = "/console/duties/gdzx/utility/" + lastMonth + "/nil-report";
        assertThat(post(declaration, power)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/console").with(power)).bodyText().contains("目前没有欠报的");
        assertThat(mvc.get().uri("/console/duties/gdzx").with(power)).bodyText().contains("声明本期无数据");
        assertThat(post(declaration, power)).hasStatus(409).bodyText().contains("已经声明过");
    }

    @Test
    void anotherDepartmentsDutiesDoNotExistButOfficersSeeAll() {
        RequestPostProcessor tax = SignedIn.in("swj", Role.REPORTER);
        assertThat(mvc.get().uri("/console/duties/gdzx").with(tax)).hasStatus(404);
        assertThat(post("/console/duties/gdzx/utility/" + lastMonth + "/nil-report", tax))
                .hasStatus(404);
        assertThat(mvc.get().uri("/console/duties").with(tax))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/console/duties/swj");
        RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
        assertThat(mvc.get().uri("/console/duties/gdzx").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("水电气缴费")
                .doesNotContain("nil-report");
        assertThat(mvc.get().uri("/console/duties/nowhere").with(officer)).hasStatus(404);
        assertThat(mvc.get().uri("/console/duties").with(SignedIn.as(Role.SYSTEM_ADMIN)))
                .hasStatus(403);
    }

    @Test
    void anOfficerReadsTheLeagueTableAndSetsItsStart() {
        RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
        assertThat(mvc.get().uri("/console/duties?from=2026-09&to=2026-11").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("2026-09 至 2026-11", "张店供电中心", "按时率 = 按时 ÷（按时 + 迟报 + 逾期未报）");
        assertThat(mvc.get().uri("/console").with(officer)).bodyText().contains("各单位报送时效");
        assertThat(mvc.post()
                        .uri("/console/duties/start")
                        .param("since", "2026-05-01")
                        .with(officer)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/console/duties").with(officer)).bodyText().contains("2026-05-01");
        assertThat(mvc.post()
                        .uri("/console/duties/start")
                        .param("since", "2026-05-01")
                        .with(SignedIn.in("gdzx", Role.REPORTER))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(post("/console/duties/start", officer))
                .hasStatus(409)
                .bodyText()
                .contains("请选择考核起始日");
    }

    @Test
    void whatWasRefusedIsShownWithItsReasonsAndTheWorkbookToCorrect() {
        RequestPostProcessor reporter = SignedIn.in("wsjk", Role.REPORTER);
        String csv = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n店,92370303MA90999983,昨天,豆油,不合格\n";
        assertThat(mvc.post()
                        .uri("/console/submissions")
                        .multipart()
                        .file(new MockMultipartFile("file", "抽检.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                        .with(reporter)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/console").with(reporter))
                .bodyText()
                .contains("监督抽检 1 行", "第 2 行：", "“昨天”不是日期", "errors.xlsx");
        assertThat(mvc.get().uri("/console").with(SignedIn.in("swj", Role.REPORTER)))
                .bodyText()
                .contains("没有被拒绝的行")
                .doesNotContain("昨天");
    }

    @Test
    void theFirstPageAndTheLeagueTakeAsManyStatementsForYearsOfDutiesAsForAMonth() {
        RequestPostProcessor reporter = SignedIn.in("scjg", Role.REPORTER);
        RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
        open("/console", reporter);
        open("/console", officer);
        int firstPage = statements("/console", reporter).size();
        int league = statements("/console/duties", officer).size();
        jdbc.sql("update intake_duty_start set since = date '2024-01-01'").update();
        jdbc.sql("""
                insert into intake_reported (authority, dated, item, recorded_on, facts)
                select d.code, day::date, i.code, day::date + 9, 3 from account_department d, dossier_catalogue_item i,
                  generate_series(date '2026-05-01', date '2026-06-30', interval '1 day') as day
                where d.code = any(i.providers)""").update();
        assertThat(statements("/console", reporter)).hasSize(firstPage);
        assertThat(statements("/console/duties?from=2024-01&to=2026-11", officer))
                .hasSize(league);
        assertThat(firstPage).isLessThanOrEqualTo(10);
        assertThat(league).isLessThanOrEqualTo(6);
    }

    /** Apart from those that sign the test's person in. */
    private List<String> statements(String uri, RequestPostProcessor who) {
        return Statements.of(() -> open(uri, who)).stream()
                .filter(one -> !one.contains("account_staff") && !one.contains("where code = ?"))
                .toList();
    }

    private void open(String uri, RequestPostProcessor who) {
        assertThat(mvc.get().uri(uri).with(who)).hasStatusOk();
    }

    private MvcTestResult post(String uri, RequestPostProcessor who) {
        return mvc.post().uri(uri).with(who).with(csrf()).exchange();
    }
}
