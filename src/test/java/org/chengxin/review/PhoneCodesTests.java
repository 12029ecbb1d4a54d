package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.account.MovableClock;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.chengxin.shared.SmsGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class PhoneCodesTests {

    @Autowired
    Seal seal;

    @Autowired
    ReviewGuidance guidance;

    @Autowired
    ScanProofs proofs;

    @Autowired
    ReviewShops shops;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private boolean gone;

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    private final List<String> messages = new ArrayList<>();
    private final String phone = "137" + (10_000_000 + (int) (Math.random() * 89_999_999));

    @Test
    void aCodeProvesItsTelephoneUntilItIsUsedUpOrTooOld() {
        PhoneCodes codes = codes(true);
        codes.send(" " + phone.substring(0, 3) + " " + phone.substring(3));
        assertThat(codes.proves(phone, sent())).isTrue();
        assertThat(codes.proves("13600000000", sent())).isFalse();
        clock.advance(Duration.ofMinutes(10));
        assertThat(codes.proves(phone, sent())).isFalse();

        codes.send(phone);
        assertThat(codes.proves(phone, sent())).isTrue();
        codes.useUp(phone);
        assertThat(codes.proves(phone, sent())).isFalse();
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
        PhoneCodes codes = codes(true);
        codes.send(phone);
        String right = sent();
        for (int i = 0; i < 5; i++) {
            assertThat(codes.proves(phone, right.equals("000000") ? "000001" : "000000"))
                    .isFalse();
        }
        assertThat(codes.proves(phone, right)).isFalse();
    }

    @Test
    void aRightCodeMayBeShownAgainAndAgain() {
        PhoneCodes codes = codes(true);
        codes.send(phone);
        for (int i = 0; i < 12; i++) {
            assertThat(codes.proves(phone, sent())).isTrue();
        }
    }

    @Test
    void whatTheGatewayTookAndAnsweredLateIsCountedAllTheSame() {
        PhoneCodes codes = codes(true);
        gone = true;
        assertThatThrownBy(() -> codes.send(phone)).hasMessageContaining("没有发出");
        gone = false;
        assertThatThrownBy(() -> codes.send(phone)).hasMessageContaining("等一分钟");
        assertThat(messages).hasSize(1);
        assertThat(codes.proves(phone, sent()))
                .as("the message that came after all")
                .isTrue();
    }

    @Test
    void aTelephoneIsNotRungMoreOftenThanItBears() {
        PhoneCodes codes = codes(true);
        codes.send(phone);
        assertThatThrownBy(() -> codes.send(phone)).hasMessageContaining("等一分钟");
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(2));
            codes.send(phone);
        }
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> codes.send(phone)).hasMessageContaining("请明天再试");
        assertThat(messages).hasSize(5);
    }

    @Test
    void neitherTelephoneNorCodeIsKept() {
        codes(true).send(phone);
        assertThat(jdbc.sql("select string_agg(phone_mark || code_mark, ' ') from review_phone_code")
                        .query(String.class)
                        .single())
                .doesNotContain(phone);
    }

    @Test
    void withoutAGatewayNothingAsksForACode() {
        assertThat(codes(false).areOn()).isFalse();
        assertThatThrownBy(() -> codes(false).send(phone)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> codes(true).send("12345")).hasMessageContaining("11 位手机号");
    }

    @Test
    void theDayHasAnEndForTheWholeStreetAndOfficersAreTold() {
        PhoneCodes codes = codes(true);
        assertThat(budget().isSpent()).isFalse();
        jdbc.sql(
                        "insert into review_phone_code (id, phone_mark, code_mark, sent_at, tries)"
                                + " select gen_random_uuid(), 'flood', 'flood', :at::timestamptz, 0 from generate_series(1, 500)")
                .param("at", clock.instant().toString())
                .update();
        assertThat(budget().isSpent()).isTrue();
        assertThatThrownBy(() -> codes.send(phone)).hasMessageContaining("已经停发");
        clock.advance(Duration.ofDays(1));
        codes.send(phone);
        assertThat(messages).hasSize(1);
        jdbc.sql("delete from review_phone_code where phone_mark = 'flood'").update();
    }

    @Test
    void onlyWhoScannedIsSentCodesAndOneAddressNotWithoutEnd() {
        CodeRequests requests = new CodeRequests(shops, codes(true));
        PlateView plate = plates.issue(aMerchant().registeredIn(merchants), anOfficer());
        ReviewShops.Shop shop = shops.behind(plate.token());
        MockHttpServletRequest stranger = new MockHttpServletRequest();
        assertThatThrownBy(() -> requests.code(shop, phone, stranger, new MockHttpServletResponse()))
                .hasMessageContaining("先扫店里的标识牌");
        assertThat(messages).isEmpty();

        MockHttpServletRequest customer = new MockHttpServletRequest();
        MockHttpServletResponse page = new MockHttpServletResponse();
        proofs.hand(plate.token(), customer, page);
        customer.setCookies(page.getCookies());
        for (int i = 0; i < 10; i++) {
            requests.code(shop, "1370000" + (1000 + i), customer, new MockHttpServletResponse());
        }
        MockHttpServletResponse held = new MockHttpServletResponse();
        assertThatThrownBy(() -> requests.code(shop, phone, customer, held)).hasMessageContaining("验证码太多");
        assertThat(held.getStatus()).isEqualTo(429);
        assertThat(held.getHeader("Retry-After")).isNotNull();
        assertThat(messages).hasSize(10);

        plates.retire(plate.serial(), "试验", anOfficer());
        customer.setRemoteAddr("10.9.9.9");
        assertThatThrownBy(() -> requests.code(shops.behind(plate.token()), phone, customer, held))
                .hasMessageContaining("已经停用");
    }

    private String sent() {
        return messages.get(messages.size() - 1).replaceAll("\\D*(\\d{6}).*", "$1");
    }

    private PhoneCodes codes(boolean on) {
        SmsGateway gateway = (to, text) -> {
            messages.add(text);
            if (gone) {
                throw new Rejected("短信没有发出，请过一会儿再试。");
            }
        };
        ObjectProvider<SmsGateway> provider =
                new StaticListableBeanFactory(on ? Map.of("sms", gateway) : Map.of()).getBeanProvider(SmsGateway.class);
        return new PhoneCodes(provider, budget(), seal, jdbc, transaction, clock);
    }

    private CodeBudget budget() {
        return new CodeBudget(guidance, jdbc, clock);
    }
}
