package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What comes after a denial: another text, another second inspector, or nothing more. */
@IntegrationTest
class VisitDenialTests extends VisitStage {

    @Autowired
    Findings findings;

    @Autowired
    ConfirmationRows rows;

    UUID item;
    Map<String, String> form;
    String record;

    @BeforeEach
    void aVisitThatFoundAFault() {
        form = VisitFixtures.clean(jdbc, assigned(today, first, second, third), today, first, second);
        item = extinguishers();
        say("FAIL");
        record = "/console/visit-records/" + form.get("visit");
    }

    @Test
    void whatNeverCountedMayBeRewrittenByEitherOnLaterDaysAndTheOtherConfirmsIt() {
        assertThat(send(first)).hasStatusOk();
        theNextDay();
        say("PASS");
        name(second, first);
        assertThat(send(second)).as("before any denial").hasStatusOk();
        assertThat(act("/withdrawal", 2, officer)).hasStatus3xxRedirection();
        assertThat(page(record, officer))
                .as("what once said 不符合 is not withdrawn by one")
                .contains("撤回待确认");
        assertThat(act("/confirmation", 2, second)).hasStatus(409);
        assertThat(act("/denial", 2, first)).hasStatus3xxRedirection();
        assertThat(send(second)).as("after the denial").hasStatusOk();
        assertThat(findings.ofVisit(UUID.fromString(form.get("visit")))).isEmpty();
        assertThat(act("/confirmation", 3, first)).hasStatus3xxRedirection();
        assertThat(page(record, officer))
                .as("all texts and what was said of them")
                .contains("第 1 版", "不予确认：与看到的不符", first.name() + " 于 ");
    }

    @Test
    void aDeniedCorrectionIsNoMeasureForTheNextOneButOneThatWaitsIs() {
        say("PASS");
        assertThat(send(first)).hasStatusOk();
        assertThat(act("/confirmation", 1, second)).hasStatus3xxRedirection();
        theNextDay();
        say("FAIL");
        assertThat(send(first)).hasStatusOk();
        say("PASS");
        assertThat(send(first)).hasStatus(422).bodyText().contains("还在等确认", second.name() + " 先在自己的账号里不予确认");
        assertThat(act("/denial", 2, second)).hasStatus3xxRedirection();
        assertThat(send(first)).hasStatusOk();
    }

    @Test
    void officersLookAtItWhenWhoDeniedIsNamedNoMore() {
        assertThat(send(first)).hasStatusOk();
        assertThat(act("/denial", 1, second)).hasStatus3xxRedirection();
        name(first, third);
        assertThat(send(first)).hasStatusOk();
        assertThat(rows.replaced()).extracting(ConfirmationRows.Line::shop).contains(shop);
        assertThat(act("/confirmation", 2, third)).hasStatus3xxRedirection();
        assertThat(rows.replaced()).extracting(ConfirmationRows.Line::shop).contains(shop);
        assertThat(page("/console/visit-records?outcome=REPLACED", officer)).contains(shop);
        assertThat(page(record, officer)).contains("核看换人", second.name() + " 于 ", "不予确认：与看到的不符", third.name() + " 于 ");
        assertThat(page(record, second)).doesNotContain("核看换人");
        assertThat(act("/review", 2, second)).as("named no more").hasStatus(404);
        assertThat(act("/review", 2, first)).hasStatus(409);
        assertThat(act("/review", 2, officer)).hasStatus3xxRedirection();
        assertThat(rows.replaced()).extracting(ConfirmationRows.Line::shop).doesNotContain(shop);
        assertThat(page(record, officer)).contains(officer.name() + " 于 ", "核看了换人的情况");
    }

