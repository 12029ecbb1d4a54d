package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The holding area on screen, with its events: nothing is rolled back, so each test has merchants of its own. */
@IntegrationTest
class HoldingScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    RequestPostProcessor reporter;
    String code;
    String name;

    @BeforeEach
    void aReporterAndAnUnknownMerchant() {
        DepartmentFixtures.establishAll(jdbc);
        reporter = SignedIn.as(Role.REPORTER);
        code = MerchantFixtures.aCreditCode().value();
        name = "张店区候客茶楼" + code.substring(10, 17);
    }

    @Test
    void aWholeFileOfUnknownMerchantsIsCommittedAndFindsThemByItselfLater() throws InterruptedException {
        String submission = committed(name, code);
        assertThat(mvc.get().uri(submission).with(reporter)).bodyText().contains("1", "到“待匹配”处理");
        assertThat(mvc.get()
                        .uri("/console/holdings?submission=" + id(submission))
                        .with(reporter))
                .hasStatusOk()
                .bodyText()
                .contains(name, code, "0 天", "监督抽检");

        assertThat(mvc.get().uri("/console").with(reporter)).bodyText().contains("在等商户登记");

        MerchantId merchant =
                MerchantFixtures.aMerchant().named(name).code(code).registeredIn(merchants);
        for (int i = 0; i < 200 && facts.liveOf(merchant).isEmpty(); i++) {
            Thread.sleep(50);
        }

        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(mvc.get().uri(submission).with(reporter)).bodyText().contains("按代码自动对应", "/console/facts/");
        assertThat(mvc.get().uri("/console/holdings/" + id(submission) + "/1").with(reporter))
                .hasStatusOk()
                .bodyText()
                .contains("自动对应", "查看信用信息")
                .doesNotContain("不再等待这一行");
    }

    @Test
    void aPersonIsShownLikeMerchantsAndMatchesOne() {
        String mistyped = MerchantFixtures.aCreditCode().value();
        MerchantId merchant =
                MerchantFixtures.aMerchant().named(name).code(code).registeredIn(merchants);
        String row = "/console/holdings/" + id(committed(name, mistyped)) + "/1";

        assertThat(mvc.get().uri(row).with(reporter))
                .hasStatusOk()
                .bodyText()
                .contains("可能是这些商户", name, "名称相同", "认定的依据", "名册中没有统一社会信用代码为 " + mistyped);
        assertThat(mvc.get().uri(row).param("q", "没有这样的店名").with(reporter))
                .bodyText()
                .contains("名册里没有查到");
        assertThat(post(row + "/match", "reason", "执照已核对"))
                .hasStatus(409)
                .bodyText()
                .contains("请先选择");
        assertThat(mvc.post()
                        .uri(row + "/match")
                        .param("merchant", merchant.toString())
                        .param("reason", "执照已核对，文书笔误")
                        .with(reporter)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(mvc.get().uri(row).with(reporter)).bodyText().contains("人工对应：执照已核对，文书笔误");
        assertThat(mvc.get().uri("/console/holdings?end=MATCHED").with(reporter))
                .hasStatusOk();
    }

    @Test
    void aRowIsDismissedWithAReason() {
        String submission = committed(name, code);
        String row = "/console/holdings/" + id(submission) + "/1";
        assertThat(post(row + "/dismissal", "reason", " "))
                .hasStatus(409)
                .bodyText()
                .contains("请写明不再等待的理由");
        assertThat(post(row + "/dismissal", "reason", "不在本街区经营")).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/console/holdings?submission=" + id(submission))
                        .with(reporter))
                .bodyText()
                .contains("没有等待匹配的信息");
        assertThat(post(row + "/dismissal", "reason", "再来"))
                .hasStatus(409)
                .bodyText()
                .contains("已经处理过");
    }

    private MvcTestResult post(String uri, String parameter, String value) {
        return mvc.post()
                .uri(uri)
                .param(parameter, value)
                .with(reporter)
                .with(csrf())
                .exchange();
    }

    private String committed(String merchantName, String merchantCode) {
        String csv = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n" + merchantName + "," + merchantCode + ",2026-10-01,茶叶,不合格\n";
        MvcTestResult uploaded = mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", "抽检.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                .with(reporter)
                .with(csrf())
                .exchange();
        String submission = Objects.requireNonNull(uploaded.getResponse().getRedirectedUrl());
        assertThat(post(submission + "/commitment", "warningsRead", "true")).hasStatus3xxRedirection();
        return submission;
    }

    private static String id(String submission) {
        return submission.substring(submission.lastIndexOf('/') + 1);
    }
}
