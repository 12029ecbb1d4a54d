package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
class PortraitScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Gradings gradings;

    @Autowired
    Scores scores;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    Clock clock;

    private MerchantId shop;
    private LocalDate today;
    private FactId penalty;

    @BeforeEach
    void aShopWithAPenaltyLearntOfToday() {
        today = LocalDate.now(clock);
        shop = aMerchant().named("水晶街画像店").registeredIn(merchants);
        facts.record(Recorded.inspection(shop, "明码标价", today.minusMonths(1)), anOfficer());
        penalty = facts.record(Recorded.penalty(shop, "一般", today.minusDays(20)), anOfficer())
                .fact();
        gradings.assess(shop);
    }

    @Test
    void thePortraitShowsDimensionsFactsAndGradesInTablesThatChartsRead() {
        assertThat(page(""))
                .contains("水晶街画像店的信用画像", "data-name=\"市场监管\" data-percent=\"48\"")
                .contains("data-chart=\"radar\" data-of=\"dimensions\"", "id=\"dimensions\"")
                .contains("data-chart=\"events\" data-of=\"events\"", "id=\"events\"")
                .contains("/console/facts/" + penalty, "data-lane=\"行政处罚\"", "data-sign=\"-\"")
                .contains("data-lane=\"现行牌级\"")
                .containsPattern("webjars/echarts/[^\"]*echarts.min.js")
                .containsPattern("/js/charts[^\"]*.js")
                .doesNotContain("style=", "onclick");
    }

    @Test
    void aWithdrawnFactStaysInThePortraitWithoutPoints() {
        facts.withdraw(penalty, "报错了商户", anOfficer());
        gradings.assess(shop);
        assertThat(page("")).contains("已撤回或更正", "data-state=\"已撤回或更正\"").doesNotContain("data-sign=\"-\"");
    }

    @Test
    void theLineTellsStoredFromLookingBackAndFromProjection() {
        assertThat(page("/scores"))
                .contains("data-source=\"STORED\"", "data-source=\"HINDSIGHT\"", "data-source=\"PROJECTION\"")
                .contains("data-day=\"" + today.minusDays(20).plusMonths(3).plusDays(1) + "\"", "一般行政处罚 −8 → −4")
                .contains("data-today=\"" + today + "\"");
    }

    @Test
    void aDayIsReckonedByWhatWasKnownOnTheOther() {
        LocalDate before = today.minusDays(10);
        Assessment asWasKnown = scores.of(shop, before, before).reckoned().assessment();
        Assessment asIsKnown = scores.of(shop, before, today).reckoned().assessment();
        assertThat(asWasKnown.score()).isEqualTo(new BigDecimal("77.00"));
        assertThat(asWasKnown.grade()).as("nothing was known").isEqualTo(Grade.PROBATION);
        assertThat(asIsKnown.score()).isEqualTo(new BigDecimal("69.00"));
        assertThat(scores.of(shop, before, before).onRecord()).isNull();
    }

    @Test
    void whatWasStoredIsSetBesideWhatIsReckoned() {
        assertThat(scores.of(shop, today, today).agree()).isTrue();
        assertThat(page("/scores?day=" + today)).contains("69.00 分", "与重算一致");
        assertThat(scores.of(shop, today, today.minusDays(1)).agree()).isFalse();
        assertThat(page("/scores?day=" + today + "&known=" + today.minusDays(1)))
                .contains("69.00 分", "77.00 分", "与重算不同");
    }

    @Test
    void whatCannotBeReckonedIsSaidSo() {
        assertThat(page("/scores?day=2020-01-01")).contains("2020-01-01 没有生效的评分模型");
        assertThat(page("/scores?day=" + today + "&known=" + today.plusDays(1))).contains("不能晚于今天");
        assertThat(page("/scores?day=" + today.plusYears(2))).contains("只能推算一年以内");
    }

    /** In a transaction of its own, for a registration that is committed is followed by an assessment. */
    @Test
    @Transactional
    void aMerchantNeverAssessedHasAnEmptyPortrait() {
        shop = aMerchant().registeredIn(merchants);
        assertThat(page("")).contains("还没有评价");
        assertThat(page("/scores")).contains("推算");
    }

    private String page(String rest) {
        var page = mvc.get()
                .uri("/console/gradings/merchants/" + shop + rest)
                .with(SignedIn.as(Role.OFFICER))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
