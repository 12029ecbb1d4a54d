package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.dossier.Dossiers.penalty;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Objections, repairs, history and past dossiers through the screens. Each test rolls back. */
@IntegrationTest
@Transactional
class CaseScreensTests {

    private static final byte[] PDF = "%PDF-1.7 paper".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Facts facts;

    @Autowired
    FactEnds ends;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    EntityManager entities;

    Actor officer;
    Actor approver;
    Actor authority;
    Actor stranger;
    MerchantId merchant;
    LocalDate decided;
    FactId fact;

    @BeforeEach
    void aPenalty() {
        CalendarFixtures.knowNextYear(jdbc, days);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        authority = SignedIn.actor(jdbc, "zhzf", Role.REPORTER);
        stranger = SignedIn.actor(jdbc, "swj", Role.REPORTER);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        decided = LocalDate.now(clock).minusMonths(4);
        fact = facts.record(statement("罚款二万元"), authority).fact();
    }

    @Test
    void anObjectionIsFiledListedMarkedAndDecided() {
        MvcTestResult filed = mvc.post()
                .uri("/console/objections")
                .multipart()
                .file(new MockMultipartFile("files", "决定书.pdf", "application/pdf", PDF))
                .param("fact", fact.toString())
                .param("onBehalf", "MERCHANT")
                .param("claim", "金额与决定书不符")
                .with(SignedIn.as(officer))
                .with(csrf())
                .exchange();
        assertThat(filed).hasStatus(HttpStatus.FOUND);
        String address = Objects.requireNonNull(filed.getResponse().getRedirectedUrl());

        assertThat(read(address, officer)).contains("核查中", "还有 7 个工作日", "金额与决定书不符", "决定书.pdf", "不能认定本人提出的异议");
        assertThat(read("/console/objections", officer)).contains("张综执罚〔2026〕屏号", "还有 7 个工作日");
        assertThat(read("/console/facts/" + fact, officer)).contains("异议中");
        assertThat(read("/console/merchants/" + merchant, officer)).contains("异议中");
        assertThat(read("/console", authority)).contains("1 件异议等待办理");
        assertThat(get(address, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address + "/rejection", officer, "reason", "无误")).hasStatus(HttpStatus.CONFLICT);

        assertThat(post(address + "/rejection", approver, "reason", "登记与决定书一致")).hasStatus(HttpStatus.FOUND);
        assertThat(read(address, officer)).contains("不成立", "登记与决定书一致");
        assertThat(read("/console/objections?state=closed", officer)).contains("张综执罚〔2026〕屏号");
        assertThat(read("/console/facts/" + fact, officer)).doesNotContain("异议中</strong>");
    }

