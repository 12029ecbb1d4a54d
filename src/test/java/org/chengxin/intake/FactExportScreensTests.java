package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.OfficialCatalogue;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.chengxin.workbook.WorkbookWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The list of facts and what is exported from it: a department's own, and fit to be sent again. */
@IntegrationTest
class FactExportScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    @Autowired
    Submissions submissions;

    @Autowired
    StagedRows rows;

    RequestPostProcessor officer;
    CreditCode code;
    MerchantId merchant;

    @BeforeEach
    void aMerchant() {
        DepartmentFixtures.establishAll(jdbc);
        officer = SignedIn.as(Role.OFFICER);
        code = MerchantFixtures.aCreditCode();
        merchant = MerchantFixtures.aMerchant()
                .named("张店区导出试验店")
                .code(code.value())
                .registeredIn(merchants);
    }

    @Test
    void whatIsExportedOfEachItemIsTheSameWhenItComesBack() throws IOException {
        for (CatalogueItem item : OfficialCatalogue.items()) {
            if (!item.acceptsFrom(MerchantFixtures.anOfficer())) {
                continue;
            }
            String sent = upload("一批.xlsx", workbook(item));
            assertThat(commit(sent)).as(item.name()).hasStatus3xxRedirection();
            Fact before = theFactOf(item);
            String filter = "?item=" + item.code() + "&state=any&department=scjg";
            for (String name : List.of("export.xlsx", "export.csv")) {
                byte[] exported = mvc.get()
                        .uri("/console/facts/" + name + filter)
                        .with(officer)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
                String again = upload(item.name() + " (1)" + name.substring(name.indexOf('.')), exported);
                StagedRow row = rows.list(idOf(again), null, 0, 1000).stream()
                        .filter(one -> code.value().equals(one.data().get("credit_code")))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.problems()).as(item.name()).noneMatch(Problem::isFatal);
                assertThat(row.data()).as(item.name()).isEqualTo(before.data());
                assertThat(row.verdict()).as(item.name() + name).isEqualTo(Verdict.SAME);
                assertThat(row.grade()).isEqualTo(before.grade());
                assertThat(mvc.get().uri(again).with(officer)).bodyText().doesNotContain("没有读取");
            }
        }
    }

    @Test
    void aDepartmentListsAndExportsItsOwnAndNobodyElses() throws IOException {
        RequestPostProcessor tax = SignedIn.in("swj", Role.REPORTER);
        String csv = "统一社会信用代码,评价年度,纳税信用级别,评价日期\n" + code.value() + ",2025,A,2026-04-01\n";
        String sent = redirect(uploaded("纳税.csv", csv.getBytes(StandardCharsets.UTF_8), tax));
        assertThat(mvc.post().uri(sent + "/commitment").with(tax).with(csrf())).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/console/facts?item=tax_credit").with(tax))
                .hasStatusOk()
                .bodyText()
                .contains("张店区导出试验店", "纳税信用", "导出 Excel");
        assertThat(mvc.get().uri("/console/facts/export.csv?item=tax_credit").with(tax))
                .bodyText()
                .contains(code.value());
        assertThat(mvc.get()
                        .uri("/console/facts/export.csv?item=tax_credit&department=swj")
                        .with(SignedIn.in("gdzx", Role.REPORTER)))
                .hasStatusOk()
                .bodyText()
                .contains("统一社会信用代码")
                .doesNotContain(code.value());
        assertThat(mvc.get().uri("/console/facts/export.csv?item=tax_credit").with(SignedIn.as(Role.SYSTEM_ADMIN)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/console/facts/export.csv?item=nonsense").with(tax))
                .hasStatus(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = '信用信息.导出' and subject_id = 'tax_credit'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void filtersNarrowAndPagesTurn() throws IOException {
        StringBuilder csv = new StringBuilder("统一社会信用代码,抽样日期,样品名称,检验结论\n");
        for (int i = 1; i <= 60; i++) {
            csv.append(code.value())
                    .append(i <= 5 ? ",2011-01-03,油" : ",2011-02-03,油")
                    .append(100 + i)
                    .append(",合格\n");
        }
        commit(upload("抽检.csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(products("from=2011-01-01&to=2011-01-31"))
                .containsExactlyInAnyOrder("油101", "油102", "油103", "油104", "油105");

        List<String> first = products("from=2011-01-01&to=2011-02-28");
        UUID next = UUID.fromString(
                page("from=2011-01-01&to=2011-02-28").replaceAll("(?s).*before=([0-9a-f-]{36}).*", "$1"));
        List<String> second = products("from=2011-01-01&to=2011-02-28&before=" + next);
        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(10);
    }

    private List<String> products(String filter) throws IOException {
        return Pattern.compile("油1\\d\\d")
                .matcher(page(filter))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String page(String filter) throws IOException {
        return mvc.get()
                .uri("/console/facts?item=sampling&department=scjg&" + filter)
                .with(officer)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theDataDictionaryHoldsEveryField() throws IOException {
        assertThat(mvc.get().uri("/console/catalogue/dictionary.xlsx").with(SignedIn.as(Role.REPORTER)))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private Fact theFactOf(CatalogueItem item) {
        return facts.liveOf(merchant).stream()
                .filter(fact -> fact.item().equals(item.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing recorded of " + item.name()));
    }

    private byte[] workbook(CatalogueItem item) {
        Map<String, String> data =
                new HashMap<>(GeneratedRows.of(item, LocalDate.of(2026, 11, 1)).sample());
        data.put("credit_code", code.value());
        data.computeIfPresent("authority_name", (field, any) -> "张店区市场监督管理局");
        data.computeIfPresent("authority_code", (field, any) -> "11370303004218001A");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(
                item.name(), item.columns().stream().map(CatalogueField::name).toList())) {
            writer.row(item.row(data)).writeTo(out);
        }
        return out.toByteArray();
    }

    private static SubmissionId idOf(String address) {
        return new SubmissionId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private String upload(String name, byte[] content) {
        return redirect(uploaded(name, content, officer));
    }

    private static String redirect(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult uploaded(String name, byte[] content, RequestPostProcessor who) {
        return mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult commit(String address) {
        return mvc.post()
                .uri(address + "/commitment")
                .param("warningsRead", "true")
                .param("asSuggested", "true")
                .with(officer)
                .with(csrf())
                .exchange();
    }
}
