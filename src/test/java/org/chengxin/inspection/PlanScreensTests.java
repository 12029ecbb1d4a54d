package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Each test is rolled back, so that nobody's street fills with plans. */
@IntegrationTest
@Transactional
class PlanScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    List<UUID> inspectors;

    @BeforeEach
    void aStreetWithInspectors() {
        inspectors = PlanFixtures.inspectors(jdbc, 4);
        CalendarFixtures.knowNextYear(jdbc, days);
        MerchantFixtures.aMerchant().named("“双引号”,逗号\n换行店").withSign(null).registeredIn(merchants);
        for (int i = 0; i < 6; i++) {
            MerchantFixtures.aMerchant().registeredIn(merchants);
        }
    }

    @Test
    void anOfficerDraftsAnnouncesAndDrawsAndAnyoneRepeatsTheDraw(@TempDir Path folder) throws Exception {
        String plan = create("明码标价");
        assertThat(page(plan)).contains("起草中", "公布计划", "明码标价");

        act(plan + "/announcement", "version", "0");
        String announced = page(plan);
        assertThat(announced).contains("已公布，待抽取", "明码标价 第 ", "种子的散列", "抽取只有一次");
        String draw = found("/inspections/draws/\\d{4}-\\d+", announced);
        assertThat(open(draw)).contains("检查结束后公布", "候选名单的 SHA-256").doesNotContain("抽取结果");

        act(plan + "/draw", "none", "");
        assertThat(open(draw)).contains("检查结束后公布", "抽取时间").doesNotContain("抽取结果");
        assertThat(open(draw + ".json")).contains("\"seed\":null").doesNotContain("\"rank\":1");
        act(plan + "/ending", "none", "");
        String drawn = open(draw);
        String seed = found("<dt>种子</dt><dd><code>([0-9a-f]{64})", drawn);
        assertThat(drawn).contains("抽取结果", "商户 3 家");
        List<String> shops = section(drawn, "抽取结果", "检查人员")
                .results()
                .map(hit -> hit.group(1))
                .toList();
        assertThat(shops).hasSize(3);
        assertThat(page(plan)).contains("检查任务 3 家");

        Path file = folder.resolve("candidates.csv");
        Files.write(file, mvc.get().uri(draw + ".csv").exchange().getResponse().getContentAsByteArray());
        List<String> repeated = repeat(file, seed);
        assertThat(repeated.stream().filter(line -> line.startsWith("商户,")).map(PlanScreensTests::code))
                .containsExactlyElementsOf(shops);
        String officers = drawn.substring(drawn.indexOf("<h3>检查人员</h3>"), drawn.indexOf("id=\"all\""));
        assertThat(repeated.stream().filter(line -> line.startsWith("检查人员,")).map(PlanScreensTests::code))
                .hasSize(2)
                .containsExactlyElementsOf(Pattern.compile("（(J[0-9a-f]{12})）")
                        .matcher(officers)
                        .results()
                        .map(hit -> hit.group(1))
                        .toList());
        assertThat(repeat(file, seed.replace('a', 'b').replace('1', '2'))).isNotEqualTo(repeated);
        assertThat(open(draw + ".json")).contains("\"seed\":\"" + seed + "\"", "\"candidatesHash\"");
    }

    @Test
    void theProgramThatRepeatsADrawHasTwentyLinesAtMost() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/抽查复核/Draw.java"))).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void whatIsMissingInAPlanIsSaidBesideTheFieldAndNothingTypedIsLost() {
        String page = new String(
                mvc.post()
                        .uri("/console/inspections")
                        .param("title", "没选方面的计划")
                        .param("method", "RANDOM")
                        .param("from", today().toString())
                        .param("to", today().toString())
                        .param("basis", "年度计划")
                        .param("shops", "3")
                        .param("teams", "1")
                        .param("officers", inspectors.get(0).toString())
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("请至少选择一个检查方面", "没选方面的计划");
        assertThat(page).containsPattern("value=\"" + inspectors.get(0) + "\"[^>]*checked");
    }

    @Test
    void aPlanIsNotForInspectorsToWrite() {
        String plan = create("明码标价");
        assertThat(mvc.get().uri(plan).with(SignedIn.as(Role.INSPECTOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("公布计划");
        assertThat(mvc.get().uri(plan + "/edit").with(SignedIn.as(Role.INSPECTOR)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(plan + "/announcement")
                        .param("version", "0")
                        .with(SignedIn.as(Role.INSPECTOR))
                        .with(csrf()))
                .hasStatus(403);
    }

    private String create(String area) {
        return String.valueOf(mvc.post()
                .uri("/console/inspections")
                .param("version", "0")
                .param("title", "第四季度检查")
                .param("method", "RANDOM")
                .param("areas", area)
                .param("from", today().toString())
                .param("to", today().plusDays(13).toString())
                .param("basis", "年度计划")
                .param("shops", "3")
                .param("teams", "1")
                .param("officers", inspectors.stream().map(UUID::toString).toArray(String[]::new))
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private void act(String address, String name, String value) {
        assertThat(mvc.post()
                        .uri(address)
                        .param(name, value)
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private String page(String address) {
        return text(mvc.get().uri(address).with(SignedIn.as(Role.OFFICER)));
    }

    private String open(String address) {
        return text(mvc.get().uri(address));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request) {
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> repeat(Path file, String seed) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-Dstdout.encoding=UTF-8", "docs/抽查复核/Draw.java", file.toString(), seed)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            List<String> said = lines.toList();
            assertThat(process.waitFor()).isZero();
            return said;
        }
    }

    /** Codes in the order of the result's table. */
    private static Matcher section(String page, String from, String to) {
        int begin = page.indexOf(">" + from + "</h2>");
        return Pattern.compile("<td>([0-9A-Za-z-]{15,40})</td>")
                .matcher(page.substring(begin, page.indexOf(to, begin)));
    }

    private static String code(String line) {
        return line.substring(line.lastIndexOf(',') + 1);
    }

    private static String found(String pattern, String page) {
        Matcher hit = Pattern.compile(pattern).matcher(page);
        assertThat(hit.find()).as(pattern + " in " + page).isTrue();
        return hit.group(hit.groupCount());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
