package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 观察期 of a shop whose first grade waits for people is told apart from that of a new one. */
@IntegrationTest
class FirstGradeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    Gradings gradings;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void aFirstYellowOnItsWayIsCountedApartAndItsWaysUpAreNotTold() {
        MerchantId shop = aMerchant().registeredIn(merchants);
        PlateView plate = plates.issue(shop, anOfficer());
        Settled.await(jdbc, shop);
        long before = gradings.kpi().deciding();

        LocalDate day = LocalDate.now(clock).minusMonths(2);
        for (String area : new String[] {"消防安全", "食品安全"}) {
            facts.record(
                    new NewFact(
                            shop,
                            "inspection",
                            "严重",
                            "scjg",
                            "scjg",
                            Map.of(
                                    "inspected_on",
                                    day.toString(),
                                    "area",
                                    area,
                                    "joint",
                                    "是",
                                    "result",
                                    "不合格",
                                    "problem",
                                    "通道堵塞",
                                    "deadline",
                                    day.plusDays(7).toString()),
                            null,
                            null),
                    anOfficer());
        }
        Settled.await(jdbc, shop);

        assertThat(gradings.kpi().deciding()).isGreaterThan(before);
        assertThat(mvc.get().uri("/m/" + plate.token()))
                .bodyText()
                .contains("首次评牌正在核定", "观察期自")
                .doesNotContain("牌级自");
        assertThat(mvc.get().uri("/m/" + plate.token() + "?ways=up"))
                .hasStatusOk()
                .bodyText()
                .contains("正在按程序核定")
                .doesNotContain("通道堵塞");
    }

    @Test
    void theStreetSaysWhatProbationMeans() {
        var standing = new StreetController.Standing(gradings.kpi(), Map.of(), Map.of());
        assertThat(standing.meaning(Grade.PROBATION)).contains("首次评牌正在核定");
        assertThat(standing.meaning(Grade.RED)).isEqualTo(Grade.RED.meaning());
        assertThat(mvc.get().uri("/")).bodyText().contains(standing.meaning(Grade.PROBATION));
        assertThat(mvc.get().uri("/merchants?grade=PROBATION")).bodyText().contains(standing.meaning(Grade.PROBATION));
    }

    @Test
    void theWaysOfATokenThatNoPlateHasOrThatEndedAreNotTold() {
        assertThat(mvc.get().uri("/m/0123456789abcdef?ways=up"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("没有这块标识牌");
        MerchantId shop = aMerchant().registeredIn(merchants);
        PlateView plate = plates.issue(shop, anOfficer());
        plates.retire(plate.serial(), "测试", anOfficer());
        assertThat(mvc.get().uri("/m/" + plate.token() + "?ways=up")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/m/" + plate.token() + "?ways=up&asof=2000-01-01"))
                .as("a day of the past goes before")
                .bodyText()
                .contains("不再有效");
    }
}