    @Test
    void aDeniedCorrectionIsGivenUpAndTheOneInForceStays() {
        assertThat(send(first)).hasStatusOk();
        assertThat(act("/settlement", 1, first)).hasStatus(409);
        assertThat(act("/confirmation", 1, second)).hasStatus3xxRedirection();
        form.put("n." + item, "两只灭火器过期");
        form.put("base", "1");
        assertThat(send(first)).hasStatusOk();
        assertThat(act("/settlement", 2, officer)).as("not denied").hasStatus(409);
        assertThat(act("/denial", 2, second)).hasStatus3xxRedirection();
        assertThat(rows.denied()).extracting(ConfirmationRows.Line::shop).contains(shop);
        assertThat(page(record, first)).contains("不再更正，了结");
        assertThat(act("/settlement", 2, second)).as("who denied").hasStatus(409);
        assertThat(act("/settlement", 2, first)).hasStatus3xxRedirection();
        assertThat(rows.denied()).extracting(ConfirmationRows.Line::shop).doesNotContain(shop);
        assertThat(rows.deniedOf(first.id()))
                .extracting(ConfirmationRows.Line::shop)
                .doesNotContain(shop);
        assertThat(page(record, first)).contains("了结，这一版不再往下办", "现行有效的是第 1 版");
        assertThat(findings.openOf(merchant)).hasSize(1);
        assertThat(act("/settlement", 2, officer)).hasStatus(409);
    }

    @Test
    void theDatabaseLetsNobodyWhoSignedLookAtItAndNothingUndeniedBeGivenUp() {
        assertThat(send(first)).hasStatusOk();
        assertThatThrownBy(() -> review("SEEN", first)).hasMessageContaining("没有参加检查的人");
        assertThatThrownBy(() -> review("DROPPED", officer)).hasMessageContaining("不予确认的更正");
    }

    @Test
    void theMerchantsSignatureStaysWhenTheOtherInspectorCorrects() {
        var drawn = new MockMultipartFile("p.signature", "sign.jpg", "image/jpeg", PhotoFixtures.jpeg(64, 48));
        assertThat(send(first, drawn)).hasStatusOk();
        String signature = signature();
        assertThat(signature).isNotBlank();
        name(second, first);
        form.put("base", "1");
        form.put("k.signature", signature);
        assertThat(send(second)).hasStatusOk();
        assertThat(signature()).isEqualTo(signature);
    }

    private String signature() {
        return jdbc.sql("select coalesce(content -> 'signOff' ->> 'signature', '') from inspection_visit_revision"
                        + " where visit_id = ?::uuid order by revision desc limit 1")
                .param(form.get("visit"))
                .query(String.class)
                .single();
    }

    private void review(String kind, Actor actor) {
        jdbc.sql("insert into inspection_review (visit_id, revision, kind, staff_id, staff_name, reviewed_at)"
                        + " values (?::uuid, 1, ?, ?, 'x', now())")
                .params(form.get("visit"), kind, actor.id())
                .update();
    }

    private void theNextDay() {
        jdbc.sql("update inspection_visit set filed_at = filed_at - interval '1 day' where id = ?::uuid")
                .param(form.get("visit"))
                .update();
    }

    private void say(String verdict) {
        form.put("v." + item, verdict);
        form.put("n." + item, "FAIL".equals(verdict) ? "灭火器过期" : "");
    }

    private void name(Actor filer, Actor other) {
        form.put("sign1", filer.name());
        form.put("second", other.id().toString());
        form.put("sign2", other.name());
    }

    private MvcTestResult send(Actor filer, MockMultipartFile... files) {
        String revision = jdbc.sql("select coalesce(max(revision), 0)::text from inspection_visit where id = ?::uuid")
                .param(form.get("visit"))
                .query(String.class)
                .single();
        form.put("base", revision);
        form.put("reason", "0".equals(revision) ? "" : "更正第 " + revision + " 版");
        return file(form, filer, files);
    }

    private MvcTestResult act(String act, int revision, Actor actor) {
        return act(form.get("visit"), act, revision, "与看到的不符", actor);
    }
}
