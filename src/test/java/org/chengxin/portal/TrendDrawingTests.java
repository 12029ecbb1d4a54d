package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.portal.PublicProfile.Mark;
import org.junit.jupiter.api.Test;

class TrendDrawingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aScoreHoldsUntilTheNextOneSoTheLineGoesInSteps() {
        TrendDrawing drawing = TrendDrawing.of(
                        List.of(new Mark(TODAY.minusDays(100), "90.00"), new Mark(TODAY.minusDays(50), "71.00")), TODAY)
                .orElseThrow();

        assertThat(drawing.line()).isEqualTo("0.0,10.0 150.0,10.0 150.0,29.0 300.0,29.0");
        assertThat(drawing.words()).contains("最低 71.00 分，最高 90.00 分，现在 71.00 分");
    }

    @Test
    void whatIsOlderThanTwoYearsStandsAtTheLeftEdge() {
        TrendDrawing drawing = TrendDrawing.of(List.of(new Mark(TODAY.minusYears(5), "80.00")), TODAY)
                .orElseThrow();

        assertThat(drawing.from()).isEqualTo(TODAY.minusMonths(24));
        assertThat(drawing.line()).isEqualTo("0.0,20.0 300.0,20.0");
        assertThat(drawing.words()).isEqualTo("2024-11-22 以来一直是 80.00 分。");
    }

    @Test
    void aScoreOfTodayIsToldAndNotDrawn() {
        TrendDrawing drawing =
                TrendDrawing.of(List.of(new Mark(TODAY, "80.00")), TODAY).orElseThrow();

        assertThat(drawing.drawn()).isFalse();
        assertThat(drawing.words()).contains("80.00 分");
    }

    @Test
    void scoresOfLaterDaysAreNotTold() {
        List<Mark> marks = List.of(new Mark(TODAY.minusDays(40), "90.00"), new Mark(TODAY.plusDays(1), "50.00"));

        assertThat(TrendDrawing.of(marks, TODAY).orElseThrow().words()).doesNotContain("50.00");
        assertThat(TrendDrawing.of(marks.subList(1, 2), TODAY)).isEmpty();
    }
}
