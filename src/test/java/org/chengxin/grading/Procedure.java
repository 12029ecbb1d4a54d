package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One shop in the blue, its officer and its approver, and what they may do; for tests of the procedure. */
abstract class Procedure {

    @Autowired
    Gradings gradings;

    @Autowired
    GradeDecisions decisions;

    @Autowired
    ManualDecisions manual;

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

    Actor officer;
    Actor approver;
    MerchantId shop;

    @BeforeEach
    final void openTheShop() {
        DepartmentFixtures.establishAll(client);
        officer = SignedIn.actor(client, "scjg", Role.OFFICER);
        approver = SignedIn.actor(client, "scjg", Role.APPROVER);
        shop = aMerchant().registeredIn(merchants);
        record(Recorded.inspection(shop, "食品安全", today().minusMonths(2)));
        assertThat(official()).isEqualTo(Grade.BLUE);
    }

    List<FactId> fallToBlack() {
        List<NewFact> penalties = Stream.concat(
                        IntStream.range(0, 3).mapToObj(i -> Recorded.penalty(shop, "一般", today().minusDays(i))),
                        IntStream.range(0, 3)
                                .mapToObj(i -> by("zhzf", Recorded.penalty(shop, "一般", today().minusDays(i)))))
                .toList();
        return penalties.stream().map(this::record).toList();
    }

    static NewFact by(String authority, NewFact penalty) {
        return new NewFact(
                penalty.merchant(), penalty.item(), penalty.grade(), authority, authority, penalty.data(), null, null);
    }

    FactId record(NewFact statement) {
        FactId id = facts.record(statement, anOfficer()).fact();
        gradings.assess(shop);
        return id;
    }

    /** Serves the notice as it stands. */
    void serve() {
        DecisionId id = open().id();
        decisions.serve(id, acts.editionOf(id.value()), today(), "直接送达，经营者签收", officer);
    }

    void impose() {
        DecisionView proposal = open();
        serve();
        waive(proposal.id());
        decisions.review(proposal.id(), "事实清楚", officer);
        decisions.rule(proposal.id(), true, "同意", approver);
        assertThat(official()).isEqualTo(Grade.BLACK);
    }

    /** The merchant gives up its defence, and a second person sees the paper. */
    void waive(DecisionId decision) {
        decisions.hear(decision, today(), "书面放弃申辩", true, officer);
        decisions.confirmWaiver(decision, "放弃申辩书原件，经营者签名", approver);
    }

    /** As if all that happened in a decision so far had happened twenty days earlier. */
    void letTheTermPass(DecisionView decision) {
        jdbc.execute("set constraints all immediate");
        jdbc.execute("alter table grading_decision_act disable trigger grading_decision_act_immutable");
        jdbc.update(
                "update grading_decision_act set day = day - 20 where decision_id = ?",
                decision.id().value());
        jdbc.execute("alter table grading_decision_act enable trigger grading_decision_act_immutable");
        jdbc.execute("set constraints all deferred");
        jdbc.update(
                "update grading_decision set proposed_at = proposed_at - interval '20 days', served_on = served_on - 20,"
                        + " defence_until = defence_until - 20 where id = ?",
                decision.id().value());
        refresh();
    }

    /** Lets the last day of a manual decision pass; what is decided is guarded against everyone but this test. */
    void expire(DecisionId decision) {
        jdbc.execute("set constraints all immediate");
        jdbc.execute("set constraints all deferred");
        jdbc.execute("alter table grading_decision disable trigger grading_decision_stays_ended");
        jdbc.update(
                "update grading_decision set expires_on = ?, ended_at = ended_at - interval '1 day' where id = ?",
                today().minusDays(1),
                decision.value());
        jdbc.execute("alter table grading_decision enable trigger grading_decision_stays_ended");
    }

    /** Lets the grade in force have been taken days ago, as {@link #since} does for its first day. */
    void takenDaysAgo(int days) {
        jdbc.execute("set constraints all immediate");
        jdbc.execute("alter table grading_standing disable trigger grading_standing_append_only");
        jdbc.update(
                "update grading_standing set taken_at = taken_at - make_interval(days => ?)"
                        + " where merchant_id = ? and ended_at is null",
                days,
                shop.value());
        jdbc.execute("alter table grading_standing enable trigger grading_standing_append_only");
        jdbc.execute("set constraints all deferred");
    }

    /** Moves the grade in force into the past; the guard against that is for everyone but this test. */
    void since(LocalDate day) {
        jdbc.execute("set constraints all immediate");
        jdbc.execute("alter table grading_standing disable trigger grading_standing_append_only");
        jdbc.update(
                "update grading_standing set since = ? where merchant_id = ? and ended_at is null", day, shop.value());
        jdbc.execute("alter table grading_standing enable trigger grading_standing_append_only");
        jdbc.execute("set constraints all deferred");
    }

    void refresh() {
        entities.flush();
        entities.clear();
    }

    DecisionView open() {
        refresh();
        return decisions.of(shop).stream()
                .filter(decision -> decision.state().isOpen())
                .findFirst()
                .orElseThrow();
    }

    boolean anyOpen() {
        refresh();
        return decisions.of(shop).stream().anyMatch(decision -> decision.state().isOpen());
    }

    Grade official() {
        refresh();
        return gradings.official(shop).orElseThrow().grade();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
