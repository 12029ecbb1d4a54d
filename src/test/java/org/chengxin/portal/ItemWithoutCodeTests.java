package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Issue 3: an item added in the editor, with no code, is enterable, importable and visible under its disclosure rule. */
@IntegrationTest
class ItemWithoutCodeTests {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\"\\s+value=\"(\\d+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    Clock clock;

    private final String item = "t" + letters(System.nanoTime());
    private final String name = "消防安全培训" + item;
    private final RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
    private final RequestPostProcessor reporter = SignedIn.in("xfjy", Role.REPORTER);
    private CreditCode code;
    private MerchantId merchant;
    private PlateView plate;

    @BeforeEach
    void aShopWithAPlate() {
        DepartmentFixtures.establishAll(client);
        code = MerchantFixtures.aCreditCode();
        merchant = aMerchant().code(code.value()).registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        Settled.await(jdbc, merchant);
    }

    @Test
    void anItemMadeOnScreenIsEnteredImportedAndShownAsItsDisclosureSays() throws IOException {
        draftTheItem();
        assertThat(post("/console/submissions/records/" + item, reporter, Map.of()))
                .as("nobody reports a draft")
                .hasStatus(404);
        adopt();

        byForm();
        byFile();
        assertThat(facts.liveOf(merchant)).hasSize(2);
        assertThat(scanned())
                .contains(
                        name,
                        "灭火器使用 合格",
                        "电气火灾 不合格",
                        "消防",
                        LocalDate.now(clock).minusDays(3).toString())
                .doesNotContain("XF-000123");

        disclose("AGGREGATE");
        assertThat(scanned()).contains(name + "（汇总）", "合格", "1 条").doesNotContain("灭火器使用");

        disclose("INTERNAL");
        assertThat(scanned()).doesNotContain(name, "灭火器使用", "电气火灾");
        assertThat(facts.liveOf(merchant))
                .as("the dossier keeps what was reported")
                .hasSize(2);
    }

    private void draftTheItem() {
        assertThat(post(
                        "/console/catalogue",
                        officer,
                        Map.of(
                                "code",
                                item,
                                "name",
                                name,
                                "basis",
                                "《消防法》",
                                "frequency",
                                "每季度",
                                "disclosure",
                                "PUBLIC")))
                .hasStatus3xxRedirection();
        assertThat(get(draft(), officer)).contains("还不能采用", "除认定商户的字段外，还没有任何内容字段");
        field(Map.of(
                "code", "trained_on", "name", "培训日期" + item, "type", "DATE", "required", "true", "notFuture", "true"));
        field(Map.of(
                "code",
                "topic",
                "name",
                "培训内容",
                "type",
                "TEXT",
                "required",
                "true",
                "max",
                "50",
                "aliases",
                "培训主题\n课程"));
        field(Map.of("code", "outcome", "name", "考核结论", "type", "CHOICE", "required", "true", "options", "合格\n不合格"));
        field(Map.of(
                "code", "certificate", "name", "证书编号", "type", "CODE", "pattern", "XF-\\d{6}", "example", "XF-000001"));
        assertThat(save("PUBLIC")).hasStatus3xxRedirection();
    }

    private void field(Map<String, String> values) {
        assertThat(post(draft() + "/fields", officer, values)).hasStatus3xxRedirection();
    }

    private MvcTestResult save(String disclosure, String... more) {
        var request = mvc.post()
                .uri(draft())
                .with(officer)
                .with(csrf())
                .param("revision", revision())
                .param("name", name)
                .param("basis", "《消防法》")
                .param("frequency", "每季度")
                .param("disclosure", disclosure)
                .param("providers", "xfjy")
                .param("key", "trained_on", "topic")
                .param("title", "topic", "outcome")
                .param("validFrom", "trained_on");
        if (more.length > 0) {
            request.param(more[0], more[1]);
        }
        return request.exchange();
    }

