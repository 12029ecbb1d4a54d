package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Filing a visit as a phone's queue does, and as the plain form does. */
@IntegrationTest
class VisitScreensTests extends VisitStage {

    @Autowired
    Facts facts;

    @Autowired
    Findings findings;

    @Autowired
    Checklists checklists;

    UUID assignment;

    @BeforeEach
    void aShopToVisit() {
        assignment = VisitFixtures.assigned(jdbc, merchant, today, List.of("食品安全", "消防安全"), first, second);
    }

    @Test
    void aFiledVisitBecomesFindingsAndFacts() {
        Map<String, String> form = clean();
        ChecklistItem expired = item("食品安全", "SP02");
        fail(form, expired, "冰柜里两袋饺子过期，联系人 13812345678");
        MvcTestResult answer = file(form, first, photo(expired));
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.findings").isEqualTo(1);
        confirm(form, second);

        FindingView finding = findings.openOf(merchant).get(0);
        assertThat(finding.grade()).isEqualTo("严重");
        assertThat(finding.deadline()).isEqualTo(days.after(today, 15));
        assertThat(finding.finders()).containsExactly(first.id(), second.id());
        assertThat(finding.problem()).contains("138****5678").doesNotContain("13812345678");
        assertThat(finding.photos()).hasSize(1);

        List<Fact> told = facts.liveOf(merchant);
        assertThat(told).hasSize(2);
        Fact wrong = told.stream()
                .filter(fact -> fact.id().equals(finding.fact()))
                .findFirst()
                .orElseThrow();
        assertThat(wrong.authority()).isEqualTo("scjg");
        assertThat(wrong.grade()).isEqualTo("严重");
        assertThat(wrong.data()).containsEntry("joint", "是").containsEntry("area", "食品安全");
        Fact clean = told.stream()
                .filter(fact -> !fact.id().equals(finding.fact()))
                .findFirst()
                .orElseThrow();
        assertThat(clean.authority()).isEqualTo("xfjy");
        assertThat(clean.data()).containsEntry("result", "合格").containsEntry("area", "消防安全");

        assertThat(mvc.get().uri("/console/visit-records/" + form.get("visit")).with(SignedIn.as(second)))
                .hasStatusOk()
                .bodyText()
                .contains("冰柜里两袋饺子过期", "上传经过");
        MvcTestResult picture = mvc.get()
                .uri("/console/visit-records/" + form.get("visit") + "/photos/"
                        + finding.photos().get(0))
                .with(SignedIn.as(second))
                .exchange();
        assertThat(picture).hasStatusOk().hasContentType("image/jpeg");
        assertThat(mvc.get().uri("/console/visits").with(SignedIn.as(first)))
                .bodyText()
                .contains("已上传");
    }

    @Test
    void theSameVisitSentFiveTimesIsOneVisitWithOneReceipt() {
        Map<String, String> form = clean();
        String receipt = body(file(form, first));
        for (int i = 0; i < 4; i++) {
            assertThat(body(file(form, first))).isEqualTo(receipt);
        }
        assertThat(count("inspection_visit where assignment_id = ?", assignment))
                .isOne();
        assertThat(count("inspection_visit_revision where visit_id = ?", UUID.fromString(form.get("visit"))))
                .isOne();
        assertThat(facts.of(merchant)).as("nobody has confirmed it").isEmpty();
        confirm(form, second);
        assertThat(facts.of(merchant)).hasSize(2);
    }

    @Test
    void whoComesSecondIsShownBothVersionsAndMayCorrectWithAReason() {
        Map<String, String> theirs = clean();
        assertThat(file(theirs, first)).hasStatusOk();
        Map<String, String> mine = clean();
        mine.put("sign1", second.name());
        mine.put("second", first.id().toString());
        fail(mine, item("消防安全", "XF02"), "灭火器过期");

        MvcTestResult stale = file(mine, second);
        assertThat(stale)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.sides[0].filed")
                .isEqualTo("符合");
        assertThat(stale)
                .bodyJson()
                .extractingPath("$.sides[0].mine")
                .asString()
                .contains("灭火器过期");
        assertThat(stale).bodyJson().extractingPath("$.visit").isEqualTo(theirs.get("visit"));
        assertThat(findings.openOf(merchant)).isEmpty();

        mine.put("visit", theirs.get("visit"));
        mine.put("base", "1");
        assertThat(file(mine, second)).hasStatus(422).bodyText().contains("请写明理由");
        mine.put("reason", "漏记灭火器");
        assertThat(file(mine, second))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
        confirm(theirs, first);
        assertThat(findings.openOf(merchant)).hasSize(1);
        assertThat(facts.liveOf(merchant))
                .extracting(fact -> fact.data().get("result"))
                .containsOnlyOnce("不合格");
        assertThat(file(mine, second))
                .as("sent again")
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
        assertThat(mvc.get()
                        .uri("/console/visit-records/" + theirs.get("visit"))
                        .with(SignedIn.as(first)))
                .bodyText()
                .contains("漏记灭火器", "由“符合”改为“不符合");
    }

