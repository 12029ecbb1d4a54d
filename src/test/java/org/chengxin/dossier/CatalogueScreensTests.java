package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.FilledForm;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts made here are rolled back; what adoption does is shown elsewhere. */
@IntegrationTest
@Transactional
class CatalogueScreensTests {

    private static final String DRAFT = "/console/catalogue/sampling/draft";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\"\\s+value=\"(\\d+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    private final RequestPostProcessor officer = SignedIn.as(Role.OFFICER);

    @Test
    void theCatalogueSaysForEveryKindThePolicyNamesWhereItComesFrom() {
        assertThat(text("/console/catalogue", SignedIn.in("swj", Role.REPORTER)))
                .contains("商户基础信息", "行政许可", "行政处罚", "检查结果", "纳税信用", "水电气缴费", "消费者评价", "投诉处理", "信用评价")
                .contains("商户名册", "系统生成", "授权公开", "汇总公开")
                .doesNotContain("新增目录项");
        assertThat(text("/console/catalogue", officer)).contains("新增目录项");
    }

    @Test
    void theDictionaryTellsFieldsKeyClassesAndPublicityRules() {
        assertThat(text("/console/catalogue/penalty", SignedIn.in("swj", Role.REPORTER)))
                .contains("行政处罚决定书文号", "CF_WSH", "处罚名称", "单位是万元，不是元", "轻微、一般、严重")
                .contains("一般（2026-04-01 起决定的）公示最短 3 个月，最长 12 个月", "“处罚类别”只有警告、通报批评、罚款，“罚款金额（万元）”不超过 0.3", "只核对，不保存")
                .contains("没有本地版本")
                .doesNotContain("起草新版本");
        assertThat(text("/console/catalogue/penalty?on=2020-01-01", officer)).contains("2020-01-01 的内容", "起草新版本");
        assertThat(mvc.get().uri("/console/catalogue/nothing").with(officer)).hasStatus(404);
    }

    @Test
    void theDictionaryIsReadByMachinesToo() {
        JsonNode all = json.readTree(text("/console/catalogue/dictionary.json", SignedIn.as(Role.APPROVER)));
        JsonNode utility = all.valueStream()
                .filter(item -> item.get("code").asString().equals("utility"))
                .findFirst()
                .orElseThrow();
        assertThat(utility.get("disclosure").get("code").asString()).isEqualTo("CONSENT");
        assertThat(utility.get("key").valueStream().map(ref -> ref.get("code").asString()))
                .containsExactly("kind", "period");
        assertThat(utility.get("fields").get(3).get("options").valueStream().map(JsonNode::asString))
                .containsExactly("水", "电", "气");
    }

    @Test
    void onlyOfficersDraft() {
        RequestPostProcessor reporter = SignedIn.in("scjg", Role.REPORTER);
        post("/console/catalogue/sampling/drafts", Map.of());
        assertThat(mvc.get().uri(DRAFT).with(officer)).hasStatusOk();
        for (String page : new String[] {"", "/fields/new", "/fields/product", "/publicity"}) {
            assertThat(mvc.get().uri(DRAFT + page).with(reporter)).as(page).hasStatus(404);
        }
        assertThat(mvc.get().uri("/console/catalogue/new").with(reporter)).hasStatus(403);
        assertThat(mvc.get().uri("/console/catalogue").with(SignedIn.as(Role.SYSTEM_ADMIN)))
                .hasStatus(403);
        for (String act :
                new String[] {"/adoption", "/discard", "/fields", "/fields/product/removal", "/fields/product/place"}) {
            assertThat(mvc.post().uri(DRAFT + act).with(reporter).with(csrf()))
                    .as(act)
                    .hasStatus(403);
        }
    }

    @Test
    void aNewItemWithABadCodeComesBackWithEverythingStillFilledIn() {
        Map<String, String> values =
                Map.of("code", "Fire-1", "name", "消防培训", "basis", "《消防法》", "frequency", "每季度", "disclosure", "PUBLIC");
        assertThat(post("/console/catalogue", values)).bodyText().contains("代码须以小写字母开头", "消防培训", "《消防法》");
        assertThat(post(
                        "/console/catalogue",
                        Map.of("code", "penalty", "name", "x", "basis", "x", "frequency", "x", "disclosure", "PUBLIC")))
                .bodyText()
                .contains("已经有目录项或草稿在用");
        assertThat(post("/console/catalogue", Map.of())).bodyText().contains("请填写代码", "请填写名称", "请选择公开属性");
    }

