package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A record counts once the second inspector, signed in, stands by it (行政处罚法第四十二条). */
@IntegrationTest
class VisitConfirmationTests extends VisitStage {

    @Autowired
    Findings findings;

    @Autowired
    Facts facts;

    @Autowired
    ConfirmationRows rows;

    @Autowired
    VisitWithdrawalRows withdrawals;

    @Autowired
    Terms terms;

    UUID item;
    Map<String, String> form;
    String record;

    @BeforeEach
    void aVisitThatFoundAFault() {
        form = VisitFixtures.clean(jdbc, assigned(today, first, second), today, first, second);
        item = extinguishers();
        fail("灭火器过期");
        record = "/console/visit-records/" + form.get("visit");
    }

    @Test
    void nothingCountsUntilTheOtherInspectorConfirms() {
        assertThat(send())
                .bodyJson()
                .extractingPath("$.notes[0]")
                .asString()
                .contains(first.name() + "、" + second.name() + "两人都确认后生效");
        assertThat(facts.of(merchant)).isEmpty();
        assertThat(findings.openOf(merchant)).isEmpty();
        assertThat(page("/console/visit-records", officer)).contains(shop, "待第二名检查人员确认");
        assertThat(page("/console/visit-records?outcome=CLEAN", officer)).doesNotContain(shop);
        assertThat(page("/console/visit-records?outcome=UNCONFIRMED", officer)).contains(shop);
        assertThat(page("/console", second)).contains("等我确认的检查", shop, first.name() + " 上传，问题 1 项");
        assertThat(page("/console/visits", second)).contains("等我确认的检查", shop);
        assertThat(page("/console", first)).doesNotContain(record);
        assertThat(page(record, second)).contains("请您确认", "灭火器过期");
        assertThat(page(record, first))
                .contains("等 " + second.name() + " 在自己的账号里确认")
                .doesNotContain("请您确认");

        assertThat(act("/confirmation", 1, "", first)).hasStatus(409).bodyText().contains("须由另一名检查人员");
        assertThat(act("/confirmation", 1, "", SignedIn.actor(jdbc, "wsjk", Role.INSPECTOR)))
                .hasStatus(404);
        assertThat(act("/confirmation", 1, "", officer)).hasStatus(404);
        assertThat(facts.of(merchant)).isEmpty();

        assertThat(act("/confirmation", 1, "", second)).hasStatus3xxRedirection();
        assertThat(findings.openOf(merchant)).singleElement().satisfies(one -> {
            assertThat(one.problem()).contains("灭火器过期");
            assertThat(one.deadline()).isEqualTo(days.after(today, 7));
        });
        assertThat(facts.liveOf(merchant))
                .singleElement()
                .satisfies(fact -> assertThat(fact.reporter()).isEqualTo("scjg"));
        assertThat(act("/confirmation", 1, "", second))
                .hasStatus(409)
                .bodyText()
                .contains("已经办过");
        assertThat(act("/denial", 1, "改主意了", second)).hasStatus(409);
        assertThat(page(record, officer)).contains(second.name() + " 于 ", " 确认");
    }

    @Test
    void whoWasNotThereSaysSoAndTheVisitIsCorrectedOrWithdrawnByTwo() {
        send();
        assertThat(act("/denial", 1, " ", second)).hasStatus(409).bodyText().contains("请写明为什么不予确认");
        assertThat(act("/denial", 1, "没有参加这次检查", first)).hasStatus(409);
        assertThat(act("/denial", 1, "没有参加这次检查", second)).hasStatus3xxRedirection();
        assertThat(act("/confirmation", 1, "", second)).hasStatus(409);
        assertThat(facts.of(merchant)).isEmpty();
        assertThat(section("denied", officer)).contains(shop, "没有参加这次检查");
        assertThat(page(record, officer)).contains("不予确认：没有参加这次检查");
        assertThat(page("/console", first)).contains("我上传的，对方不予确认", shop);

        assertThat(act("/withdrawal", 1, "二人没有同去", officer)).hasStatus3xxRedirection();
        assertThat(page(record, officer)).as("what said 不符合 takes two").contains("撤回待确认");
        Actor approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        assertThat(section("withdrawals", approver)).contains(shop, "二人没有同去");
        assertThat(section("withdrawals", officer)).doesNotContain(shop);
        assertThat(act("/withdrawal/confirmation", 1, "", approver)).hasStatus3xxRedirection();
        assertThat(section("denied", officer)).doesNotContain(shop);
        assertThat(act("/confirmation", 1, "", second))
                .hasStatus(409)
                .bodyText()
                .contains("已经撤回");
    }

