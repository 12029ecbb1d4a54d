package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.List;

/**
 * The points an act adds in each dimension before limits and floors, in hundredths. No set of acts adds more to the score than
 * the sum of these, nor more to a dimension than there is room in it.
 */
record Gain(long[] points) {

    static Gain between(Assessment before, Assessment after) {
        long[] gained = bare(after);
        long[] had = bare(before);
        for (int i = 0; i < gained.length; i++) {
            gained[i] = Math.max(0, gained[i] - had[i]);
        }
        return new Gain(gained);
    }

    private static long[] bare(Assessment assessment) {
        List<String> codes = assessment.dimensions().stream()
                .map(Assessment.DimensionScore::code)
                .toList();
        long[] points = new long[codes.size()];
        for (LedgerLine line : assessment.lines()) {
            if (line.kind() != LedgerLine.Kind.ADJUSTMENT) {
                points[codes.indexOf(line.dimension())] += hundredths(line.points());
            }
        }
        return points;
    }

    private static long hundredths(BigDecimal points) {
        return points.movePointRight(2).longValueExact();
    }

    /**
     * What may still be added before the goal is reached.
     *
     * @param free room in each dimension
     * @param missing points to the goal
     */
    record Room(long[] free, long missing) {

        static Room in(Assessment now, BigDecimal goal) {
            long[] free = now.dimensions().stream()
                    .mapToLong(one -> hundredths(BigDecimal.valueOf(one.max()).subtract(one.points())))
                    .toArray();
            return new Room(free, hundredths(goal.subtract(now.score())));
        }

        /** The most that the gain can add. */
        long counts(Gain gain) {
            long sum = 0;
            for (int i = 0; i < free.length; i++) {
                sum += Math.min(free[i], gain.points[i]);
            }
            return sum;
        }

        Room after(Gain gain) {
            long[] left = new long[free.length];
            for (int i = 0; i < free.length; i++) {
                left[i] = free[i] - Math.min(free[i], gain.points[i]);
            }
            return new Room(left, missing - counts(gain));
        }

        boolean isFilled() {
            return missing <= 0;
        }
    }
}
