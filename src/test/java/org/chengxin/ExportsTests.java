package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.grading.RunFixtures;
import org.chengxin.inspection.PlanFixtures;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.rectification.CaseFixtures;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No table that leaves the system holds anything a spreadsheet program would run (domain §10), whoever wrote it in. */
@IntegrationTest
class ExportsTests {

    private static final Pattern FORMULA = Pattern.compile("(?s)^[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final Pattern TABLE = Pattern.compile(".*\\.(xlsx|csv)");
    private static final String EVIL = "=HYPERLINK(\"http://evil.example\";\"点我\")";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyExportIsInert() throws IOException {
        DepartmentFixtures.establishAll(jdbc);
        Map<String, String> exports = new LinkedHashMap<>();
        String code = MerchantFixtures.aCreditCode().value();
        MerchantId evil = MerchantFixtures.aMerchant()
                .named(EVIL)
                .withSign("@" + EVIL)
                .code(code)
                .registeredIn(merchants);
        CaseFixtures.aTaskOf(context, evil, "zhzf", EVIL);
        String batch = upload(
                "/console/submissions",
                "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论,=1+1\n\"" + EVIL.replace("\"", "\"\"") + "\"," + code
                        + ",2012-01-01,+86 油,合格,-1\n@SUM(A1)," + code + ",昨天,=1+1,合格,＝1\n");
        assertThat(mvc.post()
                        .uri(batch + "/commitment")
                        .param("warningsRead", "true")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        String roster = upload("/console/merchants/imports", "商户名称,统一社会信用代码,经营地址,=1+1\n@SUM(A1),9237,\"=1+1\",-2\n");

        exports.put("/console/submissions/{id}/errors.xlsx", batch + "/errors.xlsx");
        exports.put("/console/submissions/templates/{item}.xlsx", "/console/submissions/templates/penalty.xlsx");
        exports.put("/console/facts/export.xlsx", "/console/facts/export.xlsx?item=sampling&state=any");
        exports.put("/console/facts/export.csv", "/console/facts/export.csv?item=sampling&state=any");
        exports.put("/console/gradings/lists.xlsx", "/console/gradings/lists.xlsx?grade=BLUE");
        exports.put("/console/catalogue/dictionary.xlsx", "/console/catalogue/dictionary.xlsx");
        exports.put("/console/merchants/imports/{id}/problems.xlsx", roster + "/problems.xlsx");
        exports.put("/console/merchants/imports/template.xlsx", "/console/merchants/imports/template.xlsx");
        exports.put("/inspections/draws/{slug}.csv", "/inspections/draws/" + PlanFixtures.aDrawOf(context) + ".csv");
        exports.put(
                "/console/models/runs/{id}/movers.xlsx",
                "/console/models/runs/" + RunFixtures.aRunInWhichAllMove(context) + "/movers.xlsx");
        exports.put("/console/rectifications/export.xlsx", "/console/rectifications/export.xlsx");
        exports.put("/console/rectifications/tasks/export.xlsx", "/console/rectifications/tasks/export.xlsx");
        exports.put("/console/findings/export.xlsx", "/console/findings/export.xlsx");
        exports.put("/console/visit-records/export.xlsx", "/console/visit-records/export.xlsx");
        assertThat(exports.keySet())
                .as("a new export belongs into this test")
                .containsExactlyInAnyOrderElementsOf(addresses());

        int dangerous = 0;
        for (String address : exports.values()) {
            byte[] file = mvc.get()
                    .uri(address)
                    .with(SignedIn.as(Role.OFFICER))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            dangerous += address.contains(".csv") ? inertCsv(address, file) : inertWorkbook(address, file);
        }
        assertThat(dangerous).as("texts that had to be made inert").isGreaterThan(8);
    }

    private Set<String> addresses() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> TABLE.matcher(path).matches())
                        .forEach(found::add));
        return found;
    }

    private static int inertWorkbook(String address, byte[] file) throws IOException {
        int dangerous = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).as(address).isEqualTo(CellType.STRING);
                        if (FORMULA.matcher(cell.getStringCellValue()).matches()) {
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(address + " " + cell.getAddress() + " " + cell)
                                    .isTrue();
                            dangerous++;
                        }
                    }
                }
            }
        }
        return dangerous;
    }

    private static int inertCsv(String address, byte[] file) {
        int[] dangerous = {0};
        CsvReader.builder()
                .ofCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
                .forEach(line -> line.getFields().forEach(field -> {
                    assertThat(field).as(address).doesNotMatch(FORMULA);
                    dangerous[0] += field.startsWith("'")
                                    && FORMULA.matcher(field.substring(1)).matches()
                            ? 1
                            : 0;
                }));
        return dangerous[0];
    }

    private String upload(String address, String csv) {
        return String.valueOf(mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "表.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }
}
