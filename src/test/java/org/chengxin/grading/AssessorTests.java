package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.a;
import static org.chengxin.grading.FactFixtures.aFinding;
import static org.chengxin.grading.FactFixtures.aPenalty;
import static org.chengxin.grading.FactFixtures.aPledge;
import static org.chengxin.grading.FactFixtures.anInspection;
import static org.chengxin.grading.FactFixtures.fourJointPasses;
import static org.chengxin.grading.FactFixtures.gatesMet;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Points and their lines: the worked checks of domain §5, floors, caps and what each award needs. */
class AssessorTests extends AssessedShop {

    @Test
    void aSilentCleanShopHasSeventySevenPointsAndIsBlue() {
        given(QUIET);
        assertScore("77.00", Grade.BLUE);
        assertThat(assess().because()).isEqualTo("得 77.00 分，在 70 分以上、88 分以下。");
    }

    /** Domain §5: one 一般 penalty + 12 earned = 81 (and gated), blue. */
    @Test
    void oneGeneralPenaltyAndTwelveEarnedIsEightyOneBlueAndGated() {
        given(gatesMet(RECENT));
        given(commitment(), firePassed());
        given(aPenalty("一般", RECENT).build());
        assertScore("81.00", Grade.BLUE);
        assertUnmet(assess().gates(), "gate-penalty");
    }

    /** Domain §5: one warning + 14 earned = 89, red. */
    @Test
    void oneWarningAndFourteenEarnedIsEightyNineRed() {
        given(gatesMet(RECENT));
        given(commitment(), firePassed(), utility("是"));
        given(aPenalty("轻微", RECENT).build());
        assertScore("89.00", Grade.RED);
        assertThat(assess().gates()).allMatch(Check::met);
    }

    /** Domain §5: 市监严重 −20, 消防 −6, 综合执法逾期 −5, 5 earned = 51, yellow. */
    @Test
    void aSeverePenaltyTwoFireFindingsAndAnOverdueOneIsFiftyOneYellow() {
        given(commitment(), aPledge(RECENT));
        given(aPenalty("严重", RECENT).build());
        given(
                aFinding("较重", "xfjy", RECENT, TODAY).build(),
                aFinding("较重", "xfjy", RECENT, TODAY).build());
        given(aFinding("一般", "zhzf", RECENT, TODAY.minusDays(1)).build());
        assertScore("51.00", Grade.YELLOW);
        assertUnmet(assess().ceilings(), "ceiling-severe-penalty", "ceiling-overdue");
    }

    @Test
    void aDimensionStopsAtZeroAndDoesNotSpill() {
        given(QUIET);
        given(aPenalty("严重", RECENT).by("wsjk").build());
        assertScore("70.00", Grade.YELLOW);
        assertThat(points("health")).isEqualByComparingTo("0");
        assertThat(assess().lines())
                .filteredOn(line -> line.rule().equals(ScoringModel.FLOOR))
                .singleElement()
                .satisfies(line -> assertThat(line.points()).isEqualByComparingTo("13"));
    }

    @Test
    void complaintsTakeTenPointsAtMost() {
        given(QUIET, commitment());
        for (int i = 0; i < 8; i++) {
            given(a("complaint", RECENT).with("kind", "拒绝调解").build());
        }
        assertScore("70.00", Grade.BLUE);
        assertThat(points("consumer")).isEqualByComparingTo("3");
        assertThat(line("complaint-cap").points()).isEqualByComparingTo("6");
    }

    @Test
    void aMissingAnnualReportAndTheListingItLeadsToCostSixTogether() {
        given(QUIET);
        given(a("annual_report", RECENT)
                .with("year", "2025")
                .with("status", "未报")
                .build());
        given(a("abnormal", RECENT).with("listed_on", RECENT.toString()).build());
        assertScore("71.00", Grade.YELLOW);
    }

    @Test
    void twoReasonsForTheSameFiveEarnedPointsGiveFive() {
        given(fourJointPasses(RECENT));
        given(a("food_grade", RECENT).with("level", "A").build());
        assertScore("82.00", Grade.BLUE);
        assertThat(line(ScoringModel.EARNED_LIMIT).points()).isEqualByComparingTo("-5");
    }

    @Test
    void utilityPointsNeedTheMerchantsAuthorisationAndAreNeverNegative() {
        given(QUIET, utility("否"));
        assertScore("77.00", Grade.BLUE);
        given(a("utility", RECENT)
                .with("kind", "水")
                .with("status", "欠费")
                .with("authorised", "是")
                .build());
        assertScore("77.00", Grade.BLUE);
        facts.clear();
        given(QUIET, utility("是"));
        assertScore("79.00", Grade.BLUE);
    }

    @Test
    void aRenewedLicenceHidesTheExpiredOne() {
        given(QUIET, licence("食品经营许可证", TODAY.minusYears(5), TODAY.minusDays(1)));
        assertScore("75.00", Grade.BLUE);
        given(licence("食品经营许可证", TODAY.minusDays(3), TODAY.plusYears(5)));
        assertScore("78.00", Grade.BLUE);
    }

    @Test
    void twoCleanVisitsInARowNotTwoAreasOfOneVisitEarnTheOrderPoints() {
        given(
                anInspection("zhzf", "环境卫生", RECENT).build(),
                anInspection("zhzf", "市容街貌", RECENT).build());
        assertScore("77.00", Grade.BLUE);
        given(anInspection("zhzf", "环境卫生", RECENT.minusMonths(2)).build());
        assertScore("79.00", Grade.BLUE);
    }

    @Test
    void aDecliningLineTellsWhenItDeclines() {
        given(
                QUIET,
                aPenalty("一般", LocalDate.of(2026, 10, 22))
                        .with("violation", "未明码标价")
                        .build());
        LedgerLine line = line("penalty-general");
        assertThat(line.sentence())
                .isEqualTo("2026-10-22 因“未明码标价”受到一般行政处罚（张市监罚〔2026〕1号），扣 8 分；2027-01-23 起扣 4 分，2027-10-23 起不再扣分。");
        assertThat(line.from()).isEqualTo("2026-10-22");
        assertThat(line.to()).isEqualTo("2027-01-22");
        assertThat(assess().nextChange()).isEqualTo("2027-01-23");
        assertThat(assess(LocalDate.of(2027, 1, 23)).lines())
                .extracting(LedgerLine::sentence)
                .contains("2026-10-22 因“未明码标价”受到一般行政处罚（张市监罚〔2026〕1号），按 50% 扣 4 分；2027-10-23 起不再扣分。");
    }

    @Test
    void whatThePublicMayNotSeeIsReadInGeneralWords() {
        given(QUIET, aPenalty("轻微", RECENT).with("violation", "未亮照经营").build());
        LedgerLine line = line("penalty-minor");
        assertThat(line.publicSafe()).isFalse();
        assertThat(line.publicSentence()).isEqualTo("轻微违规记录（依规不公示详情）");
        assertThat(line("base").publicSafe()).isTrue();
    }
}
