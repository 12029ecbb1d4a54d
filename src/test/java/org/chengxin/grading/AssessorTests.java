package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.a;
import static org.chengxin.grading.FactFixtures.aFinding;
import static org.chengxin.grading.FactFixtures.aPenalty;
import static org.chengxin.grading.FactFixtures.aPledge;
import static org.chengxin.grading.FactFixtures.anInspection;
import static org.chengxin.grading.FactFixtures.fourJointPasses;
import static org.chengxin.grading.FactFixtures.gatesMet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.junit.jupiter.api.Test;

/** Score and grade: the worked checks of domain §5 and what blocks, caps or vetoes. */
class AssessorTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate RECENT = TODAY.minusMonths(1);
    private static final LocalDate OPENED = TODAY.minusYears(2);
    private static final Fact QUIET =
            anInspection("gajz", "消防安全", RECENT).with("joint", "否").build();

    private final List<Fact> facts = new ArrayList<>();

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
    void manyEarnedPointsDoNotLiftASeverePenaltyAboveYellow() {
        given(gatesMet(RECENT));
        given(commitment(), firePassed(), utility("是"));
        given(aPenalty("严重", RECENT).build());
        assertScore("71.00", Grade.YELLOW);
        assertThat(assess().because()).contains("最高为黄牌");
    }

    @Test
    void anOtherwiseRedShopWithoutAPledgeIsBlueAndIsToldWhy() {
        given(fourJointPasses(RECENT));
        given(firePassed(), utility("是"), commitment());
        assertScore("89.00", Grade.BLUE);
        assertUnmet(assess().gates(), "gate-pledge");
        assertThat(assess().because()).contains("达到红牌分数线 88 分", "尚未签署诚信经营信用承诺书", "评为蓝牌");
    }

    @Test
    void aJointInspectionOpensTheGateForSixMonthsOnly() {
        given(gatesMet(TODAY.minusMonths(6)));
        given(firePassed(), utility("是"), commitment());
        assertScore("91.00", Grade.RED);
        assertThat(assess(TODAY.plusDays(1)).grade()).isEqualTo(Grade.BLUE);
    }

    @Test
    void aJointFindingClosesTheGateUntilItIsRectified() {
        given(gatesMet(RECENT));
        given(firePassed(), utility("是"), commitment());
        var finding = aFinding("一般", "zhzf", RECENT, TODAY.plusDays(3)).with("joint", "是");
        given(finding.build());
        assertScore("90.00", Grade.BLUE);
        facts.remove(facts.size() - 1);
        given(finding.with("rectified_on", TODAY.toString()).build());
        assertScore("91.00", Grade.RED);
    }

    @Test
    void anOverdueFindingIsChargedToTheDepartmentThatSetTheDeadlineAndCapsAtYellow() {
        given(aFinding("一般", "wsjk", RECENT, TODAY.minusDays(1)).build());
        assertScore("72.00", Grade.YELLOW);
        assertThat(points("health")).isEqualByComparingTo("2");
        assertUnmet(assess().gates(), "gate-overdue", "gate-pledge", "gate-joint");
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
    void eachVetoMakesBlackWhateverTheScore() {
        assertVeto("veto-serious-illegal", a("serious_illegal", RECENT).build());
        assertVeto(
                "veto-tax-fraud",
                a("tax_status", RECENT).with("kind", "重大税收违法失信主体").build());
        assertVeto("veto-revoked", aPenalty("严重", RECENT).with("kinds", "罚款;吊销").build());
        assertVeto(
                "veto-fire-hazard",
                a("major_hazard", RECENT)
                        .with("deadline", TODAY.minusDays(1).toString())
                        .build());
        assertVeto("veto-violent", a("violent", RECENT).build());
    }

    @Test
    void aListingThatEndedIsNoVeto() {
        given(
                QUIET,
                a("serious_illegal", RECENT)
                        .with("removed_on", TODAY.toString())
                        .build());
        assertThat(assess(TODAY.minusDays(1)).grade()).isEqualTo(Grade.BLACK);
        assertScore("77.00", Grade.BLUE);
    }

    @Test
    void belowFiftyIsBlackToBeConfirmedByTwoPeople() {
        given(aPenalty("严重", RECENT).build(), aPenalty("严重", RECENT).by("xfjy").build(), QUIET);
        assertScore("47.00", Grade.BLACK);
        assertThat(assess().because()).contains("低于 50 分", "两人确认");
    }

    @Test
    void aShopIsUnratedForThreeMonthsAndUntilItsFirstInspection() {
        given(QUIET);
        LocalDate opened = TODAY.minusMonths(3).plusDays(1);
        Assessment young = Assessor.assess(Models.DEFAULT, facts, opened, TODAY);
        assertThat(young.grade()).isEqualTo(Grade.PROBATION);
        assertThat(young.nextChange()).isEqualTo(TODAY.plusDays(1));
        assertThat(Assessor.assess(Models.DEFAULT, facts, opened, TODAY.plusDays(1))
                        .grade())
                .isEqualTo(Grade.BLUE);
        facts.clear();
        assertScore("77.00", Grade.PROBATION);
        assertThat(assess().because()).isEqualTo("尚无检查结果，暂不评牌。");
    }

    @Test
    void aVetoDoesNotWaitForTheObservationPeriodToEnd() {
        given(a("violent", RECENT).build());
        assertThat(assess().grade()).isEqualTo(Grade.BLACK);
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

    private void given(Fact... more) {
        facts.addAll(List.of(more));
    }

    private void given(List<Fact> more) {
        facts.addAll(more);
    }

    private Assessment assess() {
        return assess(TODAY);
    }

    private Assessment assess(LocalDate day) {
        return Assessor.assess(Models.DEFAULT, facts, OPENED, day);
    }

    private void assertScore(String score, Grade grade) {
        Assessment assessment = assess();
        assertThat(assessment.score()).isEqualTo(new BigDecimal(score));
        assertThat(assessment.grade()).isEqualTo(grade);
    }

    private static void assertUnmet(List<Check> checks, String... codes) {
        assertThat(checks)
                .filteredOn(check -> !check.met())
                .extracting(Check::code)
                .containsExactlyInAnyOrder(codes);
    }

    private void assertVeto(String code, Fact fact) {
        facts.clear();
        given(gatesMet(RECENT));
        given(fact);
        assertThat(assess().grade()).isEqualTo(Grade.BLACK);
        assertUnmet(assess().vetoes(), code);
        assertThat(assess().vetoes())
                .filteredOn(veto -> veto.code().equals(code))
                .allMatch(veto -> veto.facts().equals(List.of(fact.id())));
    }

    private BigDecimal points(String dimension) {
        return assess().dimensions().stream()
                .filter(one -> one.code().equals(dimension))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private LedgerLine line(String rule) {
        return assess().lines().stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Fact commitment() {
        return a("commitment", RECENT).with("kind", "先行赔付").build();
    }

    private static Fact firePassed() {
        return anInspection("xfjy", "消防安全", RECENT).with("joint", "否").build();
    }

    private static Fact utility(String authorised) {
        return a("utility", RECENT)
                .by("gdzx")
                .with("kind", "电")
                .with("status", "正常")
                .with("authorised", authorised)
                .notPublic()
                .build();
    }

    private static Fact licence(String name, LocalDate from, LocalDate to) {
        return a("licence", from)
                .with("certificate_name", name)
                .with("status", "有效")
                .validTo(to)
                .build();
    }
}
