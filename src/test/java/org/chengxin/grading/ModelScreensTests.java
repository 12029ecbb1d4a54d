package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chengxin.FilledForm;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The editor of scoring models, a page at a time. Drafts made here are rolled back. */
@IntegrationTest
@Transactional
class ModelScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ModelDraftRows rows;

    @Autowired
    ScoringModels models;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    Clock clock;

    private final RequestPostProcessor officer = SignedIn.as(Role.OFFICER);

    @AfterEach
    void forgetWhatIsRolledBack() {
        models.forget();
    }

    private String begin() {
        return Objects.requireNonNull(
                post("/console/models/drafts", Map.of(), officer).getResponse().getRedirectedUrl());
    }

    private ModelDraft open() {
        return rows.open().orElseThrow();
    }

    /** Every page of the editor, opened and saved untouched, leaves the model as it was, letter for letter. */
    @Test
    void whatIsSavedUntouchedDoesNotChange() {
        String draft = begin();
        var before = open().definition();
        for (String page : new String[] {"/basics", "/dimensions", "/labels"}) {
            saved(draft + page, draft + page);
        }
        before.rules().forEach(rule -> saved(draft + "/rules/" + rule.code(), draft + "/rules"));
        before.caps().forEach(cap -> saved(draft + "/caps/" + cap.code(), draft + "/caps"));
        for (BarList list : BarList.values()) {
            String bars = draft + "/bars/" + list.path();
            list.of(before).forEach(bar -> saved(bars + "/" + bar.code(), bars));
        }
        assertThat(ModelDifferences.between(before, open().definition())).isEmpty();
        assertThat(open().definition()).isEqualTo(before);
    }

    private void saved(String page, String target) {
        String html = text(page, officer);
        assertThat(post(target, FilledForm.of(html), officer)).as(page).hasStatus3xxRedirection();
    }

    @Test
    void wrongInputComesBackWithWhatWasTyped() {
        String draft = begin();
        Map<String, String> rule = new HashMap<>(FilledForm.of(text(draft + "/rules/penalty-general", officer)));
        rule.put("points", "");
        rule.put("name", "改了名字");
        assertThat(post(draft + "/rules", rule, officer)).bodyText().contains("请填写分值", "改了名字", "还没有保存");
        rule.put("points", "8");
        rule.put("steps[0].months", "12");
        rule.put("steps[1].months", "3");
        assertThat(post(draft + "/rules", rule, officer)).bodyText().contains("月数须逐级增加");
        rule.put("steps[0].months", "3");
        rule.put("steps[1].months", "12");
        rule.put("of.when[0].test", "");
        assertThat(post(draft + "/rules", rule, officer)).bodyText().contains("请选择看哪个字段、怎样判断");
        rule.put("of.when[0].test", "EQ");
        rule.put("revision", "7");
        assertThat(post(draft + "/rules", rule, officer)).bodyText().contains("刚才被别人改过", "改了名字");

        Map<String, String> table = new HashMap<>(FilledForm.of(text(draft + "/dimensions", officer)));
        table.put("rows[0].departments", "火星分局");
        assertThat(post(draft + "/dimensions", table, officer)).bodyText().contains("没有叫“火星分局”的单位");
        assertThat(ModelDifferences.between(models.version("street-default", 1).definition(), open().definition()))
                .isEmpty();
    }

    @Test
    void aDraftThatDoesNotAddUpSaysSoAndIsNotReplayed() {
        String draft = begin();
        Map<String, String> table = new HashMap<>(FilledForm.of(text(draft + "/dimensions", officer)));
        table.put("rows[0].base", "21");
        assertThat(post(draft + "/dimensions", table, officer)).hasStatus3xxRedirection();
        assertThat(text(draft, officer))
                .contains("各评分项满分合计须为 100 分", "评分项“市场监管”的基础分由“20”改为“21”")
                .doesNotContain("用全部商户回放</button>");
        assertThat(post(draft + "/runs", Map.of("revision", "1"), officer))
                .hasStatus(409)
                .bodyText()
                .contains("还不能回放");
        table.put("revision", "1");
        table.put("rows[0].name", "");
        assertThat(post(draft + "/dimensions", table, officer)).hasStatus3xxRedirection();
        assertThat(text(draft, officer)).contains("评分项不存在", "（评分项已删去）");
    }

    @Test
    void aSubmissionThatIsRefusedKeepsItsReason() {
        String draft = begin();
        Map<String, String> basics = new HashMap<>(FilledForm.of(text(draft + "/basics", officer)));
        basics.put("red", "89");
        assertThat(post(draft + "/basics", basics, officer)).hasStatus3xxRedirection();
        assertThat(text(draft, officer)).contains("先用全部商户回放").doesNotContain("提请批准</button>");
        assertThat(post(draft + "/runs", Map.of("revision", "1"), officer)).hasStatus3xxRedirection();
        assertThat(text(draft, officer)).contains("提请批准</button>");
        String today = LocalDate.now(clock).toString();
        assertThat(post(
                        draft + "/submission",
                        Map.of("revision", "1", "from", today, "noticeDays", "10", "reason", "红牌标准提高"),
                        officer))
                .bodyText()
                .contains("还没有提请", "最早可以自 " + LocalDate.now(clock).plusDays(11), "红牌标准提高", "value=\"10\"");
        assertThat(open().state()).isEqualTo(ModelDraft.State.DRAFT);
    }

    @Test
    void theMoversAreNamedWithTheReasonFilteredAndExported() {
        LocalDate today = LocalDate.now(clock);
        MerchantId fined = aMerchant().named("回放变动店").registeredIn(merchants);
        facts.record(Recorded.inspection(fined, "明码标价", today.minusMonths(1)), anOfficer());
        facts.record(Recorded.penalty(fined, "严重", today.minusMonths(1)), anOfficer());
        String draft = begin();
        Map<String, String> rule = new HashMap<>(FilledForm.of(text(draft + "/rules/penalty-severe", officer)));
        rule.put("points", "19.5");
        assertThat(post(draft + "/rules", rule, officer)).hasStatus3xxRedirection();
        String run = Objects.requireNonNull(post(draft + "/runs", Map.of("revision", "1"), officer)
                .getResponse()
                .getRedirectedUrl());
        String page = text(run + "/movers", officer);
        assertThat(text(run + "/movers?way=POINTS", officer)).contains("“严重行政处罚”由 −20 分 变为 −19.5 分。");
        assertThat(page).contains("只有分数变");
        assertThat(text(run + "/movers?way=DOWN", officer)).contains("没有符合条件的商户");
        assertThat(text(run + "/movers?after=rubbish", officer)).contains("“严重行政处罚”");
        assertThat(text(run + "/spread", officer)).contains("每户被扣多少分", "市场监管局");
        assertThat(text(run, officer)).contains("牌级变动", "得分分布");
        assertThat(mvc.get().uri(run + "/movers.xlsx").with(officer)).hasStatusOk();
        assertThat(mvc.get().uri(run).with(SignedIn.as(Role.REPORTER))).hasStatus(403);
        assertThat(mvc.get().uri(draft).with(SignedIn.as(Role.INSPECTOR))).hasStatus(403);
        assertThat(post(draft + "/discard", Map.of(), SignedIn.as(Role.APPROVER)))
                .hasStatus(404);
    }

    private MvcTestResult post(String uri, Map<String, String> values, RequestPostProcessor who) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private String text(String uri, RequestPostProcessor who) {
        MvcTestResult answer = mvc.get().uri(uri).with(who).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