    @Test
    void publicityRulesSavedAsTheyAreShownStayWhatTheyWere() {
        String penalty = "/console/catalogue/penalty/draft";
        post("/console/catalogue/penalty/drafts", Map.of());
        Map<String, String> shown = FilledForm.of(text(penalty + "/publicity", officer));
        assertThat(shown).containsEntry("rules[1].from", "2026-04-01").containsEntry("rules[1].maxMonths", "12");

        assertThat(post(penalty + "/publicity", shown)).hasStatus3xxRedirection();
        assertThat(text(penalty, officer)).contains("与前一版没有差别");

        Map<String, String> again = FilledForm.of(text(penalty + "/publicity", officer));
        again.put("rules[1].maxMonths", "6");
        assertThat(post(penalty + "/publicity", again)).hasStatus3xxRedirection();
        assertThat(text(penalty, officer)).doesNotContain("与前一版没有差别").contains("最长 6 个月");
    }

    @Test
    void fieldsAreMovedChangedAndRemovedAndTheDraftTellsTheDifference() {
        post("/console/catalogue/sampling/drafts", Map.of());
        assertThat(draft()).contains("与前一版没有差别");
        assertThat(post(DRAFT + "/fields/result/place", Map.of("up", "true"))).hasStatus3xxRedirection();
        assertThat(post(
                        DRAFT + "/fields/product",
                        Map.of("code", "product", "name", "样品", "type", "TEXT", "required", "true", "max", "60")))
                .hasStatus3xxRedirection();
        assertThat(draft()).contains("字段的次序有变。", "列名由“样品名称”改为“样品”。", "最多字数由“100”改为“60”。");

        assertThat(post(DRAFT + "/fields/credit_code/removal", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("不能删去");
        assertThat(post(DRAFT + "/fields/product/removal", Map.of())).hasStatus3xxRedirection();
        assertThat(draft()).contains("还不能采用", "自然键用到的字段“product”不在字段表里");
        assertThat(post(DRAFT + "/adoption", Map.of("from", "2099-01-01")))
                .hasStatus(409)
                .bodyText()
                .contains("还不能采用");
    }

    @Test
    void aFieldCodeIsNeverTakenTwiceAndNeverChanges() {
        post("/console/catalogue/sampling/drafts", Map.of());
        assertThat(post(DRAFT + "/fields", Map.of("code", "product", "name", "又一个", "type", "TEXT")))
                .bodyText()
                .contains("已有代码为“product”的字段", "又一个");
        assertThat(post(DRAFT + "/fields/product", Map.of("code", "other", "name", "样品", "type", "TEXT")))
                .bodyText()
                .contains("字段代码定了就不能改");
    }

    @Test
    void publicityRulesAreTypedInAndComeBackInWords() {
        post("/console/catalogue/sampling/drafts", Map.of());
        assertThat(text(DRAFT + "/publicity", officer)).contains("张政字〔2021〕90号 四（三）", "第 3 条");
        assertThat(post(
                        DRAFT + "/publicity",
                        Map.of(
                                "rules[0].from", "2026-12-01",
                                "rules[0].shown", "true",
                                "rules[0].minMonths", "3",
                                "rules[0].maxMonths", "6",
                                "rules[0].basis", "新规定",
                                "rules[1].basis", "")))
                .hasStatus3xxRedirection();
        assertThat(draft()).contains("全部（2026-12-01 起决定的）公示最短 3 个月，最长 6 个月", "新规定");
        assertThat(post(
                        DRAFT + "/publicity",
                        Map.of("rules[0].shown", "true", "rules[0].minMonths", "-1", "rules[0].basis", "x")))
                .bodyText()
                .contains("月数不能是负数");
    }

    @Test
    void aStaleFormIsRefusedAndKeepsWhatWasTyped() {
        post("/console/catalogue/sampling/drafts", Map.of());
        post(DRAFT + "/fields/result/place", Map.of("up", "true"));
        MvcTestResult stale = mvc.post()
                .uri(DRAFT + "/fields")
                .with(officer)
                .with(csrf())
                .param("revision", "0")
                .param("code", "lab")
                .param("name", "检验机构")
                .param("type", "TEXT")
                .exchange();
        assertThat(stale).hasStatusOk().bodyText().contains("刚才被别人改过", "检验机构");
        assertThat(draft()).doesNotContain("检验机构");
    }

    private String draft() {
        return text(DRAFT, officer);
    }

    private String text(String uri, RequestPostProcessor who) {
        MvcTestResult result = mvc.get().uri(uri).with(who).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String uri, Map<String, String> values) {
        var request = mvc.post().uri(uri).with(officer).with(csrf());
        values.forEach(request::param);
        if (uri.startsWith(DRAFT + "/")) {
            Matcher found = REVISION.matcher(draft());
            assertThat(found.find()).isTrue();
            request.param("revision", found.group(1));
        }
        return request.exchange();
    }
}
