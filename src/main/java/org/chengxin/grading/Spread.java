package org.chengxin.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How points are spread over merchants: number, mean and quartiles (nearest rank), exact.
 *
 * @param merchants how many merchants
 */
record Spread(
        long merchants,
        BigDecimal mean,
        BigDecimal lowest,
        BigDecimal lower,
        BigDecimal median,
        BigDecimal upper,
        BigDecimal highest) {

    static final Spread NONE = new Spread(
            0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Spread of(List<RunTally.Entry> entries) {
        SortedMap<BigDecimal, Long> counts = new TreeMap<>();
        entries.forEach(one -> counts.merge(one.points(), one.merchants(), Long::sum));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return NONE;
        }
        BigDecimal sum = counts.entrySet().stream()
                .map(one -> one.getKey().multiply(BigDecimal.valueOf(one.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Spread(
                all,
                sum.divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP),
                counts.firstKey(),
                quantile(counts, all, 25),
                quantile(counts, all, 50),
                quantile(counts, all, 75),
                counts.lastKey());
    }

    /** The value of the merchant at the rank, the least of whom {@code percent} of a hundred are not above. */
    private static BigDecimal quantile(SortedMap<BigDecimal, Long> counts, long all, int percent) {
        long rank = (all * percent + 99) / 100;
        long passed = 0;
        for (var one : counts.entrySet()) {
            passed += one.getValue();
            if (passed >= rank) {
                return one.getKey();
            }
        }
        return counts.lastKey();
    }
}
