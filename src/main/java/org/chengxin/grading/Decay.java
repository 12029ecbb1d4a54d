package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/**
 * How a rule's points fade: full or partial for so many months after a date, then nothing. “≤3 个月” includes the day
 * three months later.
 *
 * @param from field or attribute with the date the months are counted from; {@code validFrom} where a fact does not state it
 * @param steps in order of months
 */
public record Decay(String from, List<Step> steps) {

    /**
     * @param months last month of the step, counted from the start
     * @param percent share of the points that counts during the step
     */
    public record Step(int months, int percent) {}

    /**
     * What holds on a day.
     *
     * @param percent share of the points
     * @param from first day of this share
     * @param to last day of this share; null if it stays
     */
    record Share(int percent, LocalDate from, @Nullable LocalDate to) {}

    public Decay {
        steps = List.copyOf(steps);
        int months = 0;
        for (Step step : steps) {
            if (step.months() <= months || step.percent() < 0 || step.percent() > 100) {
                throw new IllegalArgumentException("衰减的月数须逐级增加，比例须在 0 到 100 之间");
            }
            months = step.months();
        }
    }

    LocalDate start(Fact fact) {
        LocalDate stated = FactText.date(fact, from);
        return stated == null ? fact.validFrom() : stated;
    }

    Share on(Fact fact, LocalDate asOf) {
        LocalDate start = start(fact);
        LocalDate from = start;
        if (asOf.isBefore(start)) {
            return new Share(0, asOf, start.minusDays(1));
        }
        for (Step step : steps) {
            LocalDate to = start.plusMonths(step.months());
            if (!asOf.isAfter(to)) {
                return new Share(step.percent(), from, to);
            }
            from = to.plusDays(1);
        }
        return new Share(0, from, null);
    }
}
