package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.a;
import static org.chengxin.grading.FactFixtures.aFinding;
import static org.chengxin.grading.FactFixtures.aPenalty;
import static org.chengxin.grading.FactFixtures.fourJointPasses;
import static org.chengxin.grading.FactFixtures.gatesMet;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.junit.jupiter.api.Test;

/** Gates, ceilings, vetoes and the observation period of domain §5. */
class GradeTests extends AssessedShop {

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
}
