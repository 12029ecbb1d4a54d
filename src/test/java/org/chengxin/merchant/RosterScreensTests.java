package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aCreditCode;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class RosterScreensTests {

    private static final String IMPORTS = "/console/merchants/imports";
    private static final String HEADER = "商户名称,统一社会信用代码,经营地址,街段\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Test
    void aRosterIsPreviewedWithReasonsThenCommitted() throws Exception {
        CreditCode code = aCreditCode();
        String preview = upload(HEADER + "预览店," + code + ",水晶街31号,A段\n坏行店,123,水晶街32号,A段\n", "某街 名录.csv");
        assertThat(merchants.findByCreditCode(code)).isEmpty();
        assertThat(get(preview))
                .hasStatusOk()
                .bodyText()
                .contains("名录预览", "某街 名录.csv", "预览店", "坏行店", "应为18位，实为3位", "确认导入 1 户", "下载待改正的行");
        assertThat(get(preview + "?verdict=rejected"))
                .bodyText()
                .contains("坏行店")
                .doesNotContain("预览店");
        assertThat(get(IMPORTS)).bodyText().contains("某街 名录.csv", "待确认");

        byte[] problems = get(preview + "/problems.xlsx").getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(problems))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("坏行店");
        }

        assertThat(commit(preview)).hasStatus3xxRedirection();
        assertThat(merchants.findByCreditCode(code)).isPresent();
        assertThat(get(preview)).bodyText().contains("名录已导入").doesNotContain("确认导入");
        assertThat(commit(preview)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("已经导入过");
    }

    @Test
    void aPreviewThatIsOutOfDateIsShownAnewInsteadOfCommitted() {
        MerchantDetails known = aMerchant().details();
        MerchantId id = merchants.register(known, anOfficer());
        String preview = upload(HEADER + "改名店," + known.creditCode() + ",水晶街33号,A段\n", "名录.csv");
        merchants.close(id, java.time.LocalDate.of(2026, 5, 1), "搬走", anOfficer());
        assertThat(commit(preview))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("已按最新情况重新判定", "已于 2026-05-01 停业", "拒绝")
                .doesNotContain("确认导入");
    }

    @Test
    void aFileThatIsNoRosterIsToldAboveTheForm() {
        for (List<String> one : List.of(
                List.of("图.png", "x", "不是 Excel 工作簿或 CSV"),
                List.of("空.csv", "\n,,\n", "没有找到商户名录的表头"),
                List.of("别的.csv", "姓名,电话\n张三,1\n", "没有找到商户名录的表头"))) {
            assertThat(send(one.get(1), one.get(0)))
                    .as(one.get(0))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(one.get(2), "上传并预览");
        }
        assertThat(send("", "名录.csv")).bodyText().contains("请先选择要导入的文件");
    }

    @Test
    void theTemplateIsARosterWithoutMerchants() {
        MvcTestResult template = get(IMPORTS + "/template.xlsx");
        assertThat(template).hasStatusOk();
        assertThat(mvc.post()
                        .uri(IMPORTS)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file",
                                "商户名录模板.xlsx",
                                null,
                                template.getResponse().getContentAsByteArray()))
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .bodyText()
                .contains("名录里只有表头");
    }

    @Test
    void anUnknownImportIsNotFound() {
        assertThat(get(IMPORTS + "/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(commit(IMPORTS + "/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(IMPORTS + "/" + UUID.randomUUID() + "/problems.xlsx")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String upload(String csv, String name) {
        MvcTestResult sent = send(csv, name);
        assertThat(sent).hasStatus3xxRedirection();
        return sent.getResponse().getRedirectedUrl();
    }

    private MvcTestResult send(String csv, String name) {
        return mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult commit(String preview) {
        return mvc.post()
                .uri(preview + "/commitment")
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(Role.OFFICER)).exchange();
    }
}