    @Test
    void aFormWithoutClaimComesBackWithItsOtherValues() {
        MvcTestResult refused = mvc.post()
                .uri("/console/objections")
                .multipart()
                .param("fact", fact.toString())
                .param("onBehalf", "DEPARTMENT")
                .param("claim", " ")
                .with(SignedIn.as(officer))
                .with(csrf())
                .exchange();

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明哪里不对", "value=\"DEPARTMENT\" selected");
    }

    @Test
    void aRepairGoesFromApplicationToArchiveAndReadingTheArchiveIsNoted() {
        String address = applied();
        assertThat(read(address, officer)).contains("待受理", "谁认定、谁修复");
        assertThat(read(address, authority)).contains("受理").doesNotContain("由作出决定的单位受理和决定。</p>");
        assertThat(get(address, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address + "/acceptance", officer, "reason", "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(read("/console", authority)).contains("1 件信用修复申请等待办理");

        assertThat(post(address + "/acceptance", authority, "reason", "")).hasStatus(HttpStatus.FOUND);
        assertThat(post(address + "/extension", authority, "reason", "核实缴款")).hasStatus(HttpStatus.FOUND);
        assertThat(post(address + "/grant", authority, "reason", "符合条件")).hasStatus(HttpStatus.FOUND);

        assertThat(read(address, officer)).contains("已修复", "核实缴款", "符合条件");
        assertThat(read("/console/merchants/" + merchant, officer)).doesNotContain("张综执罚〔2026〕屏号");
        long before = readings();
        assertThat(read("/console/facts/" + fact, officer)).contains("内部存档", "已修复");
        assertThat(readings()).isEqualTo(before + 1);
        String paper = read(address, officer).replaceAll("(?s).*href=\"([^\"]*/materials/[^\"]*)\".*", "$1");
        assertThat(get(paper, officer)).hasStatusOk().hasHeader("Content-Type", "application/octet-stream");
        assertThat(get(paper, stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRepairBeforeItsDayIsRefusedBesideTheForm() {
        FactId early = facts.record(penalty(merchant, "严重", decided), authority).fact();
        assertThat(read("/console/facts/" + early, officer)).doesNotContain("/console/repairs/new");

        MvcTestResult refused = apply(early);

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("届满后才能申请信用修复", "已缴清");
    }

    @Test
    void theFactPageExplainsItsPublicityAndTellsWhatChanged() {
        FactId corrected = facts.record(statement("罚款二百元"), authority).fact();

        assertThat(read("/console/facts/" + corrected, officer))
                .contains("《信用修复管理办法》", "3 个月，到 " + decided.plusMonths(3), "12 个月，到 " + decided.plusMonths(12))
                .contains("公示到 " + decided.plusMonths(12))
                .contains("历次内容", "2 次", "处罚内容", "罚款二万元", "罚款二百元", "撤回：更正：由新的报送内容替换");
    }

    @Test
    void aRevokedDecisionNeedsItsDocument() {
        assertThat(post("/console/facts/" + fact + "/revocation", officer, "document", " "))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/console/facts/" + fact + "/revocation", stranger, "document", "决定书"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/console/facts/" + fact + "/revocation", officer, "document", "行政复议决定书〔2026〕7号"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(read("/console/facts/" + fact, officer)).contains("已撤销、变更", "行政复议决定书〔2026〕7号");
    }

    @Test
    void thePastDossierIsReadInScopeAndReadingEndedFactsIsNoted() {
        ends.revoke(fact, "行政复议决定书", officer);
        String address = "/console/merchants/" + merchant + "/dossier?asof=" + decided;
        long before = readings();

        assertThat(read(address, officer)).contains("张综执罚〔2026〕屏号", "已撤销、变更", "共 1 条");
        assertThat(readings()).isEqualTo(before + 1);
        assertThat(read(address, stranger)).contains("共 0 条").doesNotContain("屏号");
        assertThat(read("/console/merchants/" + merchant + "/dossier?asof=&known=" + decided, officer))
                .contains("共 0 条");
    }

    @Test
    void anotherDepartmentObjectsToWhatIsPublicWithoutSeeingTheRecord() {
        assertThat(get("/console/facts/" + fact, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read("/console/merchants/" + merchant, stranger)).contains("其他单位已公开的信息", "提出异议");
        assertThat(read("/console/objections/new?fact=" + fact, stranger))
                .contains("张综执罚〔2026〕屏号")
                .doesNotContain("超出门窗外墙摆卖物品");
    }

    private String applied() {
        MvcTestResult result = apply(fact);
        assertThat(result).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult apply(FactId about) {
        LocalDate today = LocalDate.now(clock);
        return mvc.post()
                .uri("/console/repairs")
                .multipart()
                .file(new MockMultipartFile("files", "缴款凭证.pdf", "application/pdf", PDF))
                .param("fact", about.toString())
                .param("fulfilment", "已缴清")
                .param("fulfilledOn", today.toString())
                .param("pledgedOn", today.toString())
                .with(SignedIn.as(officer))
                .with(csrf())
                .exchange();
    }

    private NewFact statement(String content) {
        return penalty(merchant, "一般", decided, "张综执罚〔2026〕屏号", Map.of("content", content));
    }

    private long readings() {
        return jdbc.sql("select count(*) from audit_entry where verb = '信用信息.查阅存档' and subject_id = ?")
                .param(fact.toString())
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String uri, Actor as) {
        // The test's one transaction stands for many: what a commit would have written is there for the next reader.
        entities.flush();
        return mvc.get().uri(uri).with(SignedIn.as(as)).exchange();
    }

    private String read(String uri, Actor as) {
        MvcTestResult result = get(uri, as);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String uri, Actor as, String name, String value) {
        return mvc.post()
                .uri(uri)
                .param(name, value)
                .with(SignedIn.as(as))
                .with(csrf())
                .exchange();
    }
}
