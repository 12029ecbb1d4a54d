package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One way to a better grade: what to do on which days, and from which day the better grade then holds.
 *
 * @param steps in order of days; none where waiting is enough
 * @param until last day it holds if nothing else happens; null where nothing is in sight to end it
 */
record Way(
        Grade grade,
        LocalDate day,
        BigDecimal score,
        List<Step> steps,
        @Nullable LocalDate until) {

    /** An act on a day. */
    record Step(LocalDate day, Remedy remedy) {}

    Way {
        steps = List.copyOf(steps);
    }

    /** The facts there would be once all steps were taken. */
    static List<Fact> after(List<Fact> facts, List<Step> steps) {
        List<Fact> all = facts;
        for (Step step : steps) {
            all = step.remedy().deed().done(all, step.day());
        }
        return all;
    }

    /** Whether the other way leads nowhere that this one does not lead to sooner and with less. */
    boolean spares(Way other) {
        return rank(grade) >= rank(other.grade) && steps.size() <= other.steps.size() && !day.isAfter(other.day);
    }

    /** Red is the best; who is not yet rated stands below all. */
    static int rank(Grade grade) {
        return grade.isRated() ? Grade.PROBATION.ordinal() - grade.ordinal() : 0;
    }
}
