package org.chengxin.grading;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From facts arriving to assessments stored, on a real database. */
@IntegrationTest
class GradingsTests {

    @Autowired
    Gradings gradings;

    @Autowired
    AssessmentHistory history;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void recordingAPenaltyTakesItsPointsAndWithdrawingItGivesThemBack() {
        MerchantId shop = aShopInspected();
        BigDecimal before = settled(shop).score();
        FactId penalty = record(Recorded.penalty(shop, "一般", today().minusMonths(1)));
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(current(shop).score()).isEqualTo(before.subtract(new BigDecimal("8.00"))));
        assertThat(current(shop).lines())
                .filteredOn(line -> line.facts().contains(penalty))
                .singleElement()
                .satisfies(line -> assertThat(line.rule()).isEqualTo("penalty-general"));
        facts.withdraw(penalty, "处罚决定已撤销", anOfficer());
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(current(shop).score()).isEqualTo(before));
    }

    @Test
    void aNewMerchantIsAssessedAsSoonAsItIsRegistered() {
        MerchantId shop = aMerchant().registeredIn(merchants);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(gradings.current(shop)).hasValueSatisfying(one -> {
                    assertThat(one.score()).isEqualTo("77.00");
                    assertThat(one.grade()).isEqualTo(Grade.PROBATION);
                }));
    }

    @Test
    void whatIsReadBackIsWhatWasAssessed() {
        MerchantId shop = aShopInspected();
        record(Recorded.penalty(shop, "轻微", today()));
        record(Recorded.finding(shop, "较重", today().minusDays(9), today().minusDays(1)));
        Assessment assessed = settled(shop);
        assertThat(assessed.lines()).hasSizeGreaterThan(10);
        assertThat(current(shop)).isEqualTo(assessed);
        assertThat(gradings.onRecord(shop, today())).contains(assessed);
        assertThat(gradings.onRecord(shop, today().minusDays(1))).isEmpty();
    }

    @Test
    void assessingAgainOnTheSameFactsStoresNothing() {
        MerchantId shop = aShopInspected();
        settled(shop);
        int stored = history.of(shop, 100).size();
        gradings.assess(shop);
        assertThat(history.of(shop, 100)).hasSize(stored);
    }

    @Test
    void exactlyThoseWhoseDayHasComeAreAssessedAgain() {
        MerchantId due = aShopInspected();
        MerchantId notDue = aShopInspected();
        settled(due);
        settled(notDue);
        jdbc.sql("update grading_due set due = ? where merchant_id = ?")
                .params(today(), due.value())
                .update();
        LocalDate later = dueOf(notDue);
        assertThat(rescoring.rescoreDue()).isOne();
        assertThat(dueOf(due)).isAfter(today()).isEqualTo(current(due).nextChange());
        assertThat(dueOf(notDue)).isEqualTo(later);
    }

    @Test
    void aGradeThatMovesIsWrittenToTheTrail() {
        MerchantId shop = aShopInspected();
        settled(shop);
        record(Recorded.penalty(shop, "严重", today()));
        settled(shop);
        assertThat(jdbc.sql("select summary from audit_entry where verb = '评价.变更' and subject_id = ?")
                        .param(shop.toString())
                        .query(String.class)
                        .list())
                .anySatisfy(summary -> assertThat(summary).contains("由蓝牌变为黄牌"));
    }

    @Test
    void aStoredAssessmentCannotBeChangedOrDeleted() {
        MerchantId shop = aShopInspected();
        settled(shop);
        Stream.of(
                        "update grading_assessment set score = 99 where merchant_id = ?",
                        "delete from grading_assessment where merchant_id = ?",
                        "update grading_ledger_line set points = 1 where merchant_id = ?",
                        "delete from grading_ledger_line where merchant_id = ?")
                .forEach(sql -> assertThatThrownBy(
                                () -> jdbc.sql(sql).param(shop.value()).update())
                        .as(sql)
                        .hasMessageContaining("只增不改"));
    }

    @Test
    void aScoreThatIsNotTheSumOfItsLinesIsRefused() {
        MerchantId shop = aMerchant().registeredIn(merchants);
        settled(shop);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into grading_assessment
                                select gen_random_uuid(), merchant_id, model_code, model_version, as_of, assessed_at,
                                  cause, 99, grade, because, next_change, inputs_hash, false, rules
                                from grading_assessment where merchant_id = ? limit 1""").param(shop.value()).update()).hasMessageContaining("不等于明细之和");
    }

    @Test
    void aModelThatAnAssessmentRestsOnCannotBeChanged() {
        settled(aMerchant().registeredIn(merchants));
        assertThatThrownBy(() -> jdbc.sql("update grading_model set definition = '{}' where version = 1")
                        .update())
                .hasMessageContaining("请另立新版本");
    }

    @Test
    void assessmentsOfOneMerchantAtTheSameTimeLeaveOneCurrentThatKnowsAllFacts() {
        MerchantId shop = aShopInspected();
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 3; i++) {
                        record(Recorded.complaint(shop, today().minusDays(i)));
                        gradings.assess(shop);
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);
        assertThat(current(shop).lines())
                .filteredOn(line -> line.rule().equals("complaint-upheld"))
                .hasSize(12);
    }

    @Test
    void aHundredMerchantsTakeAsManyStatementsAsOne() {
        MerchantId one = aShopInspected();
        record(Recorded.penalty(one, "一般", today()));
        List<MerchantId> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(aMerchant().registeredIn(merchants));
        }
        List<NewFact> penalties =
                many.stream().map(shop -> Recorded.penalty(shop, "一般", today())).toList();
        facts.recordAll(penalties, anOfficer());
        // Ten where a grade in force is taken or changes with it, which depends on who has assessed the shop before.
        assertThat(statements(() -> gradings.assess(List.of(one), Cause.FACTS))).hasSizeLessThanOrEqualTo(10);
        assertThat(statements(() -> gradings.assess(many, Cause.FACTS))).hasSizeLessThanOrEqualTo(10);
    }

    /** Apart from the event registry and the trail, which have a row for each merchant. */
    private static List<String> statements(Runnable action) {
        return Statements.of(action).stream()
                .filter(one -> !one.toLowerCase().contains("event_publication") && !one.contains("audit_entry"))
                .toList();
    }

    private MerchantId aShopInspected() {
        MerchantId shop = aMerchant().registeredIn(merchants);
        record(Recorded.inspection(shop, "明码标价", today().minusMonths(2)));
        return shop;
    }

    /** The assessment after everything recorded so far. */
    private Assessment settled(MerchantId shop) {
        return gradings.assess(shop);
    }

    private Assessment current(MerchantId shop) {
        return gradings.current(shop).orElseThrow();
    }

    private FactId record(NewFact statement) {
        return facts.record(statement, anOfficer()).fact();
    }

    private LocalDate dueOf(MerchantId shop) {
        return jdbc.sql("select due from grading_due where merchant_id = ?")
                .param(shop.value())
                .query(LocalDate.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
