package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.chengxin.FilledForm;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Each test is rolled back: a list once issued cannot be taken back. */
@IntegrationTest
@Transactional
class ChecklistScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Checklists checklists;

    @Test
    void aNewVersionIsDraftedComparedAndIssuedFromADayOn() {
        LocalDate from = LocalDate.of(2099, 1, 1);
        assertThat(page("/console/checklists")).contains("环境卫生", "区综合行政执法局", "第 1 版");
        post("/console/checklists/HJ/drafts", Map.of());

        Map<String, String> rows = FilledForm.of(page("/console/checklists/HJ/draft"));
        rows.put("rows[0].text", "门前责任区整洁，无烟头");
        rows.put("rows[1].text", "");
        rows.put("rows[2].position", "99");
        rows.put("rows[6].text", "设置分类垃圾桶");
        rows.put("rows[6].grade", "较重");
        rows.put("rows[6].basis", "《固体废物污染环境防治法》");
        post("/console/checklists/HJ/draft", rows);

        assertThat(page("/console/checklists/HJ/draft"))
                .contains("HJ01 的内容由“门前责任区整洁，无垃圾、积水、污渍”改为“门前责任区整洁，无烟头”。")
                .contains("新增 HJ07“设置分类垃圾桶”（较重）。")
                .contains("删去 HJ02")
                .contains("检查项的次序有变。");
        post("/console/checklists/HJ/draft/issue", Map.of("revision", "2", "from", from.toString(), "reason", "新条例"));

        assertThat(checklists.onDay("环境卫生", from.minusDays(1)).version()).isEqualTo(1);
        Checklist issued = checklists.onDay("环境卫生", from);
        assertThat(issued.items())
                .extracting(ChecklistItem::code)
                .containsExactly("HJ01", "HJ04", "HJ05", "HJ06", "HJ03", "HJ07");
        assertThat(page("/console/checklists/HJ/versions/2")).contains("与前一版的差别", "新条例", "2099-01-01 起");
        assertThat(page("/console/checklists")).contains("第 2 版自 2099-01-01 起使用");

        // A code once used is not given to another item.
        post("/console/checklists/HJ/drafts", Map.of());
        Map<String, String> again = FilledForm.of(page("/console/checklists/HJ/draft"));
        again.put("rows[5].text", "");
        again.put("rows[6].text", "另一项");
        again.put("rows[6].grade", "一般");
        again.put("rows[6].basis", "《条例》");
        post("/console/checklists/HJ/draft", again);
        assertThat(page("/console/checklists/HJ/draft")).contains("新增 HJ08“另一项”");
    }

    @Test
    void aListIsNotIssuedForDaysPastNorWithoutADifferenceNorOverSomeoneElsesEdit() {
        post("/console/checklists/GG/drafts", Map.of());
        assertThat(refusal(
                        "/console/checklists/GG/draft/issue",
                        Map.of("revision", "1", "from", "2020-01-01", "reason", "x")))
                .contains("不能早于今天");
        assertThat(refusal(
                        "/console/checklists/GG/draft/issue",
                        Map.of("revision", "1", "from", "2099-01-01", "reason", "x")))
                .contains("没有差别");
        assertThat(refusal(
                        "/console/checklists/GG/draft/issue",
                        Map.of("revision", "5", "from", "2099-01-01", "reason", "x")))
                .contains("已被别人改过");
        Map<String, String> rows = FilledForm.of(page("/console/checklists/GG/draft"));
        rows.put("rows[0].basis", "");
        assertThat(refusal("/console/checklists/GG/draft", rows)).contains("请写明依据");
    }

    @Test
    void draftsAreForOfficers() {
        post("/console/checklists/MM/drafts", Map.of());
        assertThat(mvc.get().uri("/console/checklists/MM").with(SignedIn.as(Role.INSPECTOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("继续起草");
        assertThat(mvc.get().uri("/console/checklists/MM/draft").with(SignedIn.as(Role.INSPECTOR)))
                .hasStatus(404);
        post("/console/checklists/MM/draft/removal", Map.of());
        assertThat(page("/console/checklists/MM")).contains("起草新版");
    }

    @Test
    void aDeadlineIsLaidDownFromADayOnAndNeverForDaysPast() {
        assertThat(page("/console/checklists/terms")).contains("一般问题的整改期限", "3 个工作日", "50 %");
        Map<String, String> term =
                Map.of("term", "DEADLINE_GENERAL", "value", "5", "from", "2099-01-01", "note", "联席会议决定");
        post("/console/checklists/terms", term);
        assertThat(page("/console/checklists/terms")).contains("2099-01-01", "5 个工作日", "联席会议决定");
        assertThat(refusal("/console/checklists/terms", term)).contains("这一天已经有规定");
    }

    private void post(String address, Map<String, String> values) {
        assertThat(send(address, values)).hasStatus3xxRedirection();
    }

    private String refusal(String address, Map<String, String> values) {
        return text(send(address, values));
    }

    private MockMvcTester.MockMvcRequestBuilder send(String address, Map<String, String> values) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(address);
        values.forEach(request::param);
        return request.with(SignedIn.as(Role.OFFICER)).with(csrf());
    }

    private String page(String address) {
        return text(mvc.get().uri(address).with(SignedIn.as(Role.OFFICER)));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request) {
        return HtmlUtils.htmlUnescape(
                new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
