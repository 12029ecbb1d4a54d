package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.merchant.Streets;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PortalScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Streets streets;

    @Autowired
    Facts facts;

    @Autowired
    Profiles profiles;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private String sign;
    private MerchantId merchant;
    private PlateView plate;

    @BeforeEach
    void issueAPlate() {
        sign = "扫码店" + UUID.randomUUID().toString().substring(0, 8);
        merchant = aMerchant().withSign(sign).registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        Settled.await(jdbc, merchant);
    }

    @Test
    void aScanShowsShopGradeAndSectionsOnASmallPageWithoutScript() {
        String page = read("/m/" + plate.token());

        assertThat(page)
                .contains(sign, plate.serial(), "正常", "观察期自", "不公布分数", "基础信息", "行政许可", "行政处罚", "纳税信用", "水电气")
                .contains("在线评价", "投诉处理", "欧阳**")
                .doesNotContain("欧阳小三", "13812345678", "牌级自", "<script", "style=");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30 * 1024);
    }

    @Test
    void aScanIsNeverKeptByTheTelephone() {
        assertThat(mvc.get().uri("/m/" + plate.token())).hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void aTelephoneThatHasThePageOfTodayIsNotSentItAgain() {
        MvcTestResult first = mvc.get().uri("/m/" + plate.token()).exchange();
        String mark = first.getResponse().getHeader("ETag");
        assertThat(mark).startsWith("\"").doesNotStartWith("W/");

        MvcTestResult again = scanHolding(mark);
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).hasHeader("ETag", mark);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(scanHolding("W/" + mark + ", \"other\"")).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(scanHolding("\"other\"")).hasStatusOk();

        penalise(LocalDate.now(clock).minusDays(3));
        Settled.await(jdbc, merchant);
        assertThat(scanHolding(mark)).hasStatusOk();
    }

    private MvcTestResult scanHolding(String mark) {
        return mvc.get()
                .uri("/m/" + plate.token())
                .header("If-None-Match", mark)
                .exchange();
    }

    @Test
    void aPackedPageIsTheSamePageWithAMarkOfItsOwn() throws IOException {
        MvcTestResult plain = mvc.get().uri("/m/" + plate.token()).exchange();
        MvcTestResult packed = mvc.get()
                .uri("/m/" + plate.token())
                .header("Accept-Encoding", "gzip, deflate, br")
                .exchange();

        assertThat(packed).hasStatusOk().hasHeader("Content-Encoding", "gzip").hasHeader("Vary", "Accept-Encoding");
        assertThat(packed.getResponse().getHeader("ETag"))
                .isNotEqualTo(plain.getResponse().getHeader("ETag"));
        byte[] body = packed.getResponse().getContentAsByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes())
                .isEqualTo(plain.getResponse().getContentAsByteArray());
        assertThat(mvc.get().uri("/m/" + plate.token()).header("Accept-Encoding", "gzip;q=0, identity"))
                .doesNotContainHeader("Content-Encoding");
    }

    @Test
    void aPenaltyReachesThePageByItself() {
        penalise(LocalDate.now(clock).minusDays(3));

        Settled.await(jdbc, merchant);
        String page = read("/m/" + plate.token());
        assertThat(page).contains("超出门窗外墙摆卖物品", "138****1234", "张**").doesNotContain("13805331234", "张三丰");
    }

    @Test
    void aPenaltyWhosePublicityHasEndedIsGone() {
        penalise(LocalDate.now(clock).minusMonths(37));
        Settled.await(jdbc, merchant);

        assertThat(read("/m/" + plate.token())).contains("没有仍在公示期内的行政处罚信息").doesNotContain("超出门窗外墙摆卖物品");
    }

    @Test
    void aProfileTheDateHasOutdatedIsRebuiltOnReading() {
        jdbc.update(
                "update portal_profile set next_change = ?, body = replace(body, ?, '旧店名') where token = ?",
                LocalDate.now(clock),
                sign,
                plate.token());

        assertThat(read("/m/" + plate.token())).contains(sign).doesNotContain("旧店名");
    }

    @Test
    void rebuildingWithoutNewsLeavesTheVersionAlone() {
        long before = version();
        profiles.rebuild(merchant);
        assertThat(version()).isEqualTo(before);

        merchants.change(
                merchant,
                merchants.find(merchant).version(),
                MerchantFixtures.aMerchant().withSign(sign + "二店").details(),
                anOfficer());
        Settled.await(jdbc, merchant);
        assertThat(version()).isGreaterThan(before);
        assertThat(read("/m/" + plate.token())).contains(sign + "二店");
    }

    @Test
    void aRetiredPlateSaysSoWithoutAGrade() {
        plates.retire(plate.serial(), "测试", anOfficer());
        Settled.await(jdbc, merchant);

        assertThat(read("/m/" + plate.token())).contains("已停用", "不再有效", sign).doesNotContain("观察期", "牌级自", "行政许可");
        assertThat(read("/m/" + plate.token()))
                .as("the closed shop and the plate pasted elsewhere are reported behind it")
                .contains("/complaints/new", "/reports/new", "/mismatch/new")
                .doesNotContain("/reviews/new");
    }

    @Test
    void unknownAndMalformedTokensGetTheSameAnswer() {
        var unknown = mvc.get().uri("/m/0123456789abcdef").exchange();
        var malformed = mvc.get().uri("/m/not-a-token").exchange();

        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(malformed).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(unknown.getResponse().getContentAsByteArray())
                .isEqualTo(malformed.getResponse().getContentAsByteArray());
        assertThat(new String(unknown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("没有这块标识牌", "href=\"tel:12315\"");
    }

    @Test
    void whoeverKeepsGuessingTokensIsToldToWaitAndWhoeverHoldsAPlateIsNot() {
        for (int i = 0; i < 60; i++) {
            assertThat(scanFrom("203.0.113.7", "0123456789abcdef")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(scanFrom("203.0.113.7", "0123456789abcdef"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("Retry-After", "1")
                .bodyText()
                .contains("查询太频繁");
        assertThat(scanFrom("203.0.113.7", plate.token()))
                .as("a neighbour behind the same address")
                .hasStatusOk();
    }

    private MvcTestResult scanFrom(String address, String token) {
        return mvc.get()
                .uri("/m/" + token)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @Test
    void theLargePrintPageIsTheSameInBiggerLetters() {
        assertThat(read("/m/" + plate.token() + "?size=large")).contains("class=\"large\"", "标准版", sign);
        assertThat(read("/?size=large")).contains("class=\"large\"", "href=\"/\"");
    }

    @Test
    void theSearchFindsTheShopAndLeadsToItsPage() {
        assertThat(read("/search?q=" + sign))
                .contains("/m/" + plate.token(), sign)
                .doesNotContain("13812345678");
        assertThat(read("/search?q=绝无此店名")).contains("没有找到这样的在营商户");
    }

    @Test
    void homeAndRulesAreOpenToAnyone() {
        assertThat(read("/")).contains("水晶街诚信经营示范街", "怎样看牌级", "红牌", "黑牌");
        assertThat(read("/rules")).contains("评分规则", "满分 100 分", "一票否决");
    }

    @Test
    void theStreetIsWalkedBlockByBlock() {
        String block = streets.current().blocks().get(0);
        assertThat(read("/street?block=" + block)).contains("街区平面", block);
        assertThat(mvc.get().uri("/street?block={block}", "没有这一段")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aListOfTodayNamesThoseWhoHoldTheGrade() {
        jdbc.update(
                "update portal_listing set grade = 'BLUE', name = '0' || name where merchant_id = ?", merchant.value());
        assertThat(read("/merchants?grade=BLUE")).contains("/m/" + plate.token(), "不是正式公布的榜单");
        assertThat(read("/merchants?grade=BLACK")).doesNotContain(plate.token());
        assertThat(read("/merchants?grade=BLUE&after=" + merchant)).doesNotContain(plate.token());
        assertThat(mvc.get().uri("/merchants?grade=GOLD")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverCopiesTheStreetIsToldToWait() {
        int answered = 0;
        while (searchFrom("203.0.113.70").getResponse().getStatus() == 200) {
            assertThat(++answered).isLessThan(1000);
        }
        assertThat(answered).isGreaterThanOrEqualTo(240);
        assertThat(searchFrom("203.0.113.70"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("Retry-After", "1");
        assertThat(searchFrom("203.0.113.71")).hasStatusOk();
    }

    private MvcTestResult searchFrom(String address) {
        return mvc.get()
                .uri("/search?q={q}", sign)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @Test
    void thePrivacyPageSaysWhatIsKnownOfReaders() {
        assertThat(read("/privacy")).contains("隐私说明", "不用登录", "12315");
    }

    @Test
    void whatIsSharedInAChatNamesTheShopAndNoGrade() {
        String page = read("/m/" + plate.token());
        assertThat(page).contains("<meta property=\"og:title\" content=\"" + sign + "\">");
        assertThat(page.replaceAll("(?s).*<meta name=\"description\" content=\"([^\"]*)\".*", "$1"))
                .contains(plate.serial(), "以打开页面时为准")
                .doesNotContain("观察期");
    }

    private void penalise(LocalDate decidedOn) {
        facts.record(
                new NewFact(
                        merchant,
                        "penalty",
                        "一般",
                        "zhzf",
                        "zhzf",
                        Map.of(
                                "party_name", "张三丰",
                                "party_kind", "自然人",
                                "document_no", "测〔2026〕" + UUID.randomUUID(),
                                "violation", "超出门窗外墙摆卖物品",
                                "facts", "门前摆放桌椅，电话13805331234",
                                "kinds", "罚款",
                                "content", "罚款200元",
                                "decided_on", decidedOn.toString(),
                                "authority_name", "张店区综合行政执法局"),
                        null,
                        null),
                anOfficer());
    }

    private long version() {
        return jdbc.queryForObject("select version from portal_profile where token = ?", Long.class, plate.token());
    }

    private String read(String uri) {
        var result = mvc.get().uri(URI.create(URI.create(uri).toASCIIString())).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
