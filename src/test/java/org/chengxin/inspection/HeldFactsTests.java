package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.dossier.Statements;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What two inspectors stand by is not changed past them: no report, no hand, no undone batch. */
@IntegrationTest
class HeldFactsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    WorkingDays days;

    @Autowired
    Clock clock;

    Actor reporter;
    Actor officer;
    MerchantId merchant;
    LocalDate today;
    Map<String, String> visit;
    FindingView finding;
    Fact told;

    @BeforeEach
    void aConfirmedFinding() {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, days);
        Actor first = SignedIn.actor(jdbc, "xfjy", Role.INSPECTOR);
        Actor second = SignedIn.actor(jdbc, "scjg", Role.INSPECTOR);
        reporter = SignedIn.actor(jdbc, "xfjy", Role.REPORTER);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        today = LocalDate.now(clock);
        merchant = MerchantFixtures.aMerchant()
                .code(MerchantFixtures.aCreditCode().value())
                .registeredIn(merchants);
        UUID assignment = VisitFixtures.assigned(jdbc, merchant, today, List.of("消防安全"), first, second);
        visit = VisitFixtures.clean(jdbc, assignment, today, first, second);
        UUID item = jdbc.sql("select i.id from inspection_checklist_item i join inspection_checklist c"
                        + " on c.id = i.checklist_id where c.area = '消防安全' and c.version = 1 and i.code = 'XF02'")
                .query(UUID.class)
                .single();
        visit.put("v." + item, "FAIL");
        visit.put("n." + item, "灭火器过期");
        var filing = mvc.post().uri("/console/visits/filings").multipart();
        visit.forEach(filing::param);
        assertThat(filing.header("X-Requested-With", "visits")
                        .header("Accept", "application/json")
                        .with(SignedIn.as(first))
                        .with(csrf())
                        .exchange())
                .hasStatusOk();
        VisitFixtures.confirm(mvc, jdbc, visit.get("visit"), second);
        finding = findings.openOf(merchant).get(0);
        told = facts.find(finding.fact()).orElseThrow();
    }

    @Test
    void inspectorsReportNothingPastTheirVisits() {
        Actor inspector = SignedIn.actor(jdbc, "xfjy", Role.INSPECTOR);
        assertThat(mvc.get().uri("/console/submissions").with(SignedIn.as(inspector)))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/console/submissions/records/inspection/new?fact=" + told.id())
                        .with(SignedIn.as(inspector)))
                .hasStatus(403);
        assertThat(post("/console/submissions/records/inspection", inspector, told.data()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/console").with(SignedIn.as(inspector)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/console/submissions");
    }

    @Test
    void aFormDoesNotRestateWhatAVisitTold() {
        for (Actor actor : List.of(reporter, SignedIn.actor(jdbc, "xfjy", Role.OFFICER))) {
            assertThat(post("/console/submissions/records/inspection", actor, with("rectified_on")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("据 " + today + " 的检查记录", "检查人员");
        }
        assertThat(facts.liveOf(merchant)).singleElement().isEqualTo(told);
        assertThat(post("/console/submissions/records/inspection", reporter, other()))
                .hasStatus3xxRedirection();
    }

    @Test
    void aFileRowThatRestatesItIsRejectedWithTheReason() throws Exception {
        Map<String, String> said = told.data();
        String csv = "统一社会信用代码,检查日期,检查方面,是否联合检查,检查结论,问题程度,发现的问题,整改期限,整改核实日期\n"
                + String.join(
                        ",",
                        said.get("credit_code"),
                        said.get("inspected_on"),
                        said.get("area"),
                        said.get("joint"),
                        said.get("result"),
                        said.get("severity"),
                        said.get("problem"),
                        said.get("deadline"),
                        today.toString())
                + "\n";
        String staged = mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", "检查.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(reporter))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        // A busy machine answers before the file is judged.
        for (int i = 0; i < 100 && read(staged).contains("正在读取"); i++) {
            Thread.sleep(200);
        }
        assertThat(read(staged)).contains("据 " + today + " 的检查记录");
        assertThat(jdbc.sql("select verdict from intake_row where submission_id = ?::uuid")
                        .param(String.valueOf(staged).substring(staged.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .containsExactly("REJECTED");
    }

    private String read(String page) throws Exception {
        return mvc.get()
                .uri(String.valueOf(page))
                .with(SignedIn.as(reporter))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void nobodyWithdrawsOrEndsItByHand() {
        String page = "/console/facts/" + told.id();
        for (Actor actor : List.of(reporter, officer)) {
            assertThat(mvc.get().uri(page).with(SignedIn.as(actor)))
                    .bodyText()
                    .contains("据 " + today + " 的检查记录")
                    .doesNotContain(page + "/withdrawal", page + "/revocation");
            assertThat(post(page + "/withdrawal", actor, Map.of("reason", "不对")))
                    .hasStatus(409)
                    .bodyText()
                    .contains("的检查记录");
            assertThat(post(page + "/revocation", actor, Map.of("document", "某号决定")))
                    .hasStatus(409);
        }
        assertThat(facts.liveOf(merchant)).singleElement().isEqualTo(told);
    }

    @Test
    void aBatchIsNotUndoneUnderItAndTheRecheckStillGoesThrough() {
        UUID submission = UUID.randomUUID();
        facts.record(
                new NewFact(merchant, "inspection", told.grade(), "xfjy", "xfjy", with("inspector"), submission, 1),
                Actor.SYSTEM);
        assertThatThrownBy(() -> statements.reverse(submission, "inspection", "报错了", reporter))
                .hasMessageContaining("的检查记录");
        assertThat(facts.liveOf(merchant)).hasSize(1);
        findings.rectified(finding.id(), today, officer);
        assertThat(facts.liveOf(merchant))
                .singleElement()
                .satisfies(fact -> assertThat(fact.data()).containsEntry("rectified_on", today.toString()));
    }

    private Map<String, String> with(String field) {
        Map<String, String> data = new HashMap<>(told.data());
        data.put(field, field.endsWith("_on") ? today.toString() : "别人");
        return data;
    }

    private Map<String, String> other() {
        Map<String, String> data = with("inspector");
        data.put("problem", "安全出口堆物");
        return data;
    }

    private MvcTestResult post(String address, Actor actor, Map<String, String> values) {
        var request = mvc.post().uri(address).with(SignedIn.as(actor)).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }
}
