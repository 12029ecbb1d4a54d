package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.anInspection;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which inspection leads out of black. */
class ReinspectionTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 10, 1);
    private static final LocalDate VISIT = LocalDate.of(2026, 11, 3);

    @Test
    void oneAreaPassedDoesNotMakeUpForAnotherThatFailedOnTheSameVisit() {
        assertThat(Reinspection.passedAfter(SINCE, List.of(price(), fire(VISIT).build())))
                .isNull();
    }

    @Test
    void aVisitPassesWhereAllWasInOrderOrHasBeenPutRight() {
        assertThat(Reinspection.passedAfter(SINCE, List.of(price()))).isEqualTo(VISIT);
        assertThat(Reinspection.passedAfter(
                        SINCE,
                        List.of(
                                price(),
                                fire(VISIT).with("rectified_on", "2026-11-05").build())))
                .isEqualTo(VISIT);
    }

    @Test
    void theLatestVisitCounts() {
        assertThat(Reinspection.passedAfter(
                        SINCE, List.of(price(), fire(VISIT.plusDays(1)).build())))
                .isNull();
        assertThat(Reinspection.passedAfter(
                        SINCE, List.of(price(), fire(VISIT.minusDays(1)).build())))
                .isEqualTo(VISIT);
        assertThat(Reinspection.passedAfter(VISIT, List.of(price())))
                .as("of a later day than the grade")
                .isNull();
    }

    private static org.chengxin.dossier.Fact price() {
        return anInspection("scjg", "明码标价", VISIT).build();
    }

    private static FactFixtures fire(LocalDate day) {
        return anInspection("xfjy", "消防安全", day).with("result", "不合格");
    }
}
