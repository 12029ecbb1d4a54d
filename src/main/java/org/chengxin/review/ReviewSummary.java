package org.chengxin.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's reviews in sums.
 *
 * @param months how many months back are counted
 * @param count public reviews in that time
 * @param average shrunk towards the prior, one decimal; null where there are fewer than {@code shownFrom}
 * @param shownFrom from how many reviews an average is shown
 * @param byStars how many gave five, four, three, two and one star
 */
public record ReviewSummary(
        int months, long count, @Nullable BigDecimal average, int shownFrom, List<Long> byStars) {

    public boolean hasAverage() {
        return average != null;
    }
}
