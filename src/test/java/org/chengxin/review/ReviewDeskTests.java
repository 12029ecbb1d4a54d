package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.chengxin.review.ReviewFixtures.aReviewOf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ReviewDeskTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewModeration moderation;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    JdbcClient jdbc;

    private MerchantId merchant;
    private String sign;

    @BeforeEach
    void aShop() {
        sign = "审评店" + UUID.randomUUID().toString().substring(0, 8);
        merchant = aMerchant().withSign(sign).registeredIn(merchants);
    }

    @Test
    void whatWaitsIsDecidedInTheListAndTheListComesBack() {
        String code = aReviewOf(merchant).saying("电话13812345678").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        assertThat(read("/console")).contains("待审核的评价");
        assertThat(read("/console/reviews/" + id)).contains(sign, "13812345678", "像是电话号码");

        assertThat(act(id, "refusal", "reason", "PRIVACY", "from", "HELD")).isEqualTo("/console/reviews?part=HELD");
        assertThat(read("/console/reviews?part=DECIDED")).contains(sign, "涉及个人信息");
        assertThat(new Visitor(mvc).get("/reviews/" + code).body())
                .contains("评价不予公开", "去掉后可以重新评价")
                .doesNotContain("13812345678");
    }

    @Test
    void aRefusedActComesBackWithWhatWasWritten() {
        String code = aReviewOf(merchant).saying("电话13812345678，慢").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        assertThat(act(id, "redaction", "words", "这家真好")).isEqualTo("/console/reviews/" + id);
        assertThat(act(id, "refusal", "reason", "")).isEqualTo("/console/reviews/" + id);
        assertThat(moderation.byCode(code).state()).isEqualTo(ReviewState.HELD);
        assertThat(act(id, "redaction", "words", "电话***，慢")).as("no reason").isEqualTo("/console/reviews/" + id);
        assertThat(act(id, "redaction", "words", "电话***，慢", "reason", "PRIVACY", "from", "HELD"))
                .contains("part=HELD");
        assertThat(new Visitor(mvc).get("/reviews/" + code).body()).contains("公开前隐去了一部分", "涉及个人信息", "电话***，慢");
        assertThat(reviews.latest(merchant, 1).get(0).text()).isEqualTo("电话***，慢");
    }

    @Test
    void aReportedReviewStaysPublicUntilAPersonDecides() {
        String code = aReviewOf(merchant).stars(1).saying("根本没去过的人乱写").sentTo(reviews);
        UUID id = moderation.byCode(code).id().value();
        PlateView plate = plates.issue(merchant, anOfficer());
        String review = "/m/" + plate.token() + "/reviews/"
                + reviews.latest(merchant, 1).get(0).id() + "/flags";
        for (int i = 0; i < 2; i++) {
            Visitor reader = new Visitor(mvc);
            reader.get(review + "/new");
            assertThat(reader.post(review).body()).contains("请选择是什么问题");
            assertThat(reader.post(review, "kind", "BURST").body()).contains("请选择是什么问题");
            assertThat(reader.post(review, "kind", "NOPE").status()).isEqualTo(422);
            assertThat(reader.post(review, "kind", "FALSE").body()).contains("已收到");
            reader.get(review + "/new");
            assertThat(reader.post(review, "kind", "ABUSE").body()).contains("已收到");
        }
        assertThat(reviews.latest(merchant, 5)).hasSize(1);
        assertThat(read("/console/reviews?part=FLAGGED")).contains(sign, "举报 2 条", "不是真实的消费");
        act(id, "dismissal", "from", "FLAGGED");
        assertThat(read("/console/reviews?part=FLAGGED")).doesNotContain(sign);
        assertThat(reviews.latest(merchant, 5)).hasSize(1);
    }

    @Test
    void whateverLiesBehindALongListIsReachedAndTheListIsComeBackTo() {
        UUID last = null;
        for (int i = 0; i < 31; i++) {
            MerchantId one = aMerchant().registeredIn(merchants);
            last = moderation
                    .byCode(aReviewOf(one).saying("电话13812345678").sentTo(reviews))
                    .id()
                    .value();
        }
        long held = jdbc.sql("select count(*) from review_review where state = 'HELD'")
                .query(Long.class)
                .single();
        long page = (held + 29) / 30;
        assertThat(read("/console/reviews?part=HELD")).contains("下一页").doesNotContain("上一页", last.toString());
        assertThat(read("/console/reviews?part=HELD&page=" + page))
                .contains("上一页", last.toString(), "HELD-" + page)
                .doesNotContain("下一页");
        assertThat(act(last, "release", "from", "HELD-" + page)).isEqualTo("/console/reviews?part=HELD&page=" + page);
    }

    @Test
    void theDeskIsTheOfficersAlone() {
        for (Role role : new Role[] {Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDIT_ADMIN}) {
            assertThat(mvc.get().uri("/console/reviews").with(SignedIn.as(role)))
                    .hasStatus(403);
            assertThat(mvc.get().uri("/console/mismatches").with(SignedIn.as(role)))
                    .hasStatus(403);
        }
    }

    private String act(UUID id, String act, String... fields) {
        var request = mvc.post().uri("/console/reviews/" + id + "/" + act);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return String.valueOf(request.with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private String read(String uri) {
        return new String(
                mvc.get()
                        .uri(uri)
                        .with(SignedIn.as(Role.OFFICER))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
