package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.aPenalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.grading.Trend.Point;
import org.chengxin.grading.Trend.Source;
import org.junit.jupiter.api.Test;

/** A score over time. */
class TrendTests extends AssessedShop {

    private final Prospect prospect = new Prospect(day -> Models.DEFAULT, OPENED);

    @Test
    void aProjectionSaysWhatFadesWhen() {
        given(QUIET, aPenalty("一般", LocalDate.of(2026, 10, 22)).build());
        assertThat(Trend.reckoned(Source.PROJECTION, prospect, facts, TODAY, TODAY.plusMonths(12)))
                .extracting(Point::day, Point::score, Point::why)
                .containsExactly(
                        tuple(TODAY, "69.00", List.of()),
                        tuple(LocalDate.of(2027, 1, 23), "73.00", List.of("一般行政处罚 −8 → −4")),
                        tuple(LocalDate.of(2027, 10, 23), "77.00", List.of("一般行政处罚 −4 → 0", "满足：十二个月内没有公示中的一般、严重处罚")));
    }

    /** Below the floor of a dimension a line may end and the score stay; it is no reason for what happens later. */
    @Test
    void aPointNamesOnlyWhatChangedOnItsDay() {
        given(QUIET, aPenalty("轻微", LocalDate.of(2026, 9, 1)).build());
        for (int i = 0; i < 3; i++) {
            given(aPenalty("严重", LocalDate.of(2026, 10, 22)).build());
        }
        List<Point> points = Trend.reckoned(Source.PROJECTION, prospect, facts, TODAY, TODAY.plusMonths(24));
        assertThat(assess(LocalDate.of(2027, 9, 15)).lines())
                .as("the small one has ended by itself")
                .noneMatch(
                        line -> line.sentence().contains("轻微") && line.points().signum() < 0);
        assertThat(points)
                .filteredOn(point -> point.day().isAfter(LocalDate.of(2027, 9, 15)))
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.why()).noneMatch(words -> words.contains("轻微")));
    }

    @Test
    void lookingBackCountsWhatIsKnownNowFromTheDayItWasTrue() {
        given(QUIET, aPenalty("轻微", LocalDate.of(2026, 9, 1)).build());
        assertThat(Trend.reckoned(Source.HINDSIGHT, prospect, facts, LocalDate.of(2026, 8, 1), TODAY))
                .filteredOn(point -> point.score().equals(new BigDecimal("75.00")))
                .first()
                .satisfies(point -> {
                    assertThat(point.day()).isEqualTo(LocalDate.of(2026, 9, 1));
                    assertThat(point.why()).containsExactly("轻微行政处罚 −2");
                });
    }

    @Test
    void ofSeveralAssessmentsOfADayTheLastIsShown() {
        AssessmentHistory.Entry later = entry("80.00", "2026-11-22T04:00:00Z");
        AssessmentHistory.Entry earlier = entry("70.00", "2026-11-22T01:00:00Z");
        assertThat(Trend.stored(List.of(later, earlier)))
                .singleElement()
                .extracting(Point::score)
                .isEqualTo(new BigDecimal("80.00"));
    }

    @Test
    void everyPointIsWhatTheModelSaysOfThatDay() {
        given(
                QUIET,
                aPenalty("一般", RECENT).build(),
                aPenalty("严重", TODAY.minusMonths(7)).build(),
                commitment());
        for (Point point :
                Trend.reckoned(Source.PROJECTION, prospect, facts, TODAY.minusMonths(9), TODAY.plusMonths(12))) {
            assertThat(point.score()).isEqualTo(assess(point.day()).score());
            assertThat(point.grade()).isEqualTo(assess(point.day()).grade());
        }
    }

    private static org.assertj.core.groups.Tuple tuple(LocalDate day, String score, List<String> why) {
        return org.assertj.core.api.Assertions.tuple(day, new BigDecimal(score), why);
    }

    private static AssessmentHistory.Entry entry(String score, String at) {
        return new AssessmentHistory.Entry(
                UUID.randomUUID(), TODAY, Instant.parse(at), new BigDecimal(score), Grade.BLUE, "", Cause.FACTS);
    }
}
