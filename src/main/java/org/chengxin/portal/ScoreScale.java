package org.chengxin.portal;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hundred points with the least that red, blue and yellow need.
 *
 * @param words how far the score is from the next line; empty without a score
 */
record ScoreScale(String red, String blue, String yellow, String words) {

    /** The three lines across the drawing of the scores, as an SVG path. */
    public String lines() {
        return Stream.of(red, blue, yellow)
                .map(line -> "M0 "
                        + BigDecimal.valueOf(100).subtract(new BigDecimal(line)).toPlainString() + "h"
                        + TrendDrawing.WIDTH)
                .collect(Collectors.joining());
    }
}
