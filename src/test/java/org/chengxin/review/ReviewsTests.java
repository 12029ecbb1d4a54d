package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.chengxin.review.ReviewFixtures.aReviewOf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.attachment.Photos;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReviewsTests {

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewModeration moderation;

    @Autowired
    ReviewReplies replies;

    @Autowired
    ReviewMonths months;

    @Autowired
    ReviewClock night;

    @Autowired
    Photos photos;

    @Autowired
    ReviewRepository repository;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MerchantId merchant;

    @BeforeEach
    void aShop() {
        merchant = aMerchant().registeredIn(merchants);
    }

    @Test
    void anAverageIsShownFromFiveReviewsOnAndIsShrunk() {
        for (int i = 0; i < 4; i++) {
            aReviewOf(merchant).stars(1).sentTo(reviews);
        }
        assertThat(reviews.summaryOf(merchant).average()).isNull();
        aReviewOf(merchant).stars(1).sentTo(reviews);

        ReviewSummary summary = reviews.summaryOf(merchant);
        assertThat(summary.count()).isEqualTo(5);
        assertThat(summary.average()).isEqualByComparingTo("2.5");
        assertThat(summary.byStars()).containsExactly(0L, 0L, 0L, 0L, 5L);
        assertThat(reviews.latest(merchant, 3)).hasSize(3);
    }

    @Test
    void theSameTelephoneOnAnotherDeviceIsTheSamePersonAtThisShopOnly() {
        String phone = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));
        aReviewOf(merchant).byPhone(phone).sentTo(reviews);
        assertThatThrownBy(() -> aReviewOf(merchant).byPhone(phone).sentTo(reviews))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("只能评价一次");
        MerchantId neighbour = aMerchant().registeredIn(merchants);
        aReviewOf(neighbour).byPhone(phone).sentTo(reviews);

        List<String> marks = jdbc.sql("select phone_mark from review_review where merchant_id in (?, ?)")
                .params(merchant.value(), neighbour.value())
                .query(String.class)
                .list();
        assertThat(marks).doesNotHaveDuplicates().noneMatch(mark -> mark.contains(phone.substring(3)));
    }

    @Test
    void aFourthReviewFromOneNetworkADayAndABurstWaitForAPerson() {
        for (int i = 0; i < 3; i++) {
            assertThat(stateOf(aReviewOf(merchant).fromNetwork("market").sentTo(reviews)))
                    .isEqualTo(ReviewState.PUBLISHED);
        }
        String fourth = aReviewOf(merchant).fromNetwork("market").sentTo(reviews);
        assertThat(moderation.byCode(fourth).doubts()).containsExactly(Doubt.NETWORK);

        for (int i = 0; i < 3; i++) {
            aReviewOf(merchant).sentTo(reviews);
        }
        String eighth = aReviewOf(merchant).sentTo(reviews);
        assertThat(moderation.byCode(eighth).doubts()).containsExactly(Doubt.BURST);
        assertThat(reviews.summaryOf(merchant).count()).isEqualTo(6);
    }

    @Test
    void aBurstIsMeasuredByWhatWasFitToBePublicAndItsFirstOnesAreLookedAtToo() {
        for (int i = 0; i < 200; i++) {
            jdbc.sql(
                            "insert into review_review (id, public_id, form_number, code_hash, merchant_id, plate, stars, tags, state, doubts,"
                                    + " redacted, reason, month, submitted_at, decided_at, proof_mark, device_mark, address_mark, version)"
                                    + " values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), encode(sha256(:n::bytea), 'hex'),"
                                    + " :merchant, 'x', 5, '{}', 'REFUSED', '{BURST}', false, 'SERIAL', '2026-01', now() - interval '3 days',"
                                    + " now(), :n, :n, :n, 0)")
                    .param("n", merchant.value() + "-" + i)
                    .param("merchant", merchant.value())
                    .update();
        }
        for (int i = 0; i < 7; i++) {
            aReviewOf(merchant).sentTo(reviews);
        }
        assertThat(openBurstFlags()).isZero();
        String eighth = aReviewOf(merchant).sentTo(reviews);
        assertThat(moderation.byCode(eighth).doubts()).containsExactly(Doubt.BURST);
        assertThat(openBurstFlags()).isEqualTo(7);
        assertThat(reviews.summaryOf(merchant).count()).isEqualTo(7);

        UUID first = jdbc.sql("select id from review_review where merchant_id = ? and state = 'PUBLISHED' limit 1")
                .param(merchant.value())
                .query(UUID.class)
                .single();
        replies.dismissFlags(first, anOfficer());
        aReviewOf(merchant).sentTo(reviews);
        assertThat(openBurstFlags()).isEqualTo(6);
    }

    private long openBurstFlags() {
        return jdbc.sql("select count(*) from review_flag f join review_review r on r.id = f.review_id"
                        + " where r.merchant_id = ? and f.kind = 'BURST' and f.closed_at is null")
                .param(merchant.value())
                .query(Long.class)
                .single();
    }

    @Test
    void redactedWordsAreGoneEverywhere() {
        String code = aReviewOf(merchant).saying("老板王五的电话是13812345678，态度差").sentTo(reviews);
        Review held = moderation.byCode(code);
        assertThat(moderation.wordsOf(held)).contains("13812345678");
        UUID id = held.id().value();

        assertThatThrownBy(() -> moderation.redact(id, "PRIVACY", "老板很好", List.of(), anOfficer()))
                .hasMessageContaining("不能替作者添话");
        moderation.redact(id, "PRIVACY", "老板的电话是***，态度差", List.of(), anOfficer());

        assertThat(reviews.latest(merchant, 1).get(0))
                .returns("老板的电话是***，态度差", PublicReview::text)
                .returns(true, PublicReview::redacted);
        assertThat(jdbc.sql("select sealed_text is null from review_review where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select string_agg(words, ' ') from review_deed where review_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("138", "王五");
    }

    @Test
    void aNumberReleasedByMistakeIsStillMasked() {
        String code = aReviewOf(merchant).saying("电话13812345678打不通").sentTo(reviews);
        moderation.release(moderation.byCode(code).id().value(), List.of(), anOfficer());
        assertThat(reviews.latest(merchant, 1).get(0).text()).isEqualTo("电话138****5678打不通");
    }

    @Test
    void aRefusalTellsTheAuthorWhyAndItsWordsEndOnTheirDay() {
        String code = aReviewOf(merchant).saying("你个王八蛋").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        assertThatThrownBy(() -> moderation.refuse(id, "没有这一条", anOfficer())).hasMessageContaining("理由");
        moderation.refuse(id, "ABUSE", anOfficer());

        Review refused = moderation.byCode(code);
        assertThat(refused.state()).isEqualTo(ReviewState.REFUSED);
        assertThat(moderation.wordsOf(refused)).isEqualTo("你个王八蛋");
        assertThatThrownBy(() -> moderation.release(id, List.of(), anOfficer())).hasMessageContaining("不予公开");
        jdbc.sql("update review_review set erase_after = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(1), id)
                .update();
        night.erase();
        assertThat(moderation.wordsOf(moderation.byCode(code))).isNull();
    }

    /** PIPL Art. 19: no longer than they are asked for. */
    @Test
    void byWhatASenderIsKnownAgainIsForgottenWhenNothingAsksForItAnyMore() {
        String code = aReviewOf(merchant).byPhone("13900000000").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        night.erase();
        assertThat(marksOf(id)).as("the same day").isEqualTo("4 true");
        sentDaysAgo(id, 3);
        night.erase();
        assertThat(marksOf(id)).as("the network's alone is gone").isEqualTo("3 true");
        assertThatThrownBy(() -> aReviewOf(merchant).byPhone("13900000000").sentTo(reviews))
                .hasMessageContaining("只能评价一次");
        sentDaysAgo(id, 32);
        night.erase();
        assertThat(marksOf(id)).as("that it was proven stays").isEqualTo("0 true");
    }

    private void sentDaysAgo(UUID id, int days) {
        jdbc.sql("update review_review set submitted_at = now() - make_interval(days => ?) where id = ?")
                .params(days, id)
                .update();
    }

    private String marksOf(UUID id) {
        return jdbc.sql("select num_nonnulls(proof_mark, device_mark, address_mark, phone_mark) || ' ' || proven"
                        + " from review_review where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void picturesGoTheWayOfTheWords() {
        String sha256 =
                photos.keep(PhotoFixtures.jpeg(41, 31), "照片.jpg", Actor.VISITOR).sha256();
        String taken = aReviewOf(merchant).saying("照片里是小票").showing(sha256).sentTo(reviews);
        String refused = aReviewOf(merchant).saying("").showing(sha256).sentTo(reviews);
        moderation.refuse(moderation.byCode(refused).id().value(), "ABUSE", anOfficer());
        moderation.withdraw(taken);
        night.erase();
        assertThat(pictures(taken)).isZero();
        assertThat(pictures(refused)).isEqualTo(1);

        jdbc.sql("update review_review set decided_at = decided_at - interval '31 days' where id = ?")
                .param(moderation.byCode(refused).id().value())
                .update();
        night.erase();
        assertThat(pictures(refused)).isZero();
    }

    private long pictures(String code) {
        return jdbc.sql("select count(*) from review_photo where review_id = ?")
                .param(moderation.byCode(code).id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsPublicCanStillBeTakenDownAndLeavesTheAverage() {
        String code = aReviewOf(merchant).saying("味道不错").sentTo(reviews);
        moderation.refuse(moderation.byCode(code).id().value(), "SERIAL", anOfficer());
        assertThat(reviews.summaryOf(merchant).count()).isZero();
        assertThat(reviews.latest(merchant, 5)).isEmpty();
    }

    @Test
    void aReplyIsPublicAndTellsNothingOfAnybody() {
        UUID id = moderation
                .byCode(aReviewOf(merchant).stars(2).saying("等太久").sentTo(reviews))
                .id()
                .value();
        assertThatThrownBy(() -> replies.reply(id, "请打13812345678找我", anOfficer()))
                .hasMessageContaining("个人信息");
        replies.reply(id, "已经加了人手，欢迎再来。", anOfficer());
        assertThat(reviews.latest(merchant, 1).get(0).reply()).isEqualTo("已经加了人手，欢迎再来。");
    }

    @Test
    void aReplyCanBeTakenBackAndGoesWithItsReview() {
        String code = aReviewOf(merchant).stars(2).saying("小李态度差").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        assertThatThrownBy(() -> replies.withdraw(id, anOfficer())).hasMessageContaining("没有商户回复");
        replies.reply(id, "小李已经道歉。", anOfficer());
        replies.withdraw(id, anOfficer());
        assertThat(reviews.latest(merchant, 1).get(0).reply()).isNull();
        assertThat(jdbc.sql("select string_agg(words, ' ') from review_deed where review_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("小李");

        replies.reply(id, "小李已经道歉。", anOfficer());
        moderation.withdraw(code);
        assertThat(jdbc.sql("select count(*) from review_reply where review_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into review_reply (review_id, text, on_day, by) values (?, '小李', now(), gen_random_uuid())")
                        .param(id)
                        .update())
                .hasMessageContaining("评价没有公开");
    }

    @Test
    void aMonthThatIsOverBecomesAFactWhichFollowsLaterDecisions() {
        for (int i = 0; i < 3; i++) {
            aReviewOf(merchant).byPhone("1380000000" + i).stars(5).sentTo(reviews);
        }
        YearMonth last = lastMonth();
        months.state();
        months.state();

        assertThat(reviewFacts()).singleElement().satisfies(fact -> {
            assertThat(fact.value("count")).isEqualTo("3");
            assertThat(fact.value("average")).isEqualTo("4.38");
            assertThat(fact.value("month")).isEqualTo(last.toString());
        });
        assertThat(reviews.monthsStated(merchant))
                .containsExactly(reviewFacts().get(0).id().value());

        repository.findAll().stream()
                .filter(review -> review.merchant().equals(merchant))
                .forEach(review -> moderation.refuse(review.id().value(), "SERIAL", anOfficer()));
        months.state();
        assertThat(reviewFacts()).isEmpty();
    }

    @Test
    void whoeverProvedNoTelephoneMovesNoScore() {
        for (int i = 0; i < 3; i++) {
            aReviewOf(merchant).stars(5).sentTo(reviews);
        }
        aReviewOf(merchant).byPhone("13800000000").stars(1).sentTo(reviews);
        lastMonth();
        months.state();

        assertThat(reviewFacts()).singleElement().satisfies(fact -> {
            assertThat(fact.value("count")).isEqualTo("1");
            assertThat(fact.value("average")).isEqualTo("3.50");
        });
        assertThat(reviews.summaryOf(merchant).count()).isEqualTo(4);
    }

    @Test
    void whatTheOfficeStatedOfAMonthIsNeverOverwritten() {
        aReviewOf(merchant).byPhone("13800000000").stars(1).sentTo(reviews);
        YearMonth last = lastMonth();
        months.state();
        NewFact ofAllChannels = new NewFact(
                merchant,
                "review",
                null,
                "scjg",
                "scjg",
                Map.of("month", last.toString(), "average", "4.7", "count", "120"),
                null,
                null);
        FactId office = facts.record(ofAllChannels, anOfficer()).fact();
        months.state();
        assertThat(reviewFacts()).singleElement().returns("120", fact -> fact.value("count"));
        assertThat(reviews.monthsStated(merchant)).doesNotContain(office.value());

        facts.withdraw(office, "报错了", anOfficer());
        months.state();
        assertThat(reviewFacts()).singleElement().returns("1", fact -> fact.value("count"));
    }

    /** Everything said of the shop so far was said last month. */
    private YearMonth lastMonth() {
        YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
        jdbc.sql("update review_review set month = ? where merchant_id = ?")
                .params(last.toString(), merchant.value())
                .update();
        return last;
    }

    @Test
    void theTableItselfKeepsHeldWordsSealedAndDeedsAsTheyWere() {
        String code = aReviewOf(merchant).saying("傻逼").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        assertThatThrownBy(() -> jdbc.sql("update review_review set text = '明文' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update review_deed set words = '' where review_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("只增不改");
    }

    private List<Fact> reviewFacts() {
        return facts.liveOf(merchant).stream()
                .filter(fact -> fact.item().equals("review"))
                .toList();
    }

    private ReviewState stateOf(String code) {
        return moderation.byCode(code).state();
    }
}
