package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.a;
import static org.chengxin.grading.FactFixtures.aFinding;
import static org.chengxin.grading.FactFixtures.aPenalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.junit.jupiter.api.Test;

/** Domain §5, decay: each boundary on its last and its first day. */
class DecayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Test
    void aMinorPenaltyCountsForThreeMonths() {
        Fact penalty = aPenalty("轻微", DAY).build();
        assertDeduction(penalty, "2026-04-15", "2");
        assertDeduction(penalty, "2026-04-16", "0");
    }

    @Test
    void aGeneralPenaltyCountsFullForThreeMonthsThenHalfUpToTwelve() {
        Fact penalty = aPenalty("一般", DAY).build();
        assertDeduction(penalty, "2026-01-14", "0");
        assertDeduction(penalty, "2026-01-15", "8");
        assertDeduction(penalty, "2026-04-15", "8");
        assertDeduction(penalty, "2026-04-16", "4");
        assertDeduction(penalty, "2027-01-15", "4");
        assertDeduction(penalty, "2027-01-16", "0");
    }

    @Test
    void aSeverePenaltyFadesOverThreeYears() {
        Fact penalty = aPenalty("严重", DAY).build();
        assertDeduction(penalty, "2027-01-15", "20");
        assertDeduction(penalty, "2027-01-16", "10");
        assertDeduction(penalty, "2028-01-15", "10");
        assertDeduction(penalty, "2028-01-16", "5");
        assertDeduction(penalty, "2029-01-15", "5");
        assertDeduction(penalty, "2029-01-16", "0");
    }

    /** Order 36 Art. 3 and domain §3: what is no longer public is no longer used. */
    @Test
    void aPenaltyWhosePublicityEndedNoLongerCounts() {
        Fact penalty =
                aPenalty("一般", DAY).publicUntil(LocalDate.of(2026, 6, 30)).build();
        assertDeduction(penalty, "2026-06-30", "4");
        assertDeduction(penalty, "2026-07-01", "0");
        assertThat(Assessor.assess(Models.DEFAULT, List.of(penalty), null, LocalDate.of(2026, 6, 30))
                        .nextChange())
                .isEqualTo("2026-07-01");
    }

    @Test
    void aComplaintHalvesAfterSixMonthsAndEndsAfterTwelve() {
        Fact complaint = a("complaint", DAY).with("kind", "责任投诉").build();
        assertDeduction(complaint, "2026-07-15", "1");
        assertDeduction(complaint, "2026-07-16", "0.5");
        assertDeduction(complaint, "2027-01-15", "0.5");
        assertDeduction(complaint, "2027-01-16", "0");
    }

    @Test
    void anOpenFindingDoesNotFade() {
        Fact finding = aFinding("一般", "zhzf", DAY, DAY.plusYears(9)).build();
        assertDeduction(finding, "2030-01-15", "1");
    }

    @Test
    void anOverdueFindingCountsFiveInsteadOfItsClass() {
        Fact finding = aFinding("一般", "zhzf", DAY, LocalDate.of(2026, 1, 18)).build();
        assertDeduction(finding, "2026-01-18", "1");
        assertDeduction(finding, "2026-01-19", "5");
    }

    /** Domain §5: verified rectification restores 一般 now, 较重 after 3 months, 严重 half until 12 months. */
    @Test
    void rectificationRestoresByClass() {
        assertDeduction(rectified("一般"), "2026-01-31", "1");
        assertDeduction(rectified("一般"), "2026-02-01", "0");
        assertDeduction(rectified("较重"), "2026-05-01", "3");
        assertDeduction(rectified("较重"), "2026-05-02", "0");
        assertDeduction(rectified("严重"), "2026-01-31", "5");
        assertDeduction(rectified("严重"), "2026-02-01", "2.5");
        assertDeduction(rectified("严重"), "2027-02-01", "2.5");
        assertDeduction(rectified("严重"), "2027-02-02", "0");
    }

    @Test
    void monthsEndOnTheLastDayOfAShortMonth() {
        Fact penalty = aPenalty("轻微", LocalDate.of(2025, 11, 30)).build();
        assertDeduction(penalty, "2026-02-28", "2");
        assertDeduction(penalty, "2026-03-01", "0");
    }

    private static Fact rectified(String grade) {
        return aFinding(grade, "zhzf", DAY, LocalDate.of(2026, 3, 1))
                .with("rectified_on", "2026-02-01")
                .build();
    }

    private static void assertDeduction(Fact fact, String day, String points) {
        Assessment assessment = Assessor.assess(Models.DEFAULT, List.of(fact), null, LocalDate.parse(day));
        assertThat(assessment.score())
                .as(day)
                .isEqualByComparingTo(new BigDecimal("77").subtract(new BigDecimal(points)));
    }
}
