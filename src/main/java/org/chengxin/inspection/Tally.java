package org.chengxin.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What came of visits, counted.
 *
 * @param judged items found in order or wrong; those that did not apply are not counted
 * @param failed of these, found wrong
 */
record Tally(int visits, int judged, int failed) {

    /** Findings a visit, one decimal. */
    public BigDecimal perVisit() {
        return visits == 0 ? BigDecimal.ZERO : quotient(failed, visits, 1);
    }

    /** Found wrong of all judged, in per cent, one decimal. */
    public BigDecimal percent() {
        return judged == 0 ? BigDecimal.ZERO : quotient(100L * failed, judged, 1);
    }

    private static BigDecimal quotient(long above, long below, int scale) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), scale, RoundingMode.HALF_UP);
    }
}
