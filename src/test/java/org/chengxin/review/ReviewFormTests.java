package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chengxin.IntegrationTest;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.portal.Settled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ReviewFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private MerchantId merchant;
    private PlateView plate;
    private String shop;
    private Visitor visitor;

    @BeforeEach
    void aShopWithAPlate() {
        merchant = aMerchant().registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        Settled.await(new JdbcTemplate(dataSource), merchant);
        shop = "/m/" + plate.token();
        visitor = new Visitor(mvc);
    }

    @Test
    void aPlainReviewIsPublicAtOnceAndNothingTellsWhoWroteIt() {
        String code = written("stars", "5", "tags", "honest", "tags", "polite", "text", "羊肉新鲜，老板实在 👨‍👩‍👧");

        Visitor.Answer list = visitor.get(shop + "/reviews");
        assertThat(list.body()).contains("5 星，很满意", "明码实价", "态度和气", "羊肉新鲜，老板实在 👨‍👩‍👧", "满 5 条才显示平均分");
        assertThat(list.body()).doesNotContain(code.substring(9)).doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(visitor.get(code).body()).contains("评价已公开", "请截图或收藏这一页");
    }

    @Test
    void noSessionIsMadeAndThePageIsNotKept() {
        visitor.get(shop);
        Visitor.Answer form = visitor.get(shop + "/reviews/new");
        assertThat(form.response().getCookies())
                .extracting(Cookie::getName)
                .contains("CXFORM")
                .doesNotContain("SESSION", "CXDEVICE");
        assertThat(form.response().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(form.body()).doesNotContain("<script", "style=");
    }

    @Test
    void thePreviewShowsExactlyWhatWillBePublicAndKeepsNothing() {
        open();
        Visitor.Answer preview = preview("stars", "4", "text", "<b>好</b>吃\u200b\u202e！");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body())
                .contains("公开后就是这个样子", "4 星，满意", "&lt;b&gt;好&lt;/b&gt;吃！")
                .doesNotContain("<b>好");
        assertThat(count()).isZero();

        Visitor.Answer back = visitor.post(shop + "/reviews/drafts");
        assertThat(back.body()).contains("&lt;b&gt;好&lt;/b&gt;吃", "checked").contains("value=\"4\" checked");
    }

    @Test
    void withoutConsentNothingIsSentAndNothingTypedIsLost() {
        open();
        preview("stars", "2", "tags", "slow", "text", "等了四十分钟");
        Visitor.Answer answer = visitor.post(shop + "/reviews");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("我同意按上面的样子公开", "等了四十分钟", "value=\"2\" checked", "value=\"slow\" checked");
        assertThat(count()).isZero();
    }

    @Test
    void theSameFormSentTwiceIsOneReview() {
        open();
        preview("stars", "5");
        String first = visitor.post(shop + "/reviews", "consent", "true").redirect();
        String second = visitor.post(shop + "/reviews", "consent", "true").redirect();
        assertThat(first).startsWith("/reviews/").isEqualTo(second);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aDeviceReviewsAShopOnceInThirtyDaysAndAgainAfterWithdrawing() {
        String code = written("stars", "5");
        open();
        preview("stars", "1");
        Visitor.Answer again = visitor.post(shop + "/reviews", "consent", "true");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("30 天内对一家店只能评价一次");

        visitor.get(code);
        assertThat(visitor.post(code + "/withdrawal").body()).contains("确定撤回这条评价", "还没有撤回");
        assertThat(visitor.get(code + "/withdrawal").redirect()).isEqualTo(code);
        assertThat(visitor.get(code).body()).contains("评价已公开");
        assertThat(visitor.post(code + "/withdrawal", "sure", "true").redirect())
                .isEqualTo(code);
        assertThat(visitor.post(code + "/withdrawal", "sure", "true").redirect())
                .as("a second tap")
                .isEqualTo(code);
        assertThat(visitor.get(code).body()).contains("评价已撤回").doesNotContain("撤回这条评价");
        assertThat(written("stars", "4")).isNotEqualTo(code);
        assertThat(reviews.summaryOf(merchant).count()).isEqualTo(1);
    }

    @Test
    void aReplayedProofIsWorthNothingOnAnotherDevice() {
        open();
        Cookie proof = visitor.cookie("CXSCAN");
        preview("stars", "5");
        visitor.post(shop + "/reviews", "consent", "true");

        visitor = new Visitor(mvc);
        visitor.hold(proof);
        visitor.get(shop + "/reviews/new");
        preview("stars", "5");
        Visitor.Answer replayed = visitor.post(shop + "/reviews", "consent", "true");
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.body()).contains("这次扫码已经评价过了");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void withoutAScanOrWithAForgedOneNothingGoesThroughAndNothingIsLost() {
        visitor.get(shop + "/reviews/new");
        assertThat(preview("stars", "5", "text", "没扫码").body()).contains("先扫店里的标识牌", "没扫码", "重新打开这家店的标识牌页");
        assertThat(visitor.post(shop + "/reviews/codes", "phone", "13800000000").body())
                .as("nobody rings strangers without having scanned")
                .contains("先扫店里的标识牌");

        visitor.hold(new Cookie("CXSCAN", "tovs80-60dd3b81b5a626e5-" + "0".repeat(64)));
        assertThat(preview("stars", "5", "text", "伪造的").body()).contains("先扫店里的标识牌", "伪造的");

        visitor.get(shop);
        assertThat(preview("stars", "5", "text", "扫过了").body()).contains("公开后就是这个样子");
    }

    @Test
    void aPostWithoutTheFormsOwnCookieIsTurnedAway() {
        open();
        visitor.forget("CXFORM");
        assertThat(preview("stars", "5").status()).isEqualTo(403);
        assertThat(count()).isZero();
    }

    @Test
    void theTrapAndABareTicketHoldTheForm() {
        open();
        assertThat(preview("stars", "5", "homepage", "http://x.example").body()).contains("请勿填写");
        assertThat(preview("stars", "5", "ticket", "made-up").body()).contains("不是从本站页面打开的");
        assertThat(count()).isZero();
    }

    @Test
    void tenThousandCharactersComeBackWithASentence() {
        open();
        Visitor.Answer answer = preview("stars", "5", "text", "好".repeat(10_000));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("最多 500 字，现在有 10000 字", "好".repeat(10_000));
        Visitor.Answer madeUp = preview("stars", "abc", "text", "手写的值");
        assertThat(madeUp.status()).as("a value nobody could choose").isEqualTo(422);
        assertThat(madeUp.body()).contains("请选择几颗星", "手写的值");
        assertThat(preview("stars", "5", "text", "😀".repeat(500)).status()).isEqualTo(200);
    }

    @Test
    void photosAreKeptOverARefusalAndSeenByNobodyUntilAPersonLooked() {
        open();
        MockMultipartFile photo = new MockMultipartFile("files", "菜.jpg", "image/jpeg", PhotoFixtures.jpeg(60, 40));
        Visitor.Answer refused = visitor.post(shop + "/reviews/preview", List.of(photo), "text", "忘了选星");
        assertThat(refused.body()).contains("请选择几颗星", "第 1 张照片");
        String slip = visitor.carried().get("slips").get(0);
        assertThat(visitor.get("/slips/" + slip + "?of=review:" + plate.token())
                        .response()
                        .getContentType())
                .isEqualTo("image/jpeg");
        assertThat(visitor.get("/slips/" + slip.replace('a', 'b') + "?of=review:" + plate.token())
                        .status())
                .isEqualTo(404);
        visitor.post(shop + "/reviews/drafts");

        assertThat(preview("stars", "5").body()).contains("有照片");
        String code = visitor.post(shop + "/reviews", "consent", "true").redirect();
        assertThat(visitor.get(code).body()).contains("评价待审核", "有照片");
        UUID id = jdbc.sql(
                        "select p.id from review_photo p join review_review r on r.id = p.review_id where merchant_id = ?")
                .param(merchant.value())
                .query(UUID.class)
                .single();
        assertThat(visitor.get(shop + "/reviews/photos/" + id).status()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNoPictureIsRefusedAndTheRestKept() {
        open();
        MockMultipartFile page = new MockMultipartFile("files", "x.jpg", "image/jpeg", "<html>".getBytes());
        MockMultipartFile photo = new MockMultipartFile("files", "菜.jpg", "image/jpeg", PhotoFixtures.jpeg(50, 50));
        Visitor.Answer answer =
                visitor.post(shop + "/reviews/preview", List.of(photo, page), "stars", "5", "text", "留着");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("x.jpg", "留着");
        assertThat(visitor.carried().get("slips")).hasSize(1);
    }

    @Test
    void wordsThatTellOfAPersonWaitSealedAndAreSaidSoBeforehand() {
        open();
        assertThat(preview("stars", "1", "text", "老板电话一三八 1234 5678，不退钱").body())
                .contains("先由工作人员看过再公开", "像是电话号码");
        String code = visitor.post(shop + "/reviews", "consent", "true").redirect();

        assertThat(visitor.get(code).body()).contains("评价待审核", "像是电话号码");
        assertThat(visitor.get(shop + "/reviews").body()).doesNotContain("不退钱");
        assertThat(jdbc.sql("select text is null and sealed_text is not null from review_review where merchant_id = ?")
                        .param(merchant.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where summary like '%1234%' or summary like '%不退钱%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A second tap, or a lost answer sent anew: the first has used up the scan and the code by telephone. */
    @Test
    void theSameFormAgainGivesTheSameReviewWhateverTheFirstHasUsedUp() {
        String code = written("stars", "5");
        visitor.forget("CXSCAN");
        assertThat(visitor.post(shop + "/reviews", "consent", "true", "homepage", "x")
                        .redirect())
                .isEqualTo(code);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aRetiredPlateTakesNoReviewAndAnUnknownOneIsNotThere() {
        plates.retire(plate.serial(), "试验", anOfficer());
        assertThat(visitor.get(shop + "/reviews").redirect())
                .as("a plate pasted elsewhere praises nobody")
                .isEqualTo(shop);
        assertThat(visitor.get(shop + "/reviews/new").redirect()).isEqualTo(shop);
        assertThat(visitor.get("/m/0000000000000000/reviews/new").status()).isEqualTo(404);
        assertThat(visitor.get("/m/x/reviews/new").status()).isEqualTo(404);
        assertThat(visitor.get("/reviews/" + "0".repeat(20)).status()).isEqualTo(404);
        assertThat(visitor.get("/reviews/nonsense").status()).isEqualTo(404);
    }

    @Test
    void whoTriesCodesIsToldToWaitAndWhoLoadsAnAnswerAnewStartsOver() {
        Visitor guesser = new Visitor(mvc);
        for (int i = 0; i < 20; i++) {
            assertThat(guesser.get("/reviews/" + "%020x".formatted(i)).status()).isEqualTo(404);
        }
        Visitor.Answer held = guesser.get("/reviews/" + "f".repeat(20));
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.response().getHeader("Retry-After")).isNotNull();

        open();
        assertThat(preview("stars", "5").body()).doesNotContain("大字版");
        for (String address : List.of("/reviews/preview", "/reviews/drafts", "/reviews/codes")) {
            assertThat(visitor.get(shop + address).redirect()).isEqualTo(shop + "/reviews/new");
        }
        assertThat(visitor.get(shop + "/mismatch").redirect()).isEqualTo(shop + "/mismatch/new");
    }

    private String written(String... fields) {
        open();
        assertThat(preview(fields).status()).isEqualTo(200);
        String code = visitor.post(shop + "/reviews", "consent", "true").redirect();
        assertThat(code).startsWith("/reviews/");
        return code;
    }

    private void open() {
        visitor.get(shop);
        assertThat(visitor.get(shop + "/reviews/new").status()).isEqualTo(200);
    }

    private Visitor.Answer preview(String... fields) {
        return visitor.post(shop + "/reviews/preview", fields);
    }

    private long count() {
        return jdbc.sql("select count(*) from review_review where merchant_id = ?")
                .param(merchant.value())
                .query(Long.class)
                .single();
    }
}
