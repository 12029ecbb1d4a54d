package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** From a score below the line to a grade in force: notice, defence, two persons, and the way back. */
@IntegrationTest
@Transactional
class DueProcessTests {

    @Autowired
    Gradings gradings;

    @Autowired
    GradeDecisions decisions;

    @Autowired
    Standings standings;

    @Autowired
    DecisionActs acts;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private Actor officer;
    private Actor approver;
    private MerchantId shop;

    @BeforeEach
    void setUp() {
        DepartmentFixtures.establishAll(client);
        officer = SignedIn.actor(client, "scjg", Role.OFFICER);
        approver = SignedIn.actor(client, "scjg", Role.APPROVER);
        shop = aMerchant().registeredIn(merchants);
        record(Recorded.inspection(shop, "食品安全", today().minusMonths(2)));
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void belowFiftyIsProposedAndTheGradeInForceStaysUntilASecondPersonDecides() {
        fallToBlack();
        assertThat(gradings.current(shop).orElseThrow().grade()).isEqualTo(Grade.BLACK);
        assertThat(official()).isEqualTo(Grade.BLUE);
        DecisionView proposal = open();
        assertThat(proposal.to()).isEqualTo(Grade.BLACK);
        assertThat(proposal.state()).isEqualTo(DecisionState.PROPOSED);

        assertThatThrownBy(() -> decisions.rule(proposal.id(), true, "同意", approver))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("还没有告知商户");
        decisions.serve(proposal.id(), today(), "直接送达，经营者签收", officer);
        assertThat(open().defenceUntil()).isEqualTo(workingDays.after(today(), 5));
        assertThat(gradings.official(shop).orElseThrow().hearingUntil()).isEqualTo(open().defenceUntil());
        assertThatThrownBy(() -> decisions.review(proposal.id(), "事实清楚", officer))
                .hasMessageContaining("期满或者商户书面放弃申辩之后");

        decisions.hear(proposal.id(), today(), "处罚已缴清罚款，请求从轻", false, officer);
        letTheTermPass(proposal);
        assertThatThrownBy(() -> decisions.rule(proposal.id(), true, "同意", approver))
                .hasMessageContaining("须两人");
        decisions.review(proposal.id(), "申辩理由不成立", officer);
        Actor both = new Actor(
                officer.id(),
                officer.username(),
                officer.name(),
                "scjg",
                officer.departmentName(),
                true,
                Set.of(Role.OFFICER, Role.APPROVER));
        assertThatThrownBy(() -> decisions.rule(proposal.id(), true, "同意", both))
                .hasMessageContaining("初审人不能再作决定");
        assertThat(official()).isEqualTo(Grade.BLUE);

        decisions.rule(proposal.id(), true, "事实清楚，程序合法", approver);
        assertThat(official()).isEqualTo(Grade.BLACK);
        assertThat(acts.of(proposal.id().value()))
                .extracting(DecisionActs.Step::kind)
                .containsExactly(
                        DecisionActs.Kind.PROPOSAL,
                        DecisionActs.Kind.NOTICE,
                        DecisionActs.Kind.DEFENCE,
                        DecisionActs.Kind.REVIEW,
                        DecisionActs.Kind.RULING);
    }

    @Test
    void theProposalEndsByItselfWhenItsGroundIsGone() {
        List<FactId> penalties = fallToBlack();
        DecisionView proposal = open();
        penalties.forEach(penalty -> facts.withdraw(penalty, "处罚决定已撤销", anOfficer()));
        gradings.assess(shop);
        assertThat(decisions.find(proposal.id().value()).orElseThrow().state()).isEqualTo(DecisionState.DROPPED);
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void whatWasNotImposedIsNotProposedAgainOnTheSameFacts() {
        fallToBlack();
        DecisionView proposal = open();
        decisions.rule(proposal.id(), false, "正在复议，暂不变更", approver);
        gradings.assess(shop);
        assertThat(anyOpen()).isFalse();
        record(Recorded.penalty(shop, "轻微", today()));
        assertThat(open().to()).isEqualTo(Grade.BLACK);
    }

    @Test
    void blackIsLeftForYellowAfterAPassedInspectionAndYellowOnlyAfterAnother() {
        List<FactId> penalties = fallToBlack();
        impose();
        penalties.forEach(penalty -> facts.withdraw(penalty, "处罚决定已撤销", anOfficer()));
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.BLACK);
        assertThat(anyOpen()).isFalse();

        since(today().minusDays(20));
        record(Recorded.inspection(shop, "明码标价", today().minusDays(1)));
        assertThat(open().kind()).isEqualTo(DecisionKind.RELEASE);
        decisions.rule(open().id(), true, "事由消除，检查合格", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.YELLOW);

        since(today().minusDays(10));
        record(Recorded.inspection(shop, "产品质量", today()));
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void aGradeSetByHandNeedsASecondPersonAndExpires() {
        DecisionId id = decisions.propose(shop, Grade.RED, "创建期间特别贡献", "街区办公会纪要", today().plusMonths(1), officer);
        assertThatThrownBy(() -> decisions.rule(id, true, "同意", officer)).hasMessageContaining("审批人");
        decisions.rule(id, true, "同意", approver);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.RED);
        expire(id);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    @Test
    void blackIsNeverSetByHandAndLeftByHandOnlyForYellow() {
        LocalDate last = today().plusMonths(1);
        assertThatThrownBy(() -> decisions.propose(shop, Grade.BLACK, "理由", "依据", last, officer))
                .hasMessageContaining("不能人工评为黑牌");
        fallToBlack();
        impose();
        assertThatThrownBy(() -> decisions.propose(shop, Grade.BLUE, "理由", "依据", last, officer))
                .hasMessageContaining("只能先改为黄牌");
        DecisionId relief = decisions.propose(shop, Grade.YELLOW, "复议期间停止执行", "复议机关通知", last, officer);
        decisions.rule(relief, true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        expire(relief);
        gradings.assess(shop);
        assertThat(official()).isEqualTo(Grade.YELLOW);
        assertThat(open().to()).isEqualTo(Grade.BLACK);
    }

    @Test
    void whatIsDecidedStaysAsItIs() {
        DecisionId id = decisions.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
        decisions.rule(id, false, "不同意", approver);
        refresh();
        assertThatThrownBy(() -> jdbc.update("update grading_decision set reason = '另一理由' where id = ?", id.value()))
                .hasMessageContaining("已办结的评级决定不能更改");
    }

    @Test
    void theDatabaseItselfRefusesToImposeBeforeTheTermIsOver() {
        fallToBlack();
        DecisionId id = open().id();
        decisions.serve(id, today(), "直接送达", officer);
        refresh();
        assertThatThrownBy(() -> jdbc.update(
                        "update grading_decision set state = 'IN_FORCE', ended_at = now(), reviewed_by = ?, ruled_by = ?"
                                + " where id = ?",
                        officer.id(),
                        approver.id(),
                        id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("grading_decision");
    }

    @Test
    void theDatabaseItselfRefusesAYellowWithoutItsProcedure() {
        Standing now = standings.currentOf(List.of(shop)).get(shop);
        jdbc.update("update grading_standing set ended_at = taken_at where merchant_id = ?", shop.value());
        jdbc.update(
                "insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id)"
                        + " values (?, ?, 'YELLOW', ?, now(), ?)",
                Ids.next(),
                shop.value(),
                today(),
                now.assessment());
        assertThatThrownBy(() -> jdbc.execute("set constraints all immediate"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("没有完成告知程序");
    }

    private List<FactId> fallToBlack() {
        List<NewFact> penalties = Stream.concat(
                        IntStream.range(0, 3).mapToObj(i -> Recorded.penalty(shop, "一般", today().minusDays(i))),
                        IntStream.range(0, 3)
                                .mapToObj(i -> by("zhzf", Recorded.penalty(shop, "一般", today().minusDays(i)))))
                .toList();
        return penalties.stream().map(this::record).toList();
    }

    private static NewFact by(String authority, NewFact penalty) {
        return new NewFact(
                penalty.merchant(), penalty.item(), penalty.grade(), authority, authority, penalty.data(), null, null);
    }

    private FactId record(NewFact statement) {
        FactId id = facts.record(statement, anOfficer()).fact();
        gradings.assess(shop);
        return id;
    }

    private void impose() {
        DecisionView proposal = open();
        decisions.serve(proposal.id(), today(), "直接送达", officer);
        decisions.hear(proposal.id(), today(), "书面放弃申辩", true, officer);
        decisions.review(proposal.id(), "事实清楚", officer);
        decisions.rule(proposal.id(), true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.BLACK);
    }

    private void letTheTermPass(DecisionView decision) {
        jdbc.update(
                "update grading_decision set proposed_at = proposed_at - interval '20 days', served_on = served_on - 20,"
                        + " defence_until = defence_until - 20 where id = ?",
                decision.id().value());
        refresh();
    }

    /** Lets the last day of a manual decision pass; what is decided is guarded against everyone but this test. */
    private void expire(DecisionId decision) {
        jdbc.execute("alter table grading_decision disable trigger grading_decision_stays_ended");
        jdbc.update("update grading_decision set expires_on = ? where id = ?", today().minusDays(1), decision.value());
        jdbc.execute("alter table grading_decision enable trigger grading_decision_stays_ended");
    }

    /** Moves the grade in force into the past; the guard against that is for everyone but this test. */
    private void since(LocalDate day) {
        jdbc.execute("set constraints all immediate");
        jdbc.execute("alter table grading_standing disable trigger grading_standing_append_only");
        jdbc.update(
                "update grading_standing set since = ? where merchant_id = ? and ended_at is null", day, shop.value());
        jdbc.execute("alter table grading_standing enable trigger grading_standing_append_only");
        jdbc.execute("set constraints all deferred");
    }

    private void refresh() {
        entities.flush();
        entities.clear();
    }

    private DecisionView open() {
        refresh();
        return decisions.of(shop).stream()
                .filter(decision -> decision.state().isOpen())
                .findFirst()
                .orElseThrow();
    }

    private boolean anyOpen() {
        refresh();
        return decisions.of(shop).stream().anyMatch(decision -> decision.state().isOpen());
    }

    private Grade official() {
        refresh();
        return gradings.official(shop).orElseThrow().grade();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