    @Test
    void everyFaultIsToldWithAreaAndItem() {
        Map<String, String> form = clean();
        ChecklistItem stairs = item("消防安全", "XF01");
        form.remove("v." + item("食品安全", "SP03").id());
        form.put("v." + stairs.id(), "FAIL");
        form.put("d." + stairs.id(), today.plusDays(60).toString());
        form.put("sign2", "别人");
        form.put("signMerchant", "");
        assertThat(file(form, first))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "食品安全 SP03“进货查验，票证齐全”：还没有选",
                        "消防安全 XF01“疏散通道、安全出口畅通”：不符合的，请写明看到的情况",
                        "消防安全 XF01“疏散通道、安全出口畅通”：期限与通常的 " + days.after(today, 15) + " 不同，请写明理由",
                        "请第二名检查人员 " + second.name() + " 输入自己的姓名签字",
                        "不签字或无人在场的，写明原因");
        assertThat(count("inspection_visit where assignment_id = ?", assignment))
                .isZero();
    }

    @Test
    void aRefusedPlainFormComesBackFilledInWithItsPhotos() {
        Map<String, String> form = clean();
        ChecklistItem kitchen = item("食品安全", "SP05");
        fail(form, kitchen, "餐具没有消毒");
        form.put("sign2", "");
        MvcTestResult refused = plain(form, first, photo(kitchen), notAPhoto(kitchen));
        assertThat(refused).hasStatus(422).bodyText().contains("餐具没有消毒", "是苹果手机的 HEIC 格式");
        String photo =
                text(refused).replaceAll("(?s).*name=\"k\\." + kitchen.id() + "\" value=\"([0-9a-f-]{36})\".*", "$1");
        form.put("k." + kitchen.id(), photo);
        form.put("sign2", second.name());
        assertThat(plain(form, first)).hasStatus3xxRedirection();
        confirm(form, second);
        assertThat(findings.openOf(merchant).get(0).photos()).containsExactly(UUID.fromString(photo));
    }

    @Test
    void onlyTheAssignedInspectorsOpenAndFileAVisit() {
        Actor stranger = SignedIn.actor(jdbc, "zhzf", Role.INSPECTOR);
        Map<String, String> form = clean();
        form.put("sign1", stranger.name());
        assertThat(mvc.get().uri("/console/visits/" + assignment).with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(file(form, stranger)).hasStatus(404);
        assertThat(mvc.get().uri("/console/visits/" + assignment).with(SignedIn.as(first)))
                .hasStatusOk()
                .bodyText()
                .contains("食品安全 第 1 版", "XF08", "第二名检查人员");
        assertThat(file(clean(), first)).hasStatusOk();
        String record = jdbc.sql("select id::text from inspection_visit where assignment_id = ?")
                .param(assignment)
                .query(String.class)
                .single();
        assertThat(mvc.get().uri("/console/visit-records/" + record).with(SignedIn.as(stranger)))
                .hasStatus(404);
    }

    @Test
    void oneInspectorCannotSignTwice() {
        Map<String, String> form = clean();
        form.put("second", first.id().toString());
        form.put("sign2", first.name());
        assertThat(file(form, first)).hasStatus(422).bodyText().contains("《行政处罚法》第四十二条");
    }

    @Test
    void twoPersonsWithdrawAVisitWithFindingsAndTheShopIsVisitedAnew() {
        Map<String, String> form = clean();
        fail(form, item("消防安全", "XF02"), "灭火器过期");
        assertThat(file(form, first)).hasStatusOk();
        confirm(form, second);
        assertThat(facts.liveOf(merchant)).hasSize(2);
        Actor officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        String record = "/console/visit-records/" + form.get("visit");
        Actor signatory = new Actor(
                second.id(),
                second.username(),
                second.name(),
                second.department(),
                second.departmentName(),
                true,
                Set.of(Role.OFFICER));
        assertThat(withdrawal(record + "/withdrawal", signatory)).hasStatus(409);
        assertThat(withdrawal(record + "/withdrawal", officer)).hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).hasSize(2);
        assertThat(withdrawal(record + "/withdrawal/confirmation", officer)).hasStatus(409);
        assertThat(withdrawal(record + "/withdrawal/confirmation", signatory)).hasStatus(409);
        Actor approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        assertThat(mvc.get().uri(record).with(SignedIn.as(approver))).bodyText().contains("撤回待确认", "走错了门", "确认撤回");
        assertThat(withdrawal(record + "/withdrawal/refusal", approver)).hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).hasSize(2);
        assertThat(withdrawal(record + "/withdrawal", officer)).hasStatus3xxRedirection();
        assertThat(withdrawal(record + "/withdrawal/confirmation", approver)).hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(findings.openOf(merchant)).isEmpty();
        form.put("base", "1");
        assertThat(file(form, first)).hasStatus(422).bodyText().contains("走错了门");
        Map<String, String> anew = clean();
        assertThat(file(anew, first)).hasStatusOk();
        confirm(anew, second);
        assertThat(facts.liveOf(merchant)).hasSize(2);
    }

    @Test
    void aCleanVisitInForceIsWithdrawnByTwoToo() {
        Map<String, String> form = clean();
        assertThat(file(form, first)).hasStatusOk();
        confirm(form, second);
        Actor officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        String record = "/console/visit-records/" + form.get("visit");
        assertThat(withdrawal(record + "/withdrawal", officer)).hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).hasSize(2);
        assertThatThrownBy(() -> jdbc.sql("update inspection_visit set withdrawn_at = now(), withdrawn_by = ?,"
                                + " withdrawn_by_name = 'x', withdrawn_reason = 'x' where id = ?::uuid")
                        .params(officer.id(), form.get("visit"))
                        .update())
                .hasMessageContaining("另一人确认");
        Actor approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        assertThat(withdrawal(record + "/withdrawal/confirmation", approver)).hasStatus3xxRedirection();
        assertThat(facts.liveOf(merchant)).isEmpty();
    }

    @Test
    void oneOfficerWithdrawsACleanVisitNobodyConfirmedAndItsRecordSaysNothingOfAssent() {
        Map<String, String> form = clean();
        assertThat(file(form, first)).hasStatusOk();
        Actor officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        String record = "/console/visit-records/" + form.get("visit");
        assertThat(mvc.get().uri(record).with(SignedIn.as(officer))).bodyText().contains("两人确认", "还没有生效");
        assertThat(withdrawal(record + "/withdrawal", officer)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(record).with(SignedIn.as(officer)))
                .bodyText()
                .contains("走错了门", "没有登记问题")
                .doesNotContain("<dt>两人确认", "还没有");
    }

    private MvcTestResult withdrawal(String address, Actor actor) {
        return mvc.post()
                .uri(address)
                .param("reason", "走错了门")
                .with(SignedIn.as(actor))
                .with(csrf())
                .exchange();
    }

    @Test
    void aVisitOutsideAPlanNeedsItsOccasionAndIsNoJointInspection() {
        Checklist fire = checklists.onDay("消防安全", today);
        Map<String, String> form = clean();
        form.keySet().removeIf(field -> field.equals("assignment") || field.startsWith("v."));
        form.put("merchant", merchant.toString());
        form.put("occasion", "COMPLAINT");
        form.put("occasionNote", "");
        form.put("checklist", fire.id().toString());
        fire.items().forEach(item -> form.put("v." + item.id(), "NONE"));
        form.put("v." + fire.items().get(0).id(), "PASS");
        assertThat(file(form, first)).hasStatus(422).bodyText().contains("计划外检查请写明由来");
        form.put("occasionNote", "线索 2026-118：消防通道堆物");
        assertThat(file(form, first)).hasStatusOk();
        confirm(form, second);
        assertThat(facts.liveOf(merchant))
                .singleElement()
                .satisfies(fact -> assertThat(fact.data()).containsEntry("joint", "否"));
    }

    private Map<String, String> clean() {
        return VisitFixtures.clean(jdbc, assignment, today, first, second);
    }

    private void confirm(Map<String, String> form, Actor other) {
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), other);
    }

    private ChecklistItem item(String area, String code) {
        return checklists.onDay(area, today).items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void fail(Map<String, String> form, ChecklistItem item, String note) {
        form.put("v." + item.id(), "FAIL");
        form.put("n." + item.id(), note);
    }

    private static MockMultipartFile photo(ChecklistItem item) {
        return new MockMultipartFile("p." + item.id(), "现场.jpg", "image/jpeg", PhotoFixtures.jpeg(64, 48));
    }

    private static MockMultipartFile notAPhoto(ChecklistItem item) {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        return new MockMultipartFile("p." + item.id(), "IMG_1.HEIC", "image/heic", heic);
    }

    /** Sends the form as a browser without scripts does. */
    private MvcTestResult plain(Map<String, String> form, Actor actor, MockMultipartFile... photos) {
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                mvc.post().uri("/console/visits/filings").multipart();
        for (MockMultipartFile photo : photos) {
            request.file(photo);
        }
        form.forEach(request::param);
        return request.header("Accept", "text/html")
                .with(SignedIn.as(actor))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long count(String what, UUID id) {
        return jdbc.sql("select count(*) from " + what)
                .param(id)
                .query(Long.class)
                .single();
    }
}
