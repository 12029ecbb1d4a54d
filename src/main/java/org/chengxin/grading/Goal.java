package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A grade to be reached, and what an assessment says still stands before it. */
record Goal(Grade grade, Function<LocalDate, ScoringModel> models) {

    private static final String RATED = "#rated";

    boolean isReachedBy(Assessment assessment) {
        return Way.rank(assessment.grade()) >= Way.rank(grade);
    }

    /** Codes of the conditions that are not met, and that it is not rated at all. */
    Set<String> open(Assessment now) {
        Set<String> open = new HashSet<>();
        inTheWay(now).forEach(check -> open.add(check.code()));
        if (now.grade() == Grade.PROBATION) {
            open.add(RATED);
        }
        return open;
    }

    /** Vetoes stand before every grade, ceilings before blue and red, gates before red. */
    List<Check> inTheWay(Assessment now) {
        return Stream.of(
                        now.vetoes(),
                        grade == Grade.RED || grade == Grade.BLUE ? now.ceilings() : List.<Check>of(),
                        grade == Grade.RED ? now.gates() : List.<Check>of())
                .flatMap(List::stream)
                .filter(check -> !check.met())
                .toList();
    }

    /** Whether a condition asks for the absence of facts, so that each of them must go. */
    boolean isAboutNone(Check check, Assessment now) {
        var rules = rules(now);
        return Stream.of(rules.vetoes(), rules.ceilings(), rules.gates())
                .flatMap(List::stream)
                .anyMatch(bar -> bar.code().equals(check.code()) && bar.count() == ScoringModel.Count.NONE);
    }

    /** The score it takes. */
    BigDecimal bound(Assessment now) {
        var bounds = rules(now).thresholds();
        return switch (grade) {
            case RED -> bounds.red();
            case BLUE -> bounds.blue();
            default -> bounds.yellow();
        };
    }

    private ScoringModel.Definition rules(Assessment now) {
        return models.apply(now.asOf()).definition();
    }
}
