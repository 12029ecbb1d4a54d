package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Dossiers;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ?asof=}: what the page said on a day, less what nobody may be told any more. */
@IntegrationTest
class PastPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private LocalDate today;
    private String document;
    private MerchantId merchant;
    private PlateView plate;

    @BeforeEach
    void aShopOnTheStreet() {
        today = LocalDate.now(clock);
        document = "张综执罚〔2026〕" + UUID.randomUUID().toString().substring(0, 8);
        merchant = aMerchant().registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        Settled.await(jdbc, merchant);
    }

    @Test
    void whatCameLaterIsNotOnThePageOfAnEarlierDay() {
        aMonthPasses();
        penalise();

        assertThat(page(today)).contains(document, "当天的情况");
        assertThat(page(today.minusDays(10)))
                .contains("当天的情况", "没有仍在公示期内的行政处罚信息")
                .doesNotContain(document);
    }

    @Test
    void whatWasTakenBackSinceIsNotToldOfAnEarlierDayEither() {
        FactId fact = penalise();
        aMonthPasses();
        assertThat(page(today.minusDays(10))).contains(document, "−8.00");

        facts.withdraw(fact, "处罚决定已撤销", anOfficer());
        Settled.await(jdbc, merchant);

        assertThat(page(today.minusDays(10)))
                .contains("当时依据、现在已停止公示或更正的事项", "−8.00", "不再列出")
                .doesNotContain(document, "摆卖", "受到一般行政处罚");
    }

    /** 个人信息保护法第十五条: neither of today nor of earlier; what was agreed to about water says nothing about power. */
    @Test
    void whatTheMerchantAgreedToAndTookBackIsToldOfNoDay() {
        bill("电", today.minusMonths(3), "是");
        bill("水", today.minusMonths(3), "是");
        aMonthPasses();
        assertThat(bill("电", page(today.minusDays(10)))).contains("正常");

        bill("电", today.minusMonths(1), "否");

        assertThat(bill("电", page(today.minusDays(10)))).contains("未公开").doesNotContain("正常");
        assertThat(bill("电", page(today))).contains("未公开");
        assertThat(bill("水", page(today.minusDays(10)))).contains("正常");
    }

    private void bill(String kind, LocalDate month, String agreed) {
        facts.record(
                new NewFact(
                        merchant,
                        "utility",
                        null,
                        "gdzx",
                        "gdzx",
                        Map.of(
                                "kind",
                                kind,
                                "period",
                                YearMonth.from(month).toString(),
                                "status",
                                "正常",
                                "authorised",
                                agreed),
                        null,
                        null),
                anOfficer());
        Settled.await(jdbc, merchant);
    }

    private static String bill(String kind, String page) {
        int at = page.indexOf("用" + kind + "缴费");
        return page.substring(at, page.indexOf("</li>", at));
    }

    @Test
    void aDayThatHasNotComeAndOneBeforeTheFirstGradeAreRefusedInWords() {
        assertThat(scan(today.plusDays(1).toString()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("还没有到");
        assertThat(scan(today.minusDays(1).toString()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("还没有信用评价", "最早可以查 " + today);
        assertThat(scan("昨天")).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("2026-05-01 这样");
    }

    @Test
    void aTokenThatNoPlateHasIsAnsweredAsWithoutADay() {
        assertThat(mvc.get().uri("/m/0123456789abcdef?asof=" + today))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("没有这块标识牌");
    }

    @Test
    void aRetiredPlatePraisesNobodyNotEvenOfADayOnWhichItWasGood() {
        plates.retire(plate.serial(), "测试", anOfficer());
        Settled.await(jdbc, merchant);

        assertThat(page(today)).contains("不再有效").doesNotContain("牌级自", "行政许可");
    }

    @Test
    void whoeverLeafsThroughAllDaysIsToldToWait() {
        int answered = 0;
        while (scanFrom("203.0.113.60").getResponse().getStatus() == 400) {
            assertThat(++answered).isLessThan(1000);
        }
        assertThat(answered).isGreaterThanOrEqualTo(60);
        assertThat(scanFrom("203.0.113.60"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("Retry-After", "1");
        assertThat(scanFrom("203.0.113.61")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private FactId penalise() {
        FactId fact = facts.record(
                        Dossiers.penalty(merchant, "一般", today.minusMonths(2), document, Map.of()), anOfficer())
                .fact();
        Settled.await(jdbc, merchant);
        return fact;
    }

    /** Everything known of the merchant happened a month earlier; the triggers that forbid such a thing look away. */
    private void aMonthPasses() {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            for (String sql : new String[] {
                "update dossier_fact set recorded_at = recorded_at - interval '30 days' where merchant_id = ?",
                "update grading_assessment set assessed_at = assessed_at - interval '30 days', as_of = as_of - 30,"
                        + " next_change = null where merchant_id = ?",
                "update grading_standing set taken_at = taken_at - interval '30 days', since = since - 30,"
                        + " ended_at = ended_at - interval '30 days' where merchant_id = ?"
            }) {
                jdbc.update(sql, merchant.value());
            }
        });
    }

    private String page(LocalDate day) {
        MvcTestResult result = scan(day.toString());
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult scan(String day) {
        return mvc.get().uri("/m/{token}?asof={day}", plate.token(), day).exchange();
    }

    private MvcTestResult scanFrom(String address) {
        return mvc.get()
                .uri("/m/{token}?asof={day}", plate.token(), today.plusDays(1))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
