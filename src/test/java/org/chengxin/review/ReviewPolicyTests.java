package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReviewPolicyTests {

    private static final ReviewPolicy POLICY =
            new ReviewPolicy(30, 3, 24, 8, BigDecimal.valueOf(4), new BigDecimal("4.0"), 5, 5, 12, 2, 30, 500);

    @Test
    void fiveVoicesOfOneStarDoNotRuinAShopAndFiveOfFiveDoNotMakeIt() {
        assertThat(POLICY.shrunk(5, 5)).isEqualByComparingTo("2.50");
        assertThat(POLICY.shrunk(25, 5)).isEqualByComparingTo("4.50");
        assertThat(POLICY.shrunk(0, 0)).isEqualByComparingTo("4.00");
        assertThat(POLICY.shrunk(500, 100)).isEqualByComparingTo("4.95");
    }

    @Property
    void theAverageLiesBetweenWhatWasGivenAndThePrior(
            @ForAll @IntRange(min = 1, max = 500) int count, @ForAll @IntRange(min = 0, max = 2000) int above) {
        long sum = Math.min(5L * count, count + (long) above);
        BigDecimal given = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP);
        BigDecimal shrunk = POLICY.shrunk(sum, count);
        BigDecimal rounding = new BigDecimal("0.005001");
        assertThat(shrunk)
                .isBetween(
                        given.min(POLICY.priorMean()).subtract(rounding),
                        given.max(POLICY.priorMean()).add(rounding));
    }

    @Test
    void aBurstIsManyAndManyTimesTheUsual() {
        assertThat(POLICY.isBurst(7, 0)).as("few are no burst").isFalse();
        assertThat(POLICY.isBurst(8, 0)).as("a shop that had none").isTrue();
        assertThat(POLICY.isBurst(8, 120)).as("two a day, four times that").isTrue();
        assertThat(POLICY.isBurst(8, 180)).as("three a day").isFalse();
        assertThat(POLICY.isBurst(12, 180)).isTrue();
    }
}