    private void adopt() {
        assertThat(get(draft(), officer)).contains("采用这一版").doesNotContain("还不能采用");
        assertThat(post(
                        draft() + "/adoption",
                        officer,
                        Map.of("from", LocalDate.now(clock).toString())))
                .hasStatus3xxRedirection();
    }

    private void byForm() {
        String form = "/console/submissions/records/" + item;
        assertThat(get(form + "/new", reporter)).contains("培训内容", "例如 XF-000001", "不合格");
        assertThat(post(form, SignedIn.in("swj", Role.REPORTER), Map.of())).hasStatus(404);
        Map<String, String> values = Map.of(
                "credit_code", code.value(),
                "trained_on", LocalDate.now(clock).minusDays(3).toString(),
                "topic", "灭火器使用",
                "outcome", "合格",
                "certificate", "XF-12");
        assertThat(post(form, reporter, values)).hasStatus(422).bodyText().contains("格式不对，请写成 XF-000001 的样子");
        Map<String, String> right = new HashMap<>(values);
        right.put("certificate", "XF-000123");
        assertThat(post(form, reporter, right)).hasStatus3xxRedirection();
    }

    private void byFile() throws IOException {
        byte[] template = mvc.get()
                .uri("/console/submissions/templates/" + item + ".xlsx")
                .with(reporter)
                .exchange(Duration.ofMinutes(1))
                .getResponse()
                .getContentAsByteArray();
        MvcTestResult uploaded = mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", "培训.xlsx", null, filled(template)))
                .with(reporter)
                .with(csrf())
                .exchange();
        String preview = Objects.requireNonNull(uploaded.getResponse().getRedirectedUrl(), "the upload was refused");
        assertThat(settled(preview)).contains(name, "提交 1 行");
        assertThat(post(preview + "/commitment", reporter, Map.of())).hasStatus3xxRedirection();
        assertThat(settled(preview)).contains("已提交");
    }

    /** The submission's page once its job has nothing left to do. */
    private String settled(String preview) {
        for (int i = 0; i < 300; i++) {
            String page = get(preview, reporter);
            if (!page.contains("自动刷新")) {
                return page;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("the job of " + preview + " has not ended after a minute");
    }

    private byte[] filled(byte[] template) throws IOException {
        Map<String, String> values = Map.of(
                "统一社会信用代码",
                code.value(),
                "培训日期" + item,
                LocalDate.now(clock).minusDays(30).toString(),
                "培训内容",
                "电气火灾",
                "考核结论",
                "不合格");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row header = workbook.getSheetAt(0).getRow(0);
            Row row = workbook.getSheetAt(0).createRow(1);
            for (Cell cell : header) {
                values.entrySet().stream()
                        .filter(value -> cell.getStringCellValue().contains(value.getKey()))
                        .forEach(value -> row.createCell(cell.getColumnIndex()).setCellValue(value.getValue()));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private void close() {
        assertThat(post("/console/catalogue/" + item + "/drafts", officer, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(save("INTERNAL", "closed", "true")).hasStatus3xxRedirection();
        adopt();
    }

    private void disclose(String disclosure) {
        assertThat(post("/console/catalogue/" + item + "/drafts", officer, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(save(disclosure)).hasStatus3xxRedirection();
        adopt();
    }

    private String scanned() {
        Settled.await(jdbc, merchant);
        return get("/m/" + plate.token(), officer);
    }

    private String draft() {
        return "/console/catalogue/" + item + "/draft";
    }

    private String revision() {
        Matcher found = REVISION.matcher(get(draft(), officer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String get(String uri, RequestPostProcessor who) {
        MvcTestResult result = mvc.get().uri(uri).with(who).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String uri, RequestPostProcessor who, Map<String, String> values) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        values.forEach(request::param);
        if (uri.startsWith(draft() + "/")) {
            request.param("revision", revision());
        }
        return request.exchange();
    }

    private static String letters(long number) {
        return Long.toString(number, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c - '0' + 'q' : c)))
                .reduce("", String::concat);
    }
}
