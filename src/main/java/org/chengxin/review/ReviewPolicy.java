package org.chengxin.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rules of a day: see {@code review_policy}. */
record ReviewPolicy(
        int daysBetween,
        int perAddress,
        int burstHours,
        int burstLeast,
        BigDecimal burstTimes,
        BigDecimal priorMean,
        int priorWeight,
        int shownFrom,
        int months,
        int flagsToLook,
        int keptDays,
        int codesADay) {

    /**
     * The average, drawn towards the prior as if so many more people had given it: few voices move it little (peers 12).
     *
     * @param sum of the stars of {@code count} reviews
     */
    BigDecimal shrunk(long sum, long count) {
        BigDecimal weight = BigDecimal.valueOf(priorWeight);
        BigDecimal voices = BigDecimal.valueOf(count).add(weight);
        return voices.signum() == 0
                ? priorMean.setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(sum).add(priorMean.multiply(weight)).divide(voices, 2, RoundingMode.HALF_UP);
    }

    /**
     * Whether so many reviews within {@link #burstHours} are more than this shop usually gets.
     *
     * @param usual reviews of the sixty days before
     */
    boolean isBurst(long recent, long usual) {
        BigDecimal expected = BigDecimal.valueOf(usual)
                .multiply(BigDecimal.valueOf(burstHours))
                .divide(BigDecimal.valueOf(60L * 24), 6, RoundingMode.HALF_UP);
        return recent >= burstLeast && BigDecimal.valueOf(recent).compareTo(expected.multiply(burstTimes)) >= 0;
    }
}
