package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.NewFact;
import org.chengxin.dossier.Objecting;
import org.chengxin.dossier.ObjectionId;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever comes in whatever order – penalties, withdrawals, objections, inspections, terms that pass, a shop that closes, and
 * officers and approvers who try every step at any time – the grade in force never falls to yellow or black without a
 * completed notice. Played against the real services and the real database with its own guards.
 */
class ProcedurePropertyTests {

    private static Played street;

    /** What may happen next; most of it is refused most of the time. */
    enum Move {
        MINOR_PENALTY,
        PENALTY,
        PENALTY_ELSEWHERE,
        SEVERE_PENALTY,
        HAZARD,
        WITHDRAWAL,
        PASSED_INSPECTION,
        OBJECTION,
        OBJECTION_REJECTED,
        OBJECTION_UPHELD,
        TIME,
        CLOSING,
        SERVICE,
        STALE_SERVICE,
        EARLIER_SERVICE,
        DEFENCE,
        WAIVER,
        WAIVER_SEEN,
        WAIVER_SEEN_BY_WHO_NOTED_IT,
        REVIEW,
        REVIEW_BY_APPROVER,
        RULING,
        RULING_BY_WHO_HAD_A_HAND,
        RULING_BY_OFFICER,
        REFUSAL,
        MANUAL_YELLOW,
        MANUAL_RED,
        EXPIRY,
        YOUNGER,
        PAPER,
        PAPER_CONFIRMED,
        PAPER_REFUSED
    }

    /** Procedures as they should run, and as they should not; chance alone would hardly ever get to an end. */
    private static final List<List<Move>> STORIES = List.of(
            List.of(Move.HAZARD, Move.SERVICE, Move.DEFENCE, Move.TIME, Move.REVIEW, Move.RULING),
            List.of(Move.SEVERE_PENALTY, Move.SERVICE, Move.WAIVER, Move.WAIVER_SEEN, Move.RULING),
            List.of(Move.SEVERE_PENALTY, Move.SERVICE, Move.PENALTY, Move.TIME, Move.RULING),
            List.of(Move.TIME, Move.WITHDRAWAL, Move.PASSED_INSPECTION, Move.RULING),
            List.of(Move.HAZARD, Move.TIME, Move.REVIEW, Move.RULING),
            List.of(Move.HAZARD, Move.SERVICE, Move.WAIVER, Move.WAIVER_SEEN, Move.RULING),
            List.of(
                    Move.HAZARD,
                    Move.SERVICE,
                    Move.WAIVER,
                    Move.WAIVER_SEEN,
                    Move.REVIEW,
                    Move.RULING_BY_WHO_HAD_A_HAND),
            List.of(Move.SEVERE_PENALTY, Move.SERVICE, Move.WAIVER, Move.RULING),
            List.of(Move.SEVERE_PENALTY, Move.SERVICE, Move.WAIVER, Move.WAIVER_SEEN, Move.RULING_BY_WHO_HAD_A_HAND),
            List.of(Move.SEVERE_PENALTY, Move.SERVICE, Move.WAIVER, Move.WAIVER_SEEN_BY_WHO_NOTED_IT, Move.RULING),
            List.of(Move.SEVERE_PENALTY, Move.TIME, Move.MINOR_PENALTY, Move.EARLIER_SERVICE, Move.RULING),
            List.of(
                    Move.MANUAL_YELLOW,
                    Move.SERVICE,
                    Move.WAIVER,
                    Move.WAIVER_SEEN,
                    Move.RULING,
                    Move.SEVERE_PENALTY,
                    Move.EXPIRY),
            List.of(
                    Move.SEVERE_PENALTY,
                    Move.SERVICE,
                    Move.WAIVER,
                    Move.WAIVER_SEEN,
                    Move.RULING,
                    Move.MANUAL_RED,
                    Move.RULING,
                    Move.EXPIRY),
            List.of(Move.SEVERE_PENALTY, Move.REFUSAL, Move.MANUAL_RED, Move.REFUSAL),
            List.of(
                    Move.SEVERE_PENALTY,
                    Move.SERVICE,
                    Move.PAPER,
                    Move.PAPER_REFUSED,
                    Move.TIME,
                    Move.RULING,
                    Move.YOUNGER),
            List.of(Move.SEVERE_PENALTY, Move.SERVICE, Move.RULING),
            List.of(Move.SEVERE_PENALTY, Move.OBJECTION, Move.SERVICE, Move.WAIVER, Move.WAIVER_SEEN, Move.RULING));

