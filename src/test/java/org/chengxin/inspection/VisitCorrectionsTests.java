package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What inspectors may correct by themselves, and what of others' decisions a correction leaves alone. */
@IntegrationTest
class VisitCorrectionsTests extends VisitStage {

    @Autowired
    Findings findings;

    @Autowired
    Facts facts;

    @Autowired
    PlatformTransactionManager transactions;

    UUID item;
    Map<String, String> form;

    @BeforeEach
    void aVisitThatFoundAFault() {
        LocalDate day = today.minusDays(9);
        form = VisitFixtures.clean(jdbc, assigned(day, first, second, third), day, first, second);
        item = extinguishers();
        fail("较重", today.plusDays(5));
        assertThat(send()).hasStatusOk();
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), second);
    }

    @Test
    void fromTheNextDayOnNothingThatFavoursTheShopIsCorrectedByTheInspectors() {
        theNextDay();
        assertThat(correction("v.", "PASS")).hasStatus(422).bodyText().contains("取消已经登记的问题", "不再整改");
        fail("一般", today.plusDays(5));
        assertThat(send()).hasStatus(422).bodyText().contains("降低问题的程度");
        fail("较重", today.plusDays(6));
        assertThat(send()).hasStatus(422).bodyText().contains("推迟整改期限", "延期");
        fail("较重", today.plusDays(5));
        form.put("visitedOn", today.minusDays(1).toString());
        form.remove("d." + item);
        assertThat(send()).hasStatus(422).bodyText().contains("推迟整改期限");
        form.put("visitedOn", today.minusDays(9).toString());
        fail("严重", today.plusDays(4));
        assertThat(send()).hasStatusOk();
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), second);
        assertThat(finding().deadline()).isEqualTo(today.plusDays(4));
    }

    @Test
    void aSlipIsCorrectedOnTheDayUnlessTheDeadlineIsOverAlready() {
        form.put("base", "1");
        fail("一般", today.minusDays(1));
        assertThat(send()).hasStatusOk();
        form.put("base", "2");
        fail("一般", today.plusDays(3));
        assertThat(send()).hasStatus(422).bodyText().contains("整改期限过后");
        assertThat(correction("v.", "PASS")).hasStatus(422);
    }

    @Test
    void whoEverSignedAsFinderStaysOne() {
        form.put("base", "1");
        form.put("second", third.id().toString());
        form.put("sign2", third.name());
        assertThat(send()).hasStatusOk();
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), third);
        assertThat(finding().finders()).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
    }

    @Test
    void anExtendedDeadlineStaysWhereTheCorrectionDoesNotSayAnother() {
        findings.extended(finding().id(), today.plusDays(20), SignedIn.actor(jdbc, "scjg", Role.APPROVER));
        form.put("base", "1");
        assertThat(correction("n.", "两只灭火器过期")).hasStatusOk();
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), second);
        assertThat(finding().problem()).contains("两只灭火器过期");
        assertThat(finding().deadline()).isEqualTo(today.plusDays(20));
        assertThat(facts.find(finding().fact()).orElseThrow().value("deadline"))
                .isEqualTo(today.plusDays(20).toString());
    }

    @Test
    void aGrantedExtensionBeatsAnEarlierDeadlineOfACorrection() {
        form.put("base", "1");
        fail("严重", today.plusDays(2));
        assertThat(send()).hasStatusOk();
        findings.extended(finding().id(), today.plusDays(20), SignedIn.actor(jdbc, "scjg", Role.APPROVER));
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), second);
        assertThat(finding().grade()).isEqualTo("严重");
        assertThat(finding().deadline()).isEqualTo(today.plusDays(20));
    }

    @Test
    void aCorrectionIsNotBornOverdueNorDoesItGiveMoreTimeThanThereWas() {
        form.put("base", "1");
        fail("严重", today.minusDays(1));
        assertThat(send()).hasStatusOk();
        VisitFixtures.confirm(mvc, jdbc, form.get("visit"), second);
        LocalDate next = days.after(today, 1);
        LocalDate before = today.plusDays(5);
        assertThat(finding().deadline()).isEqualTo(next.isBefore(before) ? next : before);
    }

    @Test
    void aCorrectionWaitsForTheRecheckThatIsUnderWay() {
        UUID id = finding().id();
        CompletableFuture<MvcTestResult> correction = new TransactionTemplate(transactions).execute(status -> {
            findings.rectified(id, today, third);
            var sent = CompletableFuture.supplyAsync(() -> correction("n.", "两只灭火器过期"));
            waitForALock("inspection_finding where visit_id");
            return sent;
        });
        assertThat(correction.join()).hasStatus(422).bodyText().contains("已经复查合格");
        assertThat(finding().rectifiedOn()).isEqualTo(today);
    }

    @Test
    void anExtensionWaitsForTheRecheckOfTheSameFinding() {
        UUID id = finding().id();
        CompletableFuture<Void> extension = new TransactionTemplate(transactions).execute(status -> {
            findings.rectified(id, today, third);
            var asked = CompletableFuture.runAsync(() -> findings.extended(id, today.plusDays(20), third));
            waitForALock("inspection_finding where id");
            return asked;
        });
        assertThatThrownBy(extension::join).hasMessageContaining("已经复查合格");
        assertThat(finding().deadline()).isEqualTo(today.plusDays(5));
        assertThat(finding().rectifiedOn()).isEqualTo(today);
    }

    /** Looks past the transaction's own snapshot of what the others do. */
    private void waitForALock(String waiting) {
        for (int i = 0; i < 200; i++) {
            jdbc.sql("select pg_stat_clear_snapshot()").query().singleRow();
            if (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?")
                            .param("%" + waiting + "%for update%")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nobody waits: " + waiting);
    }

    private void theNextDay() {
        jdbc.sql("update inspection_visit set filed_at = filed_at - interval '1 day' where id = ?")
                .param(UUID.fromString(form.get("visit")))
                .update();
        form.put("base", "1");
    }

    private FindingView finding() {
        return findings.ofVisit(UUID.fromString(form.get("visit"))).get(0);
    }

    private void fail(String grade, LocalDate deadline) {
        form.put("v." + item, "FAIL");
        form.put("n." + item, "灭火器过期");
        form.put("g." + item, grade);
        form.put("d." + item, deadline.toString());
        form.put("w." + item, "与商户约定");
    }

    private MvcTestResult correction(String field, String value) {
        form.put(field + item, value);
        form.merge("base", "1", (old, one) -> "0".equals(old) ? one : old);
        return send();
    }

    private MvcTestResult send() {
        form.put("reason", "0".equals(form.get("base")) ? "" : "更正");
        return file(form, first);
    }
}
