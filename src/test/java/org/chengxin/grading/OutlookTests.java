package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.aPenalty;
import static org.chengxin.grading.FactFixtures.anInspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.junit.jupiter.api.Test;

class OutlookTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aFadingPenaltyReturnsTheGradeOnTheDaysItsRuleSays() {
        List<Fact> facts = List.of(
                anInspection("xfjy", "消防安全", TODAY.minusYears(2)).build(),
                aPenalty("一般", LocalDate.of(2026, 10, 22)).build());
        assertThat(Outlook.of(Models.DEFAULT, facts, null, TODAY))
                .containsExactly(
                        new Outlook(LocalDate.of(2027, 1, 23), new BigDecimal("73.00"), Grade.BLUE),
                        new Outlook(LocalDate.of(2027, 10, 23), new BigDecimal("77.00"), Grade.BLUE));
    }

    @Test
    void aNewShopLeavesObservationAfterThreeMonths() {
        List<Fact> facts = List.of(anInspection("gajz", "消防安全", TODAY).build());
        assertThat(Outlook.of(Models.DEFAULT, facts, TODAY.minusMonths(1), TODAY))
                .first()
                .isEqualTo(new Outlook(TODAY.plusMonths(2), new BigDecimal("77.00"), Grade.BLUE));
    }

    @Test
    void nothingAheadIsAnEmptyOutlook() {
        assertThat(Outlook.of(Models.DEFAULT, List.of(), null, TODAY)).isEmpty();
    }
}