    @BeforeContainer
    static void openTheStreet() throws Exception {
        street = new Played();
        new TestContextManager(Played.class).prepareTestInstance(street);
    }

    /** Runs in which nothing ever fell would prove nothing. */
    @AfterContainer
    static void gradesDidFall() {
        assertThat(street.falls).contains(Grade.YELLOW, Grade.BLACK);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void theGradeInForceNeverFallsToYellowOrBlackWithoutACompletedNotice(@ForAll("moves") List<Move> moves) {
        street.play(moves);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<List<Move>> anything = Arbitraries.of(Move.values()).map(List::of);
        return Arbitraries.frequencyOf(Tuple.of(2, anything), Tuple.of(1, Arbitraries.of(STORIES)))
                .list()
                .ofMinSize(4)
                .ofMaxSize(12)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    /** One shop after the other, each in a transaction that is rolled back. */
    @IntegrationTest
    static class Played extends Procedure {

        private final List<Grade> falls = new ArrayList<>();
        private final List<FactId> standing = new ArrayList<>();

        @Autowired
        private EarlierDecisions earlier;

        @Autowired
        private PlatformTransactionManager transactions;

        @Autowired
        private ApplicationContext context;

        private @Nullable ObjectionId objection;
        private @Nullable Actor both;

        void play(List<Move> moves) {
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                openTheShop();
                standing.clear();
                objection = null;
                both = new Actor(
                        officer.id(),
                        officer.username(),
                        officer.name(),
                        "scjg",
                        officer.departmentName(),
                        true,
                        Set.of(Role.OFFICER, Role.APPROVER));
                for (Move move : moves) {
                    Grade before = official();
                    Standing relieved = relieved();
                    jdbc.execute("savepoint move");
                    try {
                        perform(move);
                        gradings.assess(shop);
                        refresh();
                        jdbc.execute("set constraints all immediate");
                        jdbc.execute("set constraints all deferred");
                    } catch (Rejected refused) {
                        entities.clear();
                        jdbc.execute("rollback to savepoint move");
                    }
                    check(move, before, relieved, official());
                }
            });
        }

        private void perform(Move move) {
            DecisionView open = decisions.of(shop).stream()
                    .filter(one -> one.state().isOpen() && one.kind() != DecisionKind.EARLIER)
                    .findFirst()
                    .orElse(null);
            switch (move) {
                case MINOR_PENALTY -> standing.add(record(Recorded.penalty(shop, "轻微", today())));
                case PENALTY -> standing.add(record(Recorded.penalty(shop, "一般", today())));
                case PENALTY_ELSEWHERE -> standing.add(record(by("zhzf", Recorded.penalty(shop, "一般", today()))));
                case SEVERE_PENALTY -> standing.add(record(Recorded.penalty(shop, "严重", today())));
                case HAZARD -> standing.add(record(violence(shop, today())));
                case WITHDRAWAL ->
                    standing.stream().findFirst().ifPresent(fact -> {
                        facts.withdraw(fact, "决定已撤销", anOfficer());
                        standing.remove(fact);
                    });
                case PASSED_INSPECTION -> record(Recorded.inspection(shop, "明码标价", today()));
                case OBJECTION ->
                    standing.stream()
                            .findFirst()
                            .ifPresent(fact -> objection = new Objecting(context).against(fact, officer));
                case OBJECTION_REJECTED -> settle(false);
                case OBJECTION_UPHELD -> settle(true);
                case TIME -> passTime(open);
                case CLOSING -> {
                    // A closed shop stays closed, so that few runs end early.
                    if (moves++ % 7 == 0) {
                        merchants.close(shop, today(), "停业", officer);
                    }
                }
                case EXPIRY ->
                    decisions.of(shop).stream()
                            .filter(one -> one.kind() == DecisionKind.MANUAL && one.state() == DecisionState.IN_FORCE)
                            .forEach(one -> expire(one.id()));
                case YOUNGER ->
                    jdbc.update("update merchant_merchant set opened_on = ? where id = ?", today(), shop.value());
                case PAPER ->
                    earlier.enter(
                            shop,
                            new Earlier(Grade.YELLOW, "文号", today().minusDays(40), today().minusDays(20), "期满未申辩"),
                            officer);
                case PAPER_CONFIRMED -> ofPaper(id -> decisions.rule(id, true, "原件无误", approver));
                case PAPER_REFUSED -> ofPaper(id -> decisions.rule(id, false, "原件不符", approver));
                case MANUAL_YELLOW -> manual.propose(shop, Grade.YELLOW, "理由", "依据", today().plusMonths(1), officer);
                case MANUAL_RED -> manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
                default -> {
                    if (open != null) {
                        act(move, open);
                    }
                }
            }
        }

        private int moves;

        private void act(Move move, DecisionView open) {
            int edition = acts.editionOf(open.id().value());
            switch (move) {
                case SERVICE -> decisions.serve(open.id(), edition, today(), "直接送达", officer);
                case STALE_SERVICE -> decisions.serve(open.id(), edition - 1, today(), "直接送达", officer);
                case EARLIER_SERVICE -> decisions.serve(open.id(), edition, today().minusDays(12), "直接送达", officer);
                case DEFENCE -> decisions.hear(open.id(), today(), "请求从轻", false, officer);
                case WAIVER -> decisions.hear(open.id(), today(), "书面放弃", true, officer);
                case WAIVER_SEEN -> decisions.confirmWaiver(open.id(), "原件", approver);
                case WAIVER_SEEN_BY_WHO_NOTED_IT ->
                    decisions.confirmWaiver(open.id(), "原件", java.util.Objects.requireNonNull(both));
                case REVIEW -> decisions.review(open.id(), "事实清楚", officer);
                case REVIEW_BY_APPROVER -> decisions.review(open.id(), "事实清楚", approver);
                case RULING -> decisions.rule(open.id(), true, "同意", approver);
                case RULING_BY_WHO_HAD_A_HAND ->
                    decisions.rule(open.id(), true, "同意", java.util.Objects.requireNonNull(both));
                case RULING_BY_OFFICER -> decisions.rule(open.id(), true, "同意", officer);
                case REFUSAL -> refuse(open);
                default -> throw new IllegalStateException(move.name());
            }
        }

        private void refuse(DecisionView open) {
            try {
                decisions.rule(open.id(), false, "不同意", approver);
            } catch (Rejected refused) {
                assertThat(open.kind())
                        .as("whatever is proposed by hand can be refused")
                        .isNotEqualTo(DecisionKind.MANUAL);
                throw refused;
            }
        }

        private void ofPaper(Consumer<DecisionId> ruling) {
            decisions.of(shop).stream()
                    .filter(one -> one.state().isOpen() && one.kind() == DecisionKind.EARLIER)
                    .map(DecisionView::id)
                    .forEach(ruling);
        }

        private void settle(boolean upheld) {
            ObjectionId open = objection;
            if (open != null) {
                objection = null;
                if (upheld) {
                    new Objecting(context).uphold(open, approver);
                } else {
                    new Objecting(context).reject(open, approver);
                }
            }
        }

        private void passTime(@Nullable DecisionView open) {
            if (open != null) {
                letTheTermPass(open);
            }
            since(LocalDate.now(clock).minusDays(20));
        }

        /** The grade before any by hand. */
        private Standing relieved() {
            return standings.historyOf(shop).stream()
                    .filter(one -> one.by() != DecisionKind.MANUAL || one.released())
                    .findFirst()
                    .orElseThrow();
        }

        private void check(Move move, Grade before, Standing relieved, Grade after) {
            Standing now = standings.currentOf(List.of(shop)).get(shop);
            if (move == Move.EXPIRY && after != before) {
                Grade machine = gradings.current(shop).orElseThrow().grade();
                List<Grade> upwards = List.of(Grade.BLACK, Grade.YELLOW, Grade.PROBATION, Grade.BLUE, Grade.RED);
                assertThat(upwards.indexOf(after))
                        .as("no better than both the grade before the manual one and the machine's")
                        .isLessThanOrEqualTo(Math.max(upwards.indexOf(relieved.grade()), upwards.indexOf(machine)));
            }
            if (move == Move.EXPIRY && after != before && Course.isHarm(after)) {
                assertThat(now.decision()).as("a harm only returns").isEqualTo(relieved.decision());
            } else if (Course.isHarm(after) && after != before) {
                falls.add(after);
                assertThat(move).isIn(Move.RULING, Move.RULING_BY_WHO_HAD_A_HAND, Move.PAPER_CONFIRMED);
                DecisionView decided = decisions.find(now.decision()).orElseThrow();
                assertThat(decided.state()).isEqualTo(DecisionState.IN_FORCE);
                assertThat(decided.to()).isEqualTo(after);
                List<DecisionActs.Step> steps = acts.of(decided.id().value());
                assertThat(acts.handsOf(decided.id().value()))
                        .as("whoever had a hand in it does not decide")
                        .doesNotContain(ruledBy(decided));
                if (before == Grade.BLACK) {
                    assertThat(after).isEqualTo(Grade.YELLOW);
                } else {
                    assertThat(decided.servedOn()).isNotNull();
                    assertThat(decided.givenUp() || today().isAfter(decided.defenceUntil()))
                            .isTrue();
                    assertThat(decided.kind() == DecisionKind.EARLIER
                                    || steps.stream().anyMatch(step -> step.kind() == DecisionActs.Kind.NOTICE))
                            .isTrue();
                    assertThat(steps).extracting(DecisionActs.Step::kind).last().isEqualTo(DecisionActs.Kind.RULING);
                    // The grounds of one that was decided on paper before stand on that paper.
                    if (decided.kind() != DecisionKind.EARLIER) {
                        assertThat(decided.servedOn())
                                .isAfterOrEqualTo(acts.groundsSince(decided.id().value()));
                    }
                }
                if (after == Grade.BLACK) {
                    assertThat(steps).extracting(DecisionActs.Step::kind).contains(DecisionActs.Kind.REVIEW);
                }
            }
            if (Course.isHarm(after) && merchants.find(shop).isOperating()) {
                DecisionView behind = decisions.find(now.decision()).orElseThrow();
                assertThat(behind.from() == Grade.BLACK
                                || behind.expiresOn() == null
                                || !today().isAfter(behind.expiresOn()))
                        .as("a harm in force rests on a decision that has not expired")
                        .isTrue();
            }
            if (before.isRated() && move != Move.EXPIRY) {
                assertThat(after.isRated()).as("once rated").isTrue();
            }
            if (before == Grade.BLACK) {
                assertThat(after).isIn(Grade.BLACK, Grade.YELLOW);
            }
            assertThat(decisions.of(shop).stream()
                            .filter(one -> one.state().isOpen() && one.kind() != DecisionKind.EARLIER)
                            .count())
                    .isLessThanOrEqualTo(1);
        }

        private UUID ruledBy(DecisionView decided) {
            return jdbc.queryForObject(
                    "select ruled_by from grading_decision where id = ?",
                    UUID.class,
                    decided.id().value());
        }

        private static NewFact violence(MerchantId shop, LocalDate day) {
            return new NewFact(
                    shop, "violent", null, "gajz", "gajz", java.util.Map.of("happened_on", day.toString()), null, null);
        }
    }
}
