package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.CreditCode;
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

@IntegrationTest
@Transactional
class SubmissionScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    RequestPostProcessor reporter;
    CreditCode code;
    MerchantId merchant;

    @BeforeEach
    void aReporterAndAMerchant() {
        DepartmentFixtures.establishAll(jdbc);
        reporter = SignedIn.as(Role.REPORTER);
        code = MerchantFixtures.aCreditCode();
        merchant = MerchantFixtures.aMerchant()
                .named("张店区屏幕试验店")
                .code(code.value())
                .registeredIn(merchants);
    }

    @Test
    void theWayFromUploadToReversalIsWalkedOnScreen() throws IOException {
        String csv = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n张店区屏幕试验店," + code.value() + ",2026-10-01,花生油,不合格\n"
                + "张店区无此店,92370303MA90999983,2026-10-01,花生油,不合格\n张店区屏幕试验店," + code.value() + ",昨天,豆油,不合格\n";
        String preview = upload("抽检.csv", csv.getBytes("GB18030"));
        assertThat(mvc.get().uri(preview).with(reporter))
                .hasStatusOk()
                .bodyText()
                .contains("监督抽检", "新增", "待匹配", "拒绝", "“昨天”不是日期", "提交 1 行");

        assertThat(post(preview + "/commitment")).hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(mvc.get().uri(preview).with(reporter)).bodyText().contains("已提交", "/console/facts/");
        assertThat(post(preview + "/commitment")).hasStatus(409).bodyText().contains("不能提交");

        assertThat(mvc.get().uri(preview + "/errors.xlsx").with(reporter)).hasStatusOk();
        assertThat(mvc.get().uri(preview + "/original").with(reporter)).hasStatusOk();
        assertThat(mvc.get().uri("/console/submissions").with(reporter))
                .bodyText()
                .contains("抽检.csv");

        assertThat(mvc.post()
                        .uri(preview + "/reversal")
                        .param("reason", "样品弄错")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(mvc.get().uri(preview).with(reporter)).bodyText().contains("已撤销：样品弄错");
    }

    /** peers 8: nobody confirms blind what is changed. */
    @Test
    void thePreviewSaysFieldByFieldWhatChanges() throws IOException {
        String header = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n张店区屏幕试验店,";
        String first = upload("一.csv", (header + code.value() + ",2026-10-01,花生油,合格\n").getBytes("UTF-8"));
        assertThat(post(first + "/commitment")).hasStatus3xxRedirection();

        String second = upload("二.csv", (header + code.value() + ",2026-10-01,花生油,不合格\n").getBytes("UTF-8"));

        assertThat(mvc.get().uri(second).with(reporter))
                .bodyText()
                .contains("检验结论：合格 → 不合格")
                .doesNotContain("样品名称：");
        assertThat(post(second + "/commitment")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(second).with(reporter)).bodyText().contains("检验结论：合格 → 不合格");
    }

    /** ADR 0006: nobody's class is decided by pressing a button that says something else. */
    @Test
    void aSuggestedClassWantsATickAndTheRowSaysWhoGaveIt() throws IOException {
        String csv = "行政相对人名称,行政相对人类别,统一社会信用代码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,处罚决定日期,处罚机关\n"
                + "张店区屏幕试验店,个体工商户," + code.value() + ",张市监罚〔2026〕"
                + code.value().substring(12)
                + "号,不明码标价,未标价,《价格法》,警告,警告,2026-09-01,张店区市场监督管理局\n";
        String preview = upload("处罚.csv", csv.getBytes("UTF-8"));
        assertThat(mvc.get().uri(preview).with(reporter)).bodyText().contains("asSuggested", "1 行没有填失信程度，按系统建议核定");
        assertThat(mvc.get().uri(preview + "?attention=SUGGESTED").with(reporter))
                .bodyText()
                .contains("分级待核定的行", "不明码标价");
        assertThat(mvc.get().uri(preview + "?attention=WARNED").with(reporter))
                .bodyText()
                .contains("这里没有行");

        assertThat(post(preview + "/commitment")).hasStatus(409).bodyText().contains("按系统建议核定");
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(mvc.post()
                        .uri(preview + "/commitment")
                        .param("asSuggested", "true")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(facts.liveOf(merchant))
                .singleElement()
                .satisfies(fact -> assertThat(fact.grade()).isEqualTo("轻微"));
        assertThat(mvc.get().uri(preview).with(reporter)).bodyText().contains("分级按系统建议，由 ");
    }

    @Test
    void aNulCharacterIsRefusedInWordsAndNothingIsKept() {
        byte[] csv = ("商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n店\0," + code.value() + ",2026-10-01,油,合格\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(uploaded("抽检.csv", csv)).hasStatus(422).bodyText().contains("没有接收");
        assertThat(mvc.post()
                        .uri("/console/submissions/records/sampling")
                        .param("credit_code", code.value())
                        .param("sampled_on", "2026-10-01")
                        .param("product", "花\0生油")
                        .param("result", "合格")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus(400);
        assertThat(facts.liveOf(merchant)).isEmpty();
    }

    @Test
    void anotherDepartmentsSubmissionDoesNotExist() throws IOException {
        String csv = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n店," + code.value() + ",2026-10-01,花生油,合格\n";
        String preview = upload("抽检.csv", csv.getBytes("UTF-8"));
        RequestPostProcessor tax = SignedIn.in("swj", Role.REPORTER);

        assertThat(mvc.get().uri(preview).with(tax)).hasStatus(404);
        assertThat(mvc.get().uri(preview + "/errors.xlsx").with(tax)).hasStatus(404);
        assertThat(mvc.get().uri(preview + "/original").with(tax)).hasStatus(404);
        for (String act : new String[] {"/commitment", "/discard", "/reversal", "/preview", "/rows/1/grade"}) {
            assertThat(mvc.post()
                            .uri(preview + act)
                            .param("reason", "x")
                            .param("grade", "一般")
                            .with(tax)
                            .with(csrf()))
                    .as(act)
                    .hasStatus(404);
        }
    }

    @Test
    void whatIsNoWorkbookIsRefusedOnTheSamePage() throws IOException {
        assertThat(uploaded("照片.xlsx", new byte[] {1, 2, 3, 4}))
                .hasStatus(422)
                .bodyText()
                .contains("没有接收", "照片.xlsx");
        assertThat(uploaded("", new byte[0])).hasStatus(422).bodyText().contains("请先选择要上传的文件");
        assertThat(uploaded("空.csv", new byte[0])).hasStatus(422).bodyText().contains("是空的");
        assertThat(uploaded("别的.csv", "甲,乙\n1,2\n".getBytes("UTF-8")))
                .hasStatus(422)
                .bodyText()
                .contains("没有认出表头");
    }

    @Test
    void aSingleRecordIsEnteredByFormAndKeepsWhatWasTypedWhenItIsWrong() {
        String form = "/console/submissions/records/inspection";
        assertThat(mvc.get().uri(form + "/new?merchant=" + merchant).with(reporter))
                .hasStatusOk()
                .bodyText()
                .contains(code.value(), "检查方面", "必填");
        assertThat(mvc.post()
                        .uri(form)
                        .param("credit_code", code.value())
                        .param("inspected_on", "2026-10-01")
                        .param("area", "消防安全")
                        .param("joint", "是")
                        .param("result", "不合格")
                        .param("inspector", "赵检查")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("“发现的问题”没有填写", "“整改期限”没有填写", "“问题程度”没有填写", "赵检查");
        assertThat(facts.liveOf(merchant)).isEmpty();

        assertThat(mvc.post()
                        .uri(form)
                        .param("credit_code", code.value())
                        .param("inspected_on", "2026-10-01")
                        .param("area", "消防安全")
                        .param("joint", "是")
                        .param("result", "不合格")
                        .param("severity", "较重")
                        .param("problem", "灭火器过期")
                        .param("deadline", "2026-10-12")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(facts.liveOf(merchant).get(0).grade()).isEqualTo("较重");
    }

    @Test
    void aFormOfAnotherDepartmentsItemDoesNotExist() {
        RequestPostProcessor tax = SignedIn.in("swj", Role.REPORTER);
        assertThat(mvc.get().uri("/console/submissions/records/penalty/new").with(SignedIn.in("gdzx", Role.REPORTER)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/console/submissions/records/tax_credit/new").with(tax))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/console/submissions/records/utility")
                        .with(tax)
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void aFactShowsWhereItCameFromAndIsWithdrawnWithAReason() throws IOException {
        try (InputStream penalties = Objects.requireNonNull(getClass().getResourceAsStream("/workbooks/行政处罚.xlsx"))) {
            MerchantFixtures.aMerchant()
                    .named("张店区源瑞数码店")
                    .code("92370303MA9001313R")
                    .registeredIn(merchants);
            String preview = upload("行政处罚.xlsx", penalties.readAllBytes());
            assertThat(post(preview + "/commitment?asSuggested=true")).hasStatus3xxRedirection();
        }
        MerchantId fined = merchants
                .findByCreditCode(new CreditCode("92370303MA9001313R"))
                .orElseThrow()
                .id();
        String address = "/console/facts/" + facts.liveOf(fined).get(0).id();
        assertThat(mvc.get().uri(address).with(reporter))
                .hasStatusOk()
                .bodyText()
                .contains("占道经营", "张店区综合行政执法局", "第 6 行", "公示到 2027-08-27（含当日）");
        assertThat(mvc.get().uri(address).with(SignedIn.in("swj", Role.REPORTER)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(address + "/withdrawal")
                        .param("reason", "")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("请写明撤回理由");
        assertThat(mvc.post()
                        .uri(address + "/withdrawal")
                        .param("reason", "复议撤销")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address).with(reporter)).bodyText().contains("已撤回");
    }

    private String upload(String name, byte[] content) {
        return Objects.requireNonNull(
                uploaded(name, content).getResponse().getRedirectedUrl(), "the upload was refused");
    }

    private MvcTestResult uploaded(String name, byte[] content) {
        return mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(reporter)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String uri) {
        return mvc.post().uri(uri).with(reporter).with(csrf()).exchange();
    }
}