    @Test
    void aCorrectionLeavesWhatWasConfirmedUntilItIsConfirmedItself() {
        send();
        assertThat(act("/confirmation", 1, "", second)).hasStatus3xxRedirection();
        correct("两只灭火器过期", "1");
        assertThat(findings.openOf(merchant))
                .singleElement()
                .satisfies(one -> assertThat(one.problem()).doesNotContain("两只"));
        assertThat(page(record, first)).contains("现行有效的是第 1 版");
        assertThat(act("/confirmation", 1, "", second))
                .hasStatus(409)
                .bodyText()
                .contains("更正为第 2 版");
        assertThat(act("/denial", 2, "只有一只过期", second)).hasStatus3xxRedirection();
        assertThat(findings.openOf(merchant)).hasSize(1);
        correct("两只灭火器过期，已当场指认", "2");
        assertThat(act("/confirmation", 3, "", second)).hasStatus3xxRedirection();
        assertThat(findings.openOf(merchant))
                .singleElement()
                .satisfies(one -> assertThat(one.problem()).contains("两只灭火器过期，已当场指认"));
        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(facts.of(merchant)).hasSize(2);
    }

    @Test
    void aCorrectionNobodyConfirmedOpensNoWayPastTheSecondPerson() {
        send();
        assertThat(act("/confirmation", 1, "", second)).hasStatus3xxRedirection();
        form.put("v." + item, "PASS");
        form.put("base", "1");
        form.put("reason", "看错了");
        assertThat(send()).as("a slip of the day").hasStatusOk();
        jdbc.sql("update inspection_visit set filed_at = filed_at - interval '1 day' where id = ?::uuid")
                .param(form.get("visit"))
                .update();
        form.put("base", "2");
        form.put("signMerchant", "李店长");
        assertThat(send()).hasStatus(422).bodyText().contains("取消已经登记的问题");
    }

    @Test
    void whatTakesEffectLateIsNotBornOverdue() {
        form.put("visitedOn", today.minusDays(9).toString());
        form.put("d." + item, today.minusDays(3).toString());
        form.put("w." + item, "当场可改");
        assertThat(send()).hasStatusOk();
        assertThat(act("/confirmation", 1, "", second)).hasStatus3xxRedirection();
        assertThat(findings.openOf(merchant).get(0).deadline()).isEqualTo(days.after(today, 1));
        assertThat(facts.liveOf(merchant).get(0).value("deadline"))
                .isEqualTo(days.after(today, 1).toString());
    }

    @Test
    void officersAreShownWhatNobodyConfirmedInTime() {
        send();
        LocalDate limit = days.after(today, terms.on(Term.CONFIRMATION, today));
        assertThat(desk(limit).late()).extracting(ConfirmationRows.Line::shop).doesNotContain(shop);
        assertThat(desk(limit.plusDays(1)).late())
                .extracting(ConfirmationRows.Line::shop)
                .contains(shop);
        assertThat(desk(limit.plusDays(1)).model(second)).isEmpty();
        assertThat(desk(limit.plusDays(1)).model(officer)).isPresent();
    }

    @Test
    void theDatabaseRefusesWhatOnlyOneStandsBy() {
        send();
        UUID visit = UUID.fromString(form.get("visit"));
        assertThatThrownBy(() -> jdbc.sql("update inspection_visit set confirmed_revision = 1 where id = ?")
                        .param(visit)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("第二名检查人员");
        assertThatThrownBy(() -> sayYes(visit, first.id())).hasMessageContaining("不能自己确认");
        assertThatThrownBy(() -> sayYes(visit, officer.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into inspection_clean_area (visit_id, area, fact_id)"
                                + " select ?, '消防安全', id from dossier_fact limit 1")
                        .param(visit)
                        .update())
                .hasMessageContaining("确认才生效");
        sayYes(visit, second.id());
        assertThatThrownBy(() -> jdbc.sql("delete from inspection_confirmation where visit_id = ?")
                        .param(visit)
                        .update())
                .hasMessageContaining("只增不改");
    }

    private void sayYes(UUID visit, UUID staff) {
        jdbc.sql(
                        "insert into inspection_confirmation (visit_id, revision, staff_id, staff_name, agreed, reason, decided_at)"
                                + " values (?, 1, ?, 'x', true, '', now())")
                .params(visit, staff)
                .update();
    }

    /** The desk of officers and approvers as it would be on a day. */
    private VisitDeskAtHome desk(LocalDate day) {
        Clock later = Clock.fixed(day.atTime(9, 0).atZone(Moments.BEIJING).toInstant(), Moments.BEIJING);
        return new VisitDeskAtHome(rows, withdrawals, terms, days, later);
    }

    private String section(String part, Actor reader) {
        return desk(today)
                .model(reader)
                .map(section -> section.get(part).toString())
                .orElse("");
    }

    private void fail(String note) {
        form.put("v." + item, "FAIL");
        form.put("n." + item, note);
    }

    private void correct(String note, String base) {
        fail(note);
        form.put("base", base);
        form.put("reason", "更正");
        assertThat(send()).hasStatusOk();
    }

    private MvcTestResult send() {
        return file(form, first);
    }

    private MvcTestResult act(String act, int revision, String reason, Actor actor) {
        return act(form.get("visit"), act, revision, reason, actor);
    }
}
