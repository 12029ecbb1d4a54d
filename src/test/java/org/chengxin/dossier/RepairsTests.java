package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.dossier.Dossiers.fulfilled;
import static org.chengxin.dossier.Dossiers.papers;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;

/** 信用修复 (《信用修复管理办法》 NDRC Order 36): conditions, 谁认定、谁修复, and what a repair ends. */
@IntegrationTest
@Transactional
class RepairsTests {

    @Autowired
    Repairs repairs;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    CaseSteps steps;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor officer;
    Actor authority;
    MerchantId merchant;
    LocalDate today;

    @BeforeEach
    void people() {
        CalendarFixtures.knowNextYear(jdbc, days);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        authority = SignedIn.actor(jdbc, "zhzf", Role.REPORTER);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        today = LocalDate.now(clock);
    }

    @Test
    void aPenaltyIsRepairedByItsAuthorityAndLeavesUseButNotTheArchive() {
        FactId fact = recorded("一般", today.minusMonths(4));
        RepairId id = repairs.apply(fact, fulfilled(today.minusMonths(1)), papers(), officer);
        repairs.accept(id, authority);
        repairs.grant(id, "", authority);

        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.liveOf(List.of(merchant))).isEmpty();
        Fact archived = facts.find(fact).orElseThrow();
        assertThat(archived.withdrawnAt()).isNull();
        assertThat(archived.isPublicOn(today)).isFalse();
        assertThat(archived.ending()).isNotNull();
        assertThat(archived.ending().basis())
                .isEqualTo(repairs.visibleTo(officer, id).number());
        assertThat(steps.of(CaseRef.of(id)))
                .extracting(CaseSteps.Step::kind)
                .containsExactly(CaseSteps.Kind.APPLICATION, CaseSteps.Kind.ACCEPTANCE, CaseSteps.Kind.GRANT);
    }

    @Test
    void theSameStatementSentAgainAfterTheRepairChangesNothing() {
        NewFact statement = penalty(merchant, "一般", today.minusMonths(4));
        repaired(facts.record(statement, authority).fact());

        assertThat(facts.standings(List.of(statement))).containsExactly(Facts.Standing.SAME);
        assertThat(facts.record(statement, authority).standing()).isEqualTo(Facts.Standing.SAME);
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.of(merchant)).hasSize(1);
    }

    @Test
    void aCorrectionOfARepairedStatementStaysRepaired() {
        LocalDate decided = today.minusMonths(4);
        repaired(facts.record(penalty(merchant, "一般", decided, "张综执罚〔2026〕甲号", Map.of()), authority)
                .fact());
        Facts.Outcome outcome =
                facts.record(penalty(merchant, "一般", decided, "张综执罚〔2026〕甲号", Map.of("content", "罚款贰佰元")), authority);

        assertThat(outcome.standing()).isEqualTo(Facts.Standing.CHANGED);
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.find(outcome.fact()).orElseThrow().ending()).isNotNull();
    }

    @Test
    void theShortestPublicityMustHavePassed() {
        FactId justPassed = recorded("一般", today.minusMonths(3));
        FactId notYet = recorded("一般", today.minusMonths(3).plusDays(2));
        FactId serious = recorded("严重", today.minusMonths(11));
        FactId minor = recorded("轻微", today);

        repairs.apply(justPassed, fulfilled(today), papers(), officer);
        repairs.apply(minor, fulfilled(today), papers(), officer);
        assertThatThrownBy(() -> repairs.apply(notYet, fulfilled(today), papers(), officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("届满后才能申请");
        assertThatThrownBy(() -> repairs.apply(serious, fulfilled(today), papers(), officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(today.minusMonths(11).plusMonths(12).toString());
    }

    @Test
    void fulfilmentPledgeAndPapersAreNeeded() {
        FactId fact = recorded("一般", today.minusMonths(4));
        Repair.Declaration unpledged = new Repair.Declaration("已缴清", today, null);
        Repair.Declaration tomorrow = new Repair.Declaration("将缴清", today.plusDays(1), today);
        MockMultipartFile program = new MockMultipartFile("files", "a.pdf", null, "MZ program".getBytes());

        assertThatThrownBy(() -> repairs.apply(fact, unpledged, papers(), officer))
                .hasMessageContaining("信用承诺");
        assertThatThrownBy(() -> repairs.apply(fact, tomorrow, papers(), officer))
                .hasMessageContaining("晚于今天");
        assertThatThrownBy(() -> repairs.apply(fact, fulfilled(today), List.of(), officer))
                .hasMessageContaining("上传");
        assertThatThrownBy(() -> repairs.apply(fact, fulfilled(today), List.of(program), officer))
                .hasMessageContaining("“a.pdf”不是 PDF");
    }

    @Test
    void whatCannotBeRepairedIsSaidSo() {
        FactId sampling = facts.record(
                        new NewFact(
                                merchant,
                                "sampling",
                                null,
                                "scjg",
                                "scjg",
                                Map.of("sampled_on", "2026-03-01", "product", "花生油", "result", "不合格"),
                                null,
                                null),
                        officer)
                .fact();

        assertThatThrownBy(() -> repairs.apply(sampling, fulfilled(today), papers(), officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("不适用信用修复");
    }

    @Test
    void onlyTheAuthorityDecidesAndNeverThePersonWhoEnteredTheApplication() {
        RepairId byOfficer = applied(officer);
        RepairId byAuthority = applied(authority);

        assertThatThrownBy(() -> repairs.accept(byOfficer, officer)).hasMessageContaining("谁认定、谁修复");
        assertThatThrownBy(() -> repairs.accept(byAuthority, authority)).hasMessageContaining("另一人");
        assertThatThrownBy(() -> repairs.accept(byOfficer, SignedIn.actor(jdbc, "swj", Role.REPORTER)))
                .isInstanceOf(NotFound.class);
        repairs.accept(byAuthority, SignedIn.actor(jdbc, "zhzf", Role.REPORTER, Role.APPROVER));
    }

    @Test
    void termsRunInWorkingDaysAndAreExtendedOnce() {
        RepairId id = applied(officer);
        assertThat(repairs.visibleTo(officer, id).dueOn()).isEqualTo(days.after(today, 3));

        repairs.accept(id, authority);
        LocalDate decision = days.after(today, 10);
        assertThat(repairs.visibleTo(officer, id).dueOn()).isEqualTo(decision);

        repairs.extend(id, "需向银行核实缴款", authority);
        assertThat(repairs.visibleTo(officer, id).dueOn()).isEqualTo(days.after(decision, 10));
        assertThatThrownBy(() -> repairs.extend(id, "再延长", authority)).hasMessageContaining("只能延长一次");
    }

    @Test
    void aRefusalADenialAndAWithdrawalNeedAReasonAndLeaveTheFactInUse() {
        RepairId refused = applied(officer);
        RepairId denied = applied(officer);
        RepairId withdrawn = applied(officer);

        assertThatThrownBy(() -> repairs.refuse(refused, " ", authority)).hasMessageContaining("理由");
        repairs.refuse(refused, "材料不全", authority);
        repairs.accept(denied, authority);
        repairs.deny(denied, "罚款未缴清", authority);
        repairs.withdraw(withdrawn, "商户撤回", officer);

        assertThat(List.of(refused, denied, withdrawn))
                .extracting(id -> repairs.visibleTo(officer, id).state())
                .containsExactly(Repair.State.REFUSED, Repair.State.DENIED, Repair.State.WITHDRAWN);
        assertThat(facts.liveOf(merchant)).hasSize(3);
        assertThatThrownBy(() -> repairs.grant(denied, "", authority)).hasMessageContaining("不予修复");
    }

    @Test
    void oneApplicationAtATime() {
        FactId fact = recorded("一般", today.minusMonths(4));
        repairs.apply(fact, fulfilled(today), papers(), officer);

        assertThatThrownBy(() -> repairs.apply(fact, fulfilled(today), papers(), officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已有一件");
    }

    private RepairId applied(Actor by) {
        return repairs.apply(recorded("一般", today.minusMonths(4)), fulfilled(today), papers(), by);
    }

    private void repaired(FactId fact) {
        RepairId id = repairs.apply(fact, fulfilled(today), papers(), officer);
        repairs.accept(id, authority);
        repairs.grant(id, "符合条件", authority);
    }

    private FactId recorded(String grade, LocalDate decided) {
        return facts.record(penalty(merchant, grade, decided), authority).fact();
    }
}
