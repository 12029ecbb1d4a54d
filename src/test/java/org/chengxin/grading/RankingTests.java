package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RankingTests {

    @Autowired
    Ranking ranking;

    @Autowired
    Gradings gradings;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    Clock clock;

    private final String trade = "排行业态" + System.nanoTime();
    private final List<MerchantId> shops = new ArrayList<>();

    /** Scores 77, 76, 76, 75, 75: ties that a page may cut through. */
    @BeforeEach
    void fiveShops() {
        for (int i = 0; i < 5; i++) {
            MerchantId shop = aMerchant().trading(trade).registeredIn(merchants);
            for (int complaints = 0; complaints < (i + 1) / 2; complaints++) {
                facts.record(Recorded.complaint(shop, LocalDate.now(clock)), anOfficer());
            }
            gradings.assess(shop);
            shops.add(shop);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesJoinWithoutGapOrRepetitionInEveryOrder(Ranking.Sort sort) {
        List<MerchantId> seen = new ArrayList<>();
        String next = null;
        do {
            Ranking.Page page = ranking.page(filter(sort), next, 2);
            page.rows().forEach(row -> seen.add(row.merchant()));
            next = page.next();
        } while (next != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(shops);
    }

    @Test
    void theBestComeFirstOrLastAsAsked() {
        assertThat(scores(Ranking.Sort.BEST)).containsExactly(scores("77", "76", "76", "75", "75"));
        assertThat(scores(Ranking.Sort.WORST)).containsExactly(scores("75", "75", "76", "76", "77"));
    }

    @Test
    void aClosedMerchantIsNotRanked() {
        merchants.close(shops.get(0), LocalDate.now(clock), "停业", anOfficer());
        assertThat(scores(Ranking.Sort.BEST)).hasSize(4);
    }

    @Test
    void aTradeOnceNamedCanBeFilteredBy() {
        assertThat(ranking.trades()).contains(trade).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void onlyThoseWithPointsOffInADimensionAreListedWithTheirPointsThere() {
        List<Ranking.Row> rows = ranking.page(
                        new Ranking.Filter(null, null, trade, "consumer", null, null, Ranking.Sort.BEST), null, 50)
                .rows();
        assertThat(rows).extracting(Ranking.Row::merchant).containsExactlyInAnyOrderElementsOf(shops.subList(1, 5));
        assertThat(rows).extracting(Ranking.Row::points).containsExactly(scores("9", "9", "8", "8"));
        assertThat(ranking.page(new Ranking.Filter(null, null, trade, "fire", null, null, Ranking.Sort.BEST), null, 50)
                        .rows())
                .isEmpty();
    }

    @Test
    void movementIsCountedFromTheEveningOfADay() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(moved(yesterday, Ranking.Movement.ANY)).containsExactlyInAnyOrderElementsOf(shops);
        assertThat(moved(LocalDate.now(clock), Ranking.Movement.ANY)).isEmpty();

        facts.record(Recorded.inspection(shops.get(0), "食品安全", yesterday), anOfficer());
        gradings.assess(shops.get(0));
        assertThat(moved(yesterday, Ranking.Movement.FIRST)).containsExactly(shops.get(0));
        assertThat(moved(yesterday, Ranking.Movement.RISEN)).isEmpty();
        assertThat(moved(yesterday, Ranking.Movement.FALLEN)).isEmpty();
    }

    private List<MerchantId> moved(LocalDate since, Ranking.Movement movement) {
        return ranking
                .page(new Ranking.Filter(null, null, trade, null, since, movement, Ranking.Sort.BEST), null, 50)
                .rows()
                .stream()
                .map(Ranking.Row::merchant)
                .toList();
    }

    private Ranking.Filter filter(Ranking.Sort sort) {
        return new Ranking.Filter(null, null, trade, null, null, null, sort);
    }

    private List<BigDecimal> scores(Ranking.Sort sort) {
        return ranking.page(filter(sort), null, 50).rows().stream()
                .map(Ranking.Row::score)
                .toList();
    }

    private static BigDecimal[] scores(String... plain) {
        return java.util.Arrays.stream(plain)
                .map(one -> new BigDecimal(one + ".00"))
                .toArray(BigDecimal[]::new);
    }
}
