package org.chengxin.grading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aCreditCode;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueFixtures;
import org.chengxin.journey.NuChecker;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issue 4 in one piece, through the screens: an item added in the catalogue is selected in a scoring rule, the draft is
 * replayed, approved and put into force; a fact of it then changes the score and has its line.
 */
@IntegrationTest
@Transactional
class FromItemToScoreTests {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\"[^>]*?value=\"(\\d+)\"");
    private static final String ITEM = "/console/catalogue/fire_training";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ScoringModels models;

    @Autowired
    ModelActivation activation;

    @Autowired
    Gradings gradings;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
    private final RequestPostProcessor approver = SignedIn.as(Role.APPROVER);

    @AfterEach
    void forgetWhatIsRolledBack() {
        CatalogueFixtures.forget(catalogue);
        models.forget();
    }

    @Test
    void anItemMadeInTheCatalogueBecomesARuleAndItsFactALine() {
        CalendarFixtures.knowNextYear(jdbc, days);
        LocalDate today = LocalDate.now(clock);
        String code = aCreditCode().value();
        MerchantId shop = aMerchant().named("培训店").code(code).registeredIn(merchants);
        BigDecimal before = gradings.assess(shop).score();

        anItemOfTheCatalogue(today);
        String draft = redirect("/console/models/drafts", Map.of(), officer);
        assertThat(text(draft + "/rules/new", officer)).contains("消防培训");
        assertThat(text(draft + "/rules/new?item=fire_training", officer)).contains("考核结论", "不合格");
        assertThat(redirect(
                        draft + "/rules",
                        Map.ofEntries(
                                entry("revision", "0"),
                                entry("name", "消防培训考核不合格"),
                                entry("kind", "DEDUCTION"),
                                entry("points", "1.5"),
                                entry("count", "EACH"),
                                entry("dimension", "fire"),
                                entry("of.item", "fire_training"),
                                entry("of.when[0].field", "outcome"),
                                entry("of.when[0].test", "EQ"),
                                entry("of.when[0].value", "不合格"),
                                entry("words", "{validFrom} 消防培训考核不合格"),
                                entry("publicWords", "消防培训记录"),
                                entry("basis", "《消防法》")),
                        officer))
                .isEqualTo(draft);
        assertThat(text(draft, officer))
                .contains("新增规则“消防培训考核不合格”（扣分 1.5 分；消防培训：考核结论为“不合格”；逐条计）。")
                .contains("先用全部商户回放");

        String run = redirect(draft + "/runs", Map.of("revision", "1"), officer);
        assertThat(text(run, officer)).contains("牌级有变的 0 户", "蓝牌及以上不低于 95%");
        redirect(draft + "/submission", Map.of("revision", "1", "reason", "把培训纳入评价"), officer);
        assertThat(text("/console", approver)).contains("等您批准");
        redirect(draft + "/approval", Map.of("revision", "1"), approver);
        assertThat(text("/rules", null)).contains("公示中的下一版", "把培训纳入评价", "新增规则“消防培训考核不合格”");
        String next = text("/rules/next", null);
        assertThat(next).contains("消防培训考核不合格", "−1.5 分");
        assertThat(NuChecker.errors(Map.of("/rules/next", next))).isEmpty();
        theNoticeIsOver(today);
        activation.activateDue();
        assertThat(text("/rules", null)).contains("第 2 版").doesNotContain("公示中的下一版");
        assertThat(text("/rules/table", null)).contains("消防培训考核不合格");
        assertThat(text("/rules/versions/2", null)).contains("新增规则“消防培训考核不合格”");
        assertThat(text("/rules/versions/1", null)).contains("这是第一版").doesNotContain("消防培训");

        redirect(
                "/console/submissions/records/fire_training",
                Map.of("party_name", "培训店", "credit_code", code, "trained_on", today.toString(), "outcome", "不合格"),
                officer);
        Assessment after = gradings.assess(shop);
        assertThat(after.modelVersion()).isEqualTo(2);
        assertThat(after.score()).isEqualTo(before.subtract(new BigDecimal("1.50")));
        assertThat(after.lines())
                .filteredOn(line -> line.sentence().contains("消防培训考核不合格"))
                .singleElement()
                .satisfies(line -> assertThat(line.dimension()).isEqualTo("fire"));
        assertThat(text("/console/merchants/" + shop, officer)).contains("消防培训考核不合格");
    }

    private void anItemOfTheCatalogue(LocalDate today) {
        redirect(
                "/console/catalogue",
                Map.of(
                        "code",
                        "fire_training",
                        "name",
                        "消防培训",
                        "basis",
                        "《消防法》",
                        "frequency",
                        "每季度",
                        "disclosure",
                        "INTERNAL"),
                officer);
        revised(
                ITEM + "/draft/fields",
                Map.of("code", "trained_on", "name", "培训日期", "type", "DATE", "required", "true"));
        revised(
                ITEM + "/draft/fields",
                Map.of("code", "outcome", "name", "考核结论", "type", "CHOICE", "options", "合格\n不合格", "required", "true"));
        revised(
                ITEM + "/draft",
                Map.of(
                        "name",
                        "消防培训",
                        "basis",
                        "《消防法》",
                        "frequency",
                        "每季度",
                        "disclosure",
                        "INTERNAL",
                        "key",
                        "trained_on",
                        "title",
                        "outcome",
                        "validFrom",
                        "trained_on"));
        revised(ITEM + "/draft/adoption", Map.of("from", today.toString()));
        CatalogueFixtures.forget(catalogue);
    }

    private void theNoticeIsOver(LocalDate today) {
        jdbc.sql("update grading_model_draft set approved_on = ?, effective_from = ? where state = 'APPROVED'")
                .params(today.minusDays(8), today)
                .update();
    }

    private void revised(String uri, Map<String, String> values) {
        Matcher revision = REVISION.matcher(text(ITEM + "/draft", officer));
        assertThat(revision.find()).isTrue();
        Map<String, String> all = new HashMap<>(values);
        all.put("revision", revision.group(1));
        redirect(uri, all, officer);
    }

    private String redirect(String uri, Map<String, String> values, RequestPostProcessor who) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        values.forEach(request::param);
        MvcTestResult answer = request.exchange();
        assertThat(answer).as(uri).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String text(String uri, RequestPostProcessor who) {
        var request = mvc.get().uri(uri);
        MvcTestResult answer = (who == null ? request : request.with(who)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
