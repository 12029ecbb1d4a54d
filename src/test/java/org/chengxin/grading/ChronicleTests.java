package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the public is told of earlier grades: what was in force, never what a machine thought meanwhile. */
class ChronicleTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate FROM = LocalDate.of(2024, 11, 22);

    @Test
    void aMachineGradeThatHasNotTakenForceIsNotTold() {
        AssessmentHistory.Entry blue = entry(FIRST, "80.00", Grade.BLUE);
        AssessmentHistory.Entry fall = entry(FIRST.plusDays(30), "55.00", Grade.YELLOW);
        Chronicle chronicle =
                Chronicle.of(List.of(held(Grade.BLUE, FIRST, null, blue, null)), List.of(fall, blue), FROM);

        assertThat(chronicle.scores()).extracting(Chronicle.Point::score).containsExactly(new BigDecimal("80.00"));
        assertThat(chronicle.periods()).containsExactly(new Chronicle.Period(Grade.BLUE, FIRST, null));
    }

    @Test
    void aFallIsToldFromTheDayItTookForce() {
        AssessmentHistory.Entry blue = entry(FIRST, "80.00", Grade.BLUE);
        AssessmentHistory.Entry fall = entry(FIRST.plusDays(30), "55.00", Grade.YELLOW);
        LocalDate ruled = FIRST.plusDays(45);
        Chronicle chronicle = Chronicle.of(
                List.of(
                        held(Grade.YELLOW, ruled, null, fall, DecisionKind.FALL),
                        held(Grade.BLUE, FIRST, ruled, blue, null)),
                List.of(fall, blue),
                FROM);

        assertThat(chronicle.scores())
                .extracting(Chronicle.Point::day, point -> point.score().toPlainString())
                .containsExactly(tuple(FIRST, "80.00"), tuple(ruled, "55.00"));
        assertThat(chronicle.periods())
                .containsExactly(
                        new Chronicle.Period(Grade.YELLOW, ruled, null),
                        new Chronicle.Period(Grade.BLUE, FIRST, ruled.minusDays(1)));
    }

    @Test
    void aDecisionOnPaperPutsAsideWhatTheSystemHeldBefore() {
        AssessmentHistory.Entry first = entry(FIRST, "80.00", Grade.PROBATION);
        LocalDate paper = FIRST.minusMonths(3);
        Chronicle chronicle = Chronicle.of(
                List.of(
                        held(Grade.YELLOW, paper, null, first, DecisionKind.EARLIER),
                        held(Grade.PROBATION, FIRST, FIRST, first, null)),
                List.of(first),
                FROM);

        assertThat(chronicle.periods()).containsExactly(new Chronicle.Period(Grade.YELLOW, paper, null));
    }

    @Test
    void periodsBeforeTheFirstDayAreLeftOutButTheOneThatReachesIntoIt() {
        AssessmentHistory.Entry old = entry(FROM.minusYears(2), "80.00", Grade.BLUE);
        AssessmentHistory.Entry red = entry(FROM.minusYears(1), "90.00", Grade.RED);
        Chronicle chronicle = Chronicle.of(
                List.of(
                        held(Grade.RED, red.asOf(), null, red, null),
                        held(Grade.BLUE, old.asOf(), red.asOf(), old, null)),
                List.of(red, old),
                FROM);

        assertThat(chronicle.periods()).extracting(Chronicle.Period::grade).containsExactly(Grade.RED);
        assertThat(chronicle.scores().get(0).day()).isEqualTo(FROM);
    }

    @Test
    void asOfADayNothingLaterIsKnown() {
        AssessmentHistory.Entry blue = entry(FIRST, "80.00", Grade.BLUE);
        AssessmentHistory.Entry red = entry(FIRST.plusDays(60), "90.00", Grade.RED);
        Chronicle then = Chronicle.of(
                        List.of(
                                held(Grade.RED, red.asOf(), null, red, null),
                                held(Grade.BLUE, FIRST, red.asOf(), blue, null)),
                        List.of(red, blue),
                        FROM)
                .upTo(FIRST.plusDays(10));

        assertThat(then.periods()).containsExactly(new Chronicle.Period(Grade.BLUE, FIRST, null));
        assertThat(then.scores()).hasSize(1);
    }

    private static AssessmentHistory.Entry entry(LocalDate day, String score, Grade grade) {
        return new AssessmentHistory.Entry(
                UUID.randomUUID(), day, noon(day), new BigDecimal(score), grade, "因为", Cause.FACTS);
    }

    private static Chronicle.Held held(
            Grade grade,
            LocalDate since,
            @Nullable LocalDate ended,
            AssessmentHistory.Entry on,
            @Nullable DecisionKind by) {
        Instant taken = by == null ? on.at() : noon(since.isBefore(on.asOf()) ? on.asOf() : since);
        return new Chronicle.Held(grade, since, taken, ended == null ? null : noon(ended), on.id(), by);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(java.time.ZoneId.of(Moments.ZONE)).toInstant();
    }
}
