package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Nights;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Phones that come back late: after a newer list, after the plan's end, after too many days; and shops found shut. */
@IntegrationTest
@Transactional
class VisitLateTests extends VisitStage {

    @Autowired
    Plans plans;

    @Autowired
    Terms terms;

    @Autowired
    Nights nights;

    UUID assignment;

    @BeforeEach
    void aShopToVisit() {
        assignment = assigned(today, first, second);
    }

    @Test
    void aVisitIsFiledByTheListItsPageWasOpenedWithAndTheReceiptNamesTheNewerOne() {
        Map<String, String> opened = clean(today);
        aSecondListFromToday();

        assertThat(mvc.get().uri("/console/visits/" + assignment).with(SignedIn.as(first)))
                .hasStatusOk()
                .bodyText()
                .contains("消防安全 第 2 版已自 " + today + " 起使用", "仍按前一版检查和上传");
        assertThat(send(opened))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.notes[0]")
                .asString()
                .contains("按消防安全 第 1 版检查", "第 2 版已自 " + today + " 起使用");
        assertThat(jdbc.sql("select l.version from inspection_visit_checklist c"
                                + " join inspection_checklist l on l.id = c.checklist_id where c.visit_id = ?")
                        .param(UUID.fromString(opened.get("visit")))
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void aFormMayWaitThirtyDaysOnAPhoneAndNoLonger() {
        assertThat(send(clean(today.minusDays(31)))).hasStatus(422).bodyText().contains("早于 30 天前");
        assertThat(send(clean(today.plusDays(1)))).hasStatus(422).bodyText().contains("晚于今天，请核对手机的日期");
        assertThat(send(clean(today.minusDays(30)))).hasStatusOk();
    }

    @Test
    void aVisitCountsAfterThePlanEndedAndIfItWasMadeBeforeTheCancellation() {
        plans.end(plan(assignment), officer);
        assertThat(send(clean(today))).hasStatusOk();
        assertThat(state()).isEqualTo("VISITED");

        MerchantId other = MerchantFixtures.aMerchant().registeredIn(merchants);
        assignment = VisitFixtures.assigned(jdbc, other, today, List.of("消防安全"), first, second);
        plans.cancel(plan(assignment), "台风", officer);
        jdbc.sql("update inspection_plan set ended_at = ended_at - interval '1 day' where id = ?")
                .param(plan(assignment).value())
                .update();
        assertThat(send(clean(today))).hasStatus(422).bodyText().contains("取消");
        assertThat(state()).isEqualTo("OPEN");

        MerchantId third = MerchantFixtures.aMerchant().registeredIn(merchants);
        assignment = VisitFixtures.assigned(jdbc, third, today, List.of("消防安全"), first, second);
        plans.cancel(plan(assignment), "台风", officer);
        assertThat(send(clean(today))).hasStatusOk();
        assertThat(state()).isEqualTo("VISITED");
    }

    @Test
    void aPlanNobodyEndsEndsByItselfSomeDaysAfterItsLastDay() {
        int grace = terms.on(Term.PLAN_END, today);
        nightOf(today.plusDays(grace));
        assertThat(plan()).isEqualTo("RUNNING");
        nightOf(today.plusDays(grace + 1));
        assertThat(plan()).isEqualTo("ENDED");
        assertThat(send(clean(today))).as("from a phone that comes back late").hasStatusOk();
    }

    private void nightOf(LocalDate day) {
        Clock then = Clock.fixed(day.atTime(0, 3).atZone(Moments.BEIJING).toInstant(), Moments.BEIJING);
        new InspectionClock(plans, terms, nights, jdbc, then).catchUp();
    }

    private String plan() {
        return jdbc.sql("select state from inspection_plan where id = ?")
                .param(plan(assignment).value())
                .query(String.class)
                .single();
    }

    @Test
    void aShutShopIsNotedWithAReasonByItsInspectorsAndMayStillBeVisited() {
        assertThat(absence(first, " ")).hasStatus(409);
        assertThat(absence(SignedIn.actor(jdbc, "wsjk", Role.INSPECTOR), "关门")).hasStatus(404);
        assertThat(state()).isEqualTo("OPEN");
        assertThat(absence(second, "关门停业")).hasStatus(302);
        assertThat(state()).isEqualTo("MISSED");
        assertThat(absence(second, "再记一次")).hasStatus(409);
        assertThat(send(clean(today))).hasStatusOk();
        assertThat(state()).isEqualTo("VISITED");
    }

    @Test
    void eachConsoleAnswerTellsThePhoneWhoIsSignedIn() {
        MvcTestResult answer =
                mvc.get().uri("/console/visits").with(SignedIn.as(first)).exchange();
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("CXPERSON=" + first.id()))
                .singleElement()
                .asString()
                .contains("SameSite=Lax")
                .doesNotContain("HttpOnly");
        assertThat(mvc.post().uri("/logout").with(SignedIn.as(first)).with(csrf()))
                .cookies()
                .hasMaxAge("CXPERSON", Duration.ZERO);
    }

    private void aSecondListFromToday() {
        UUID list = Ids.next();
        jdbc.sql(
                        "insert into inspection_checklist (id, area, version, state, department, reason, created_at, created_by,"
                                + " created_by_name) select ?, area, 2, 'DRAFT', department, '测试', now(), created_by, '测试'"
                                + " from inspection_checklist where area = '消防安全' and version = 1")
                .param(list)
                .update();
        jdbc.sql("insert into inspection_checklist_item (id, checklist_id, position, code, text, grade, basis)"
                        + " values (?, ?, 1, 'XF99', '新的一项', '一般', '测试')")
                .params(Ids.next(), list)
                .update();
        jdbc.sql("update inspection_checklist set state = 'ISSUED', effective_from = ?, issued_at = now(),"
                        + " issued_by = created_by, issued_by_name = '测试' where id = ?")
                .params(today, list)
                .update();
    }

    private PlanId plan(UUID assigned) {
        return new PlanId(jdbc.sql("select plan_id from inspection_assignment where id = ?")
                .param(assigned)
                .query(UUID.class)
                .single());
    }

    private String state() {
        return jdbc.sql("select state from inspection_assignment where id = ?")
                .param(assignment)
                .query(String.class)
                .single();
    }

    private Map<String, String> clean(LocalDate visitedOn) {
        return VisitFixtures.clean(jdbc, assignment, visitedOn, first, second);
    }

    private MvcTestResult absence(Actor actor, String reason) {
        return mvc.post()
                .uri("/console/visits/" + assignment + "/absence")
                .param("reason", reason)
                .with(SignedIn.as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult send(Map<String, String> form) {
        return file(form, first);
    }
}
