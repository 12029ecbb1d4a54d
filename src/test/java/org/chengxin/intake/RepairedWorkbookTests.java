package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.chengxin.workbook.WorkbookWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What was repaired does not come back with the department's next workbook (《信用修复管理办法》第三条). */
@IntegrationTest
@Transactional
class RepairedWorkbookTests {

    private static final List<String> HEADERS = List.of(
            "行政相对人名称",
            "行政相对人类别",
            "统一社会信用代码",
            "行政处罚决定书文号",
            "违法行为类型",
            "违法事实",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额（万元）",
            "处罚决定日期",
            "处罚有效期",
            "处罚机关",
            "处罚机关统一社会信用代码",
            "数据来源单位",
            "数据来源单位统一社会信用代码",
            "失信程度");

    @Autowired
    Submissions submissions;

    @Autowired
    StagedRows rows;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor reporter;
    CreditCode code;
    MerchantId merchant;

    @BeforeEach
    void aReportedPenalty() throws IOException {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, days);
        reporter = SignedIn.actor(jdbc, "scjg", Role.REPORTER);
        code = MerchantFixtures.aCreditCode();
        merchant = MerchantFixtures.aMerchant()
                .named("张店区修复试验店")
                .code(code.value())
                .registeredIn(merchants);
        submissions.commit(stage("罚款一千元"), true, reporter);
    }

    @Test
    void theSameWorkbookSentAgainIsAllTheSameAndNothingComesBack() throws IOException {
        repair(facts.liveOf(merchant).get(0));
        SubmissionId again = stage("罚款一千元");

        assertThat(rows.tally(again).of(Verdict.SAME)).isEqualTo(1);
        assertThat(rows.tally(again).total()).isEqualTo(1);
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.of(merchant)).hasSize(1);
    }

    @Test
    void aWorkbookThatWordsItDifferentlyDoesNotBringItBackEither() throws IOException {
        repair(facts.liveOf(merchant).get(0));
        SubmissionId again = stage("罚款人民币一千元");

        assertThat(rows.tally(again).of(Verdict.CHANGED)).isEqualTo(1);
        submissions.commit(again, true, reporter);
        assertThat(facts.liveOf(merchant)).isEmpty();

        submissions.reverse(again, "报错了", reporter);
        assertThat(facts.liveOf(merchant)).isEmpty();
    }

    @Test
    void aChangedDecisionHoldsAndItsReversalLeavesTheRevokedOneEnded() throws IOException {
        Fact revoked = facts.liveOf(merchant).get(0);
        assertThat(mvc.post()
                        .uri("/console/facts/" + revoked.id() + "/revocation")
                        .param("document", "行政复议决定书〔2026〕8号")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        SubmissionId changed = stage("罚款二百元");
        submissions.commit(changed, true, reporter);
        assertThat(facts.liveOf(merchant))
                .extracting(fact -> fact.value("content"))
                .containsExactly("罚款二百元");

        submissions.reverse(changed, "报错了", reporter);
        assertThat(facts.liveOf(merchant)).isEmpty();
    }

    private SubmissionId stage(String content) throws IOException {
        LocalDate decided = LocalDate.now(clock).minusMonths(4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter("行政处罚", HEADERS)) {
            workbook.row(List.of(
                    "张店区修复试验店",
                    "个体工商户",
                    code.value(),
                    "张市监罚〔2026〕修号",
                    "未明码标价",
                    "未标明价格",
                    "《价格法》",
                    "罚款",
                    content,
                    "0.1",
                    decided.toString(),
                    "2099-12-31",
                    "张店区市场监督管理局",
                    ownCode(),
                    "张店区市场监督管理局",
                    ownCode(),
                    "一般"));
            workbook.writeTo(bytes);
        }
        return submissions.stage("处罚.xlsx", new ByteArrayInputStream(bytes.toByteArray()), reporter);
    }

    private String ownCode() {
        return jdbc.sql("select credit_code from account_department where code = 'scjg'")
                .query(String.class)
                .single();
    }

    private void repair(Fact fact) {
        LocalDate today = LocalDate.now(clock);
        MvcTestResult applied = mvc.post()
                .uri("/console/repairs")
                .multipart()
                .file(new MockMultipartFile("files", "凭证.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .param("fact", fact.id().toString())
                .param("fulfilment", "罚款已缴清")
                .param("fulfilledOn", today.toString())
                .param("pledgedOn", today.toString())
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
        assertThat(applied).hasStatus(HttpStatus.FOUND);
        String address = Objects.requireNonNull(applied.getResponse().getRedirectedUrl());
        for (String act : List.of("/acceptance", "/grant")) {
            assertThat(mvc.post()
                            .uri(address + act)
                            .with(SignedIn.as(Role.APPROVER))
                            .with(csrf()))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(facts.liveOf(merchant)).isEmpty();
    }
}
