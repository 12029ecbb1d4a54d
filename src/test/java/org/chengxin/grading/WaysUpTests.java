package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.FactFixtures.a;
import static org.chengxin.grading.FactFixtures.aFinding;
import static org.chengxin.grading.FactFixtures.aPenalty;
import static org.chengxin.grading.FactFixtures.aPledge;
import static org.chengxin.grading.FactFixtures.fourJointPasses;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.junit.jupiter.api.Test;

/** What would lift the grade of shops a person can reckon through. */
class WaysUpTests extends AssessedShop {

    private final Map<FactId, LocalDate> repairable = new HashMap<>();

    @Test
    void waitingIsTheShortestWayAndSaysSince() {
        given(QUIET, aPenalty("一般", LocalDate.of(2026, 10, 22)).build());
        assertScore("69.00", Grade.YELLOW);
        Way waiting = ways().get(0);
        assertThat(waiting.steps()).isEmpty();
        assertThat(waiting.grade()).isEqualTo(Grade.BLUE);
        assertThat(waiting.day()).isEqualTo(LocalDate.of(2027, 1, 23));
    }

    @Test
    void aSeverePenaltyIsRepairedNoSoonerThanItsPublicityAllows() {
        Fact severe = repairable(aPenalty("严重", TODAY.minusMonths(10)).build(), 12);
        given(QUIET, severe);
        given(fourJointPasses(RECENT));
        assertThat(assess().grade()).isEqualTo(Grade.YELLOW);
        Way way = ways().stream()
                .filter(one ->
                        one.steps().stream().anyMatch(step -> step.remedy().kind() == Remedy.Kind.REPAIR))
                .findFirst()
                .orElseThrow();
        assertThat(way.day()).isEqualTo(TODAY.plusMonths(2));
        assertThat(way.steps()).extracting(Way.Step::day).contains(TODAY.plusMonths(2));
        assertThat(words(way)).anyMatch(one -> one.startsWith("信用修复：" + TODAY.minusMonths(10) + " 受到严重行政处罚"));
    }

    @Test
    void whatCannotBeRepairedIsNotOffered() {
        given(QUIET, aPenalty("严重", TODAY.minusMonths(1)).build());
        assertThat(ways()).allMatch(way -> way.day().isAfter(TODAY.plusMonths(11)));
    }

    @Test
    void anOverdueFindingIsRectifiedAndAListIsLeft() {
        given(
                QUIET,
                aFinding("较重", "zhzf", TODAY.minusMonths(1), TODAY.minusDays(20))
                        .build(),
                a("abnormal", TODAY.minusMonths(2)).build());
        assertThat(assess().grade()).isEqualTo(Grade.YELLOW);
        Way way = ways().get(0);
        assertThat(way.day()).isEqualTo(TODAY);
        assertThat(way.grade()).isEqualTo(Grade.BLUE);
        assertThat(words(way))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("复查合格："))
                .anyMatch(one -> one.startsWith("移出："));
    }

    @Test
    void aVetoIsLiftedByEndingWhatItRestsOn() {
        given(
                QUIET,
                a("tax_status", RECENT).by("swj").with("kind", "重大税收违法失信主体").build());
        assertThat(assess().grade()).isEqualTo(Grade.BLACK);
        Way way = ways().get(0);
        assertThat(way.grade()).isEqualTo(Grade.BLUE);
        assertThat(words(way)).singleElement().asString().startsWith("解除：");
    }

    @Test
    void redIsReachedByTheFewestActsThatAnswerTheGatesAndAddUp() {
        given(QUIET);
        assertScore("77.00", Grade.BLUE);
        Way way = ways().get(0);
        assertThat(way.grade()).isEqualTo(Grade.RED);
        assertThat(way.day()).isEqualTo(TODAY);
        assertThat(words(way)).containsExactlyInAnyOrder("联合检查四项全优", "先行赔付或无理由退货承诺", "签署诚信经营承诺书", "消费者评价良好");
    }

    @Test
    void aSignatureIsOftenEnough() {
        given(QUIET, commitment(), firePassed(), utility("是"));
        given(fourJointPasses(RECENT));
        assertScore("89.00", Grade.BLUE);
        assertThat(words(ways().get(0))).containsExactly("签署诚信经营承诺书");
    }

    @Test
    void aLicenceIsRenewedAndAReportFiledLate() {
        given(
                QUIET,
                licence("食品经营许可证", TODAY.minusYears(5), TODAY.minusDays(3)),
                a("annual_report", TODAY.minusMonths(4))
                        .with("year", "2025")
                        .with("status", "未报")
                        .build());
        assertScore("69.00", Grade.YELLOW);
        assertThat(words(ways().get(0))).singleElement().asString().startsWith("补报或者换发：2025 年度报告未报送");
    }

    @Test
    void aShopNeverInspectedIsToldToBeInspected() {
        given(aPledge(RECENT));
        assertThat(assess().grade()).isEqualTo(Grade.PROBATION);
        Way way = ways().get(0);
        assertThat(way.grade()).isEqualTo(Grade.BLUE);
        assertThat(way.steps()).hasSize(1);
        assertThat(assessAfter(way).grade()).isEqualTo(Grade.BLUE);
    }

    @Test
    void aRedShopNeedsNothing() {
        given(QUIET, commitment(), firePassed(), utility("是"));
        given(FactFixtures.gatesMet(RECENT));
        assertThat(assess().grade()).isEqualTo(Grade.RED);
        assertThat(ways()).isEmpty();
    }

    @Test
    void whatIsEarnedForATimeSaysHowLongItLasts() {
        given(QUIET, commitment(), firePassed(), utility("是"));
        given(fourJointPasses(RECENT));
        Way way = ways().get(0);
        assertThat(way.until()).isEqualTo(RECENT.plusMonths(6));
    }

    private Fact repairable(Fact fact, int months) {
        repairable.put(fact.id(), fact.validFrom().plusMonths(months));
        return fact;
    }

    private Assessment assessAfter(Way way) {
        return Assessor.assess(Models.DEFAULT, Way.after(facts, way.steps()), OPENED, way.day());
    }

    private List<Way> ways() {
        return WaysUp.of(new Prospect(day -> Models.DEFAULT, OPENED), facts, repairable, TODAY);
    }

    private static List<String> words(Way way) {
        return way.steps().stream().map(step -> step.remedy().words()).toList();
    }
}
