package org.chengxin.dossier;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chengxin.dossier.Dossiers.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 异议: filed by anyone whom it concerns, decided by someone who neither recorded nor filed. */
@IntegrationTest
class ObjectionsTests {

    private static final String DOCUMENT = "张综执罚〔2026〕异号";

    @Autowired
    Objections objections;

    @Autowired
    Facts facts;

    @Autowired
    FactEnds ends;

    @Autowired
    CaseList list;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor officer;
    Actor approver;
    Actor recorder;
    MerchantId merchant;
    LocalDate today;
    FactId fact;

    @BeforeEach
    void aPenalty() {
        CalendarFixtures.knowNextYear(jdbc, days);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        recorder = SignedIn.actor(jdbc, "zhzf", Role.REPORTER);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        today = LocalDate.now(clock);
        fact = facts.record(statement("罚款二百元"), recorder).fact();
    }

    @Test
    void anOpenObjectionMarksTheFactAndIsDueInSevenWorkingDays() {
        ObjectionId id = filed(officer);

        assertThat(facts.find(fact).orElseThrow().disputed()).isTrue();
        assertThat(facts.liveOf(merchant)).hasSize(1).allMatch(Fact::disputed);
        assertThat(objections.visibleTo(officer, id).dueOn()).isEqualTo(days.after(today, 7));
        assertThatThrownBy(() -> filed(approver)).isInstanceOf(Rejected.class).hasMessageContaining("已有一件异议");
    }

    @Test
    void neitherTheRecorderNorTheFilerDecides() {
        ObjectionId id = filed(officer);

        assertThatThrownBy(() -> objections.reject(id, "无误", officer)).hasMessageContaining("本人提出的异议");
        assertThatThrownBy(() -> objections.reject(id, "无误", recorder)).hasMessageContaining("由您登记");
        assertThatThrownBy(() -> objections.uphold(id, Objections.Remedy.REMOVAL, "有误", recorder))
                .hasMessageContaining("由您登记");
        assertThatThrownBy(() -> objections.reject(id, "无误", SignedIn.actor(jdbc, "swj", Role.REPORTER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> objections.reject(id, " ", approver)).hasMessageContaining("理由");

        objections.reject(id, "决定书与登记内容一致", approver);
        assertThat(objections.visibleTo(officer, id).state()).isEqualTo(Objection.State.REJECTED);
        assertThat(facts.find(fact).orElseThrow().disputed()).isFalse();
        assertThat(facts.liveOf(merchant)).hasSize(1);
    }

    @Test
    void anUpheldObjectionMayRemoveTheFactAtOnceAndForGood() {
        ObjectionId id = filed(officer);
        objections.uphold(id, Objections.Remedy.REMOVAL, "当事人不是这家店", approver);

        assertThat(objections.visibleTo(officer, id).state()).isEqualTo(Objection.State.CORRECTED);
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.record(statement("罚款二百元"), recorder).standing()).isEqualTo(Facts.Standing.SAME);
        assertThat(facts.liveOf(merchant)).isEmpty();
    }

    @Test
    void anUpheldObjectionIsClosedByTheCorrectedStatement() {
        ObjectionId id = filed(officer);
        objections.uphold(id, Objections.Remedy.CORRECTION, "金额写错", approver);
        assertThat(objections.visibleTo(officer, id).dueOn()).isEqualTo(days.after(today, 3));
        assertThat(facts.find(fact).orElseThrow().disputed()).isTrue();

        FactId corrected = facts.record(statement("罚款一百元"), recorder).fact();

        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(objections.visibleTo(officer, id).state()).isEqualTo(Objection.State.CORRECTED));
        assertThat(facts.liveOf(merchant)).extracting(Fact::id).containsExactly(corrected);
        assertThat(facts.find(corrected).orElseThrow().disputed()).isFalse();
    }

    @Test
    void anUndecidedObjectionFollowsTheCorrectedStatement() {
        filed(officer);
        FactId corrected = facts.record(statement("罚款一百元"), recorder).fact();

        assertThat(facts.find(corrected).orElseThrow().disputed()).isTrue();
    }

    @Test
    void anObjectionEndsWithTheUseOfItsFact() {
        ObjectionId id = filed(officer);
        ends.revoke(fact, "行政复议决定书 张政复决〔2026〕7号", officer);

        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(objections.visibleTo(officer, id).state()).isEqualTo(Objection.State.MOOT));
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.record(statement("罚款二百元"), recorder).standing()).isEqualTo(Facts.Standing.SAME);
        assertThat(facts.record(statement("罚款改为五十元"), recorder).standing()).isEqualTo(Facts.Standing.CHANGED);
        assertThat(facts.liveOf(merchant)).hasSize(1);
    }

    @Test
    void aDepartmentObjectsToWhatIsPublicAndSeesItsOwnObjection() {
        Actor tax = SignedIn.actor(jdbc, "swj", Role.REPORTER);
        ObjectionId id = filed(tax);
        assertThat(objections.visibleTo(tax, id).filedDepartment()).isEqualTo("swj");

        FactId secret = facts.record(penalty(merchant, "轻微", today), recorder).fact();
        assertThatThrownBy(() -> objections.file(secret, Objection.OnBehalf.DEPARTMENT, "不公开的信息", List.of(), tax))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> objections.withdraw(id, "不是本单位提出的", officer)).hasMessageContaining("提出单位");
        objections.withdraw(id, "核对后无误", tax);
        assertThat(facts.find(fact).orElseThrow().disputed()).isFalse();
    }

    @Test
    void theMostOverdueComesFirst() {
        FactId second = facts.record(penalty(merchant, "一般", today.minusMonths(1)), recorder)
                .fact();
        ObjectionId later = filed(officer);
        ObjectionId overdue = objections.file(second, Objection.OnBehalf.DEPARTMENT, "日期不对", List.of(), officer);
        LocalDate passed = days.after(today.minusDays(30), 1);
        jdbc.sql("update dossier_objection set due_on = ? where id = ?")
                .params(passed, overdue.value())
                .update();

        List<CaseList.Line> lines = list.objections(SignedIn.actor(jdbc, "zhzf", Role.REPORTER), true, null, null)
                .lines();
        assertThat(lines)
                .filteredOn(line -> line.merchant().equals(merchant.value()))
                .extracting(CaseList.Line::id)
                .containsExactly(overdue.value(), later.value());
        assertThat(lines)
                .filteredOn(line -> line.id().equals(overdue.value()))
                .allMatch(CaseList.Line::overdue)
                .extracting(CaseList.Line::term)
                .containsExactly("已超期 " + days.between(passed, today) + " 个工作日");
        jdbc.sql("update dossier_objection set state = 'MOOT', closed_at = now() where id = ?")
                .param(overdue.value())
                .update();
    }

    private ObjectionId filed(Actor by) {
        return objections.file(fact, Objection.OnBehalf.MERCHANT, "罚款金额与决定书不符", List.of(), by);
    }

    private NewFact statement(String content) {
        return penalty(merchant, "一般", today.minusMonths(1), DOCUMENT + merchant, Map.of("content", content));
    }
}
