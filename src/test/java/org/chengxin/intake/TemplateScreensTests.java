package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.OfficialCatalogue;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The template as it is downloaded, filled in and sent. */
@IntegrationTest
class TemplateScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    String code;

    @BeforeEach
    void aMerchant() {
        DepartmentFixtures.establishAll(jdbc);
        code = MerchantFixtures.aCreditCode().value();
        MerchantFixtures.aMerchant().named("张店区模板试验店").code(code).registeredIn(merchants);
    }

    @Test
    void choicesDropDownAndCodesAreText() throws IOException {
        try (XSSFWorkbook template = template("penalty")) {
            XSSFSheet sheet = template.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("行政相对人名称*");
            assertThat(sheet.getColumnStyle(2).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getDataValidations())
                    .filteredOn(rule -> !String.valueOf(
                                    rule.getValidationConstraint().getFormula1())
                            .isEmpty())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .contains("'填表说明'!$G$2:$G$4");
            assertThat(sheet.getDataValidations()).allMatch(DataValidation::getShowPromptBox);
            XSSFSheet notes = template.getSheet("填表说明");
            assertThat(notes.getRow(1).getCell(6).getStringCellValue()).isEqualTo("法人及非法人组织");
            assertThat(notes.getRow(1).getCell(4).getStringCellValue()).isEqualTo("CF_XDR_MC");
        }
    }

    @Test
    void everyTemplateFilledInIsRecognisedAsItsOwnItem() throws IOException {
        for (CatalogueItem item : OfficialCatalogue.items()) {
            if (!item.acceptsFrom(MerchantFixtures.anOfficer())) {
                continue;
            }
            MvcTestResult sent = upload(item, filled(item));
            assertThat(sent).as(item.name()).hasStatus3xxRedirection();
            assertThat(mvc.get().uri(sent.getResponse().getRedirectedUrl()).with(SignedIn.as(Role.OFFICER)))
                    .as(item.name())
                    .bodyText()
                    .contains("<span>" + item.name() + "</span>")
                    .doesNotContain("没有认出表头", "没有读取");
        }
    }

    private XSSFWorkbook template(String item) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(mvc.get()
                .uri("/console/submissions/templates/" + item + ".xlsx")
                .with(SignedIn.as(Role.REPORTER))
                .exchange()
                .getResponse()
                .getContentAsByteArray()));
    }

    private byte[] filled(CatalogueItem item) throws IOException {
        Map<String, String> data =
                GeneratedRows.of(item, LocalDate.of(2026, 11, 1)).sample();
        data.put("credit_code", code);
        try (XSSFWorkbook template = template(item.code());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<CatalogueField> columns = item.columns();
            var row = template.getSheetAt(0).createRow(1);
            for (int i = 0; i < columns.size(); i++) {
                String text = data.get(columns.get(i).code());
                if (text != null) {
                    row.createCell(i).setCellValue(text);
                }
            }
            template.write(out);
            return out.toByteArray();
        }
    }

    private MvcTestResult upload(CatalogueItem item, byte[] content) {
        return mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", "随便什么名字.xlsx", null, content))
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
    }
}
