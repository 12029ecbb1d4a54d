package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.LiveFacts;
import org.chengxin.dossier.NewFact;
import org.chengxin.grading.FullRescore.Lot;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The path for all merchants against the path for one. */
@IntegrationTest
class FullRescoreTests {

    @Autowired
    FullRescore rescore;

    @Autowired
    Gradings gradings;

    @Autowired
    Facts facts;

    @Autowired
    LiveFacts live;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void aLotStoresWhatASingleAssessmentWouldSayAndNothingTheSecondTime() {
        MerchantId shop = aShopWithAPenaltyNobodyWasToldOf("一般");
        assertThat(rescore.run(only(shop), Cause.REQUEST)).isEqualTo(new FullRescore.Result(1, 0, 1, 0));
        Assessment stored = gradings.current(shop).orElseThrow();
        Assessment single = Assessor.assess(
                gradings.modelOn(today()),
                facts.liveOf(shop),
                merchants.find(shop).openedOn(),
                today());
        assertThat(stored).isEqualTo(single);
        assertThat(stored.lines()).extracting(LedgerLine::rule).contains("penalty-general", "fire-passed");
        assertThat(rescore.run(only(shop), Cause.REQUEST)).isEqualTo(new FullRescore.Result(1, 0, 0, 0));
    }

    @Test
    void aGradeThatALotMovesIsWrittenToTheTrail() {
        MerchantId shop = aShopWithAPenaltyNobodyWasToldOf("严重");
        assertThat(rescore.run(only(shop), Cause.REQUEST).moved()).isOne();
        assertThat(jdbc.sql("select summary from audit_entry where verb = '评价.变更' and subject_id = ?")
                        .param(shop.toString())
                        .query(String.class)
                        .list())
                .anySatisfy(summary -> assertThat(summary).contains("由蓝牌变为黄牌"));
    }

    @Test
    void aLotGivesWayToWhoeverAssessesOneOfItsMerchants() throws Exception {
        MerchantId shop = aShopWithAPenaltyNobodyWasToldOf("一般");
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            gradings.assess(shop);
            held.countDown();
            sleep(700);
        }));
        held.await();
        assertThat(rescore.run(only(shop), Cause.REQUEST).merchants()).isZero();
        other.join();
        assertThat(jdbc.sql("select count(*) from grading_assessment where merchant_id = ? and is_current")
                        .param(shop.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(gradings.current(shop).orElseThrow().lines())
                .extracting(LedgerLine::rule)
                .contains("penalty-general");
    }

    @Test
    void streamedFactsAreTheFactsInUse() {
        MerchantId shop = aShopWithAPenaltyNobodyWasToldOf("轻微");
        facts.withdraw(facts.liveOf(shop).get(0).id(), "录入有误", anOfficer());
        List<Fact> streamed = new ArrayList<>();
        transactions.executeWithoutResult(status -> live.each(List.of(shop), (merchant, found) -> {
            assertThat(merchant).isEqualTo(shop);
            streamed.addAll(found);
        }));
        assertThat(streamed)
                .containsExactlyInAnyOrderElementsOf(facts.liveOf(shop))
                .hasSize(2);
    }

    @Test
    void lotsHoldEveryMerchantOnce() {
        aMerchant().registeredIn(merchants);
        List<Lot> lots = rescore.lots();
        for (int i = 1; i < lots.size(); i++) {
            assertThat(lots.get(i).first().toString())
                    .isGreaterThan(lots.get(i - 1).last().toString());
        }
        int held = lots.stream()
                .mapToInt(lot -> jdbc.sql("select count(*) from merchant_merchant where id between ? and ?")
                        .params(lot.first().value(), lot.last().value())
                        .query(Integer.class)
                        .single())
                .sum();
        assertThat(held)
                .isEqualTo(jdbc.sql("select count(*) from merchant_merchant")
                        .query(Integer.class)
                        .single());
    }

    /** A shop assessed on two inspections, and then, past all listeners, given a penalty with quotes and backslashes in it. */
    private MerchantId aShopWithAPenaltyNobodyWasToldOf(String grade) {
        MerchantId shop = aMerchant().registeredIn(merchants);
        facts.record(Recorded.inspection(shop, "明码标价", today().minusMonths(2)), anOfficer());
        Map<String, String> fire = new HashMap<>(
                Recorded.inspection(shop, "消防安全", today().minusMonths(1)).data());
        facts.record(new NewFact(shop, "inspection", null, "xfjy", "xfjy", fire, null, null), anOfficer());
        await().until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + shop + "%")
                        .query(Integer.class)
                        .single()
                == 0);
        gradings.assess(shop);
        jdbc.sql("""
                        insert into dossier_fact (id, merchant_id, item, key, grade, authority, reporter, valid_from,
                          public_from, data, content_hash, recorded_at, recorded_by, recorded_by_name)
                        select ?, ?, 'penalty', ?, ?, 'scjg', 'scjg', ?, ?,
                          jsonb_build_object('violation', 'a "b" \\ {c}, d', 'document_no', 'x'), repeat('0', 64), now(),
                          gen_random_uuid(), '测试'""")
                .params(Ids.next(), shop.value(), Ids.next().toString(), grade, today(), today())
                .update();
        return shop;
    }

    private static Lot only(MerchantId shop) {
        return new Lot(shop, shop);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
