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
            Ranking.Page page = ranking.page(new Ranking.Filter(null, null, trade, sort), next, 2);
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

    private List<BigDecimal> scores(Ranking.Sort sort) {
        return ranking.page(new Ranking.Filter(null, null, trade, sort), null, 50).rows().stream()
                .map(Ranking.Row::score)
                .toList();
    }

    private static BigDecimal[] scores(String... plain) {
        return java.util.Arrays.stream(plain)
                .map(one -> new BigDecimal(one + ".00"))
                .toArray(BigDecimal[]::new);
    }
}
