package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.chengxin.account.MovableClock;
import org.chengxin.shared.PublicFormLimits;
import org.chengxin.shared.SealFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ScanProofsTests {

    private static final String SHOP = "0123456789abcdef";
    private static final String NEIGHBOUR = "fedcba9876543210";

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    private final ScanProofs proofs = new ScanProofs(SealFixtures.aSeal(1), limits(), clock);

    @Test
    void aScanIsProvenForTwoHoursAndNotAMomentLonger() {
        Cookie cookie = handed(SHOP);
        clock.advance(Duration.ofHours(2).minusSeconds(1));
        assertThat(proofs.find(SHOP, showing(cookie))).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(proofs.find(SHOP, showing(cookie))).isEmpty();
    }

    @Test
    void aProofShownTwiceIsTheSameProofAndEachScanHasItsOwn() {
        Cookie first = handed(SHOP);
        assertThat(proofs.find(SHOP, showing(first))).isEqualTo(proofs.find(SHOP, showing(first)));
        assertThat(proofs.find(SHOP, showing(handed(SHOP)))).isNotEqualTo(proofs.find(SHOP, showing(first)));
    }

    @Test
    void aProofIsGoodForItsOwnPlateUnderItsOwnKeyOnly() {
        Cookie cookie = handed(SHOP);
        assertThat(proofs.find(NEIGHBOUR, showing(cookie))).isEmpty();
        assertThat(new ScanProofs(SealFixtures.aSeal(2), limits(), clock).find(SHOP, showing(cookie)))
                .isEmpty();
    }

    @Test
    void noCharacterOfTheCookieCanBeChanged() {
        Cookie cookie = handed(SHOP);
        String value = cookie.getValue();
        for (int i = 0; i < value.length(); i++) {
            String forged = value.substring(0, i) + (value.charAt(i) == '0' ? '1' : '0') + value.substring(i + 1);
            assertThat(proofs.find(SHOP, showing(new Cookie(cookie.getName(), forged))))
                    .isEmpty();
        }
        for (String nonsense : new String[] {"", "-", "--", "zzzzzzzzzzzzz-1-2", "张-三-四", "1-2-3-4"}) {
            assertThat(proofs.find(SHOP, showing(new Cookie(cookie.getName(), nonsense))))
                    .isEmpty();
        }
        assertThat(proofs.find(SHOP, new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void theCookieStaysBelowItsPlateAndAwayFromScripts() {
        MockHttpServletRequest secure = new MockHttpServletRequest();
        secure.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        proofs.hand(SHOP, secure, response);

        assertThat(response.getHeader("Set-Cookie"))
                .contains("; Path=/m/" + SHOP + ";")
                .contains("; Max-Age=7200")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .contains("; Secure");
    }

    private Cookie handed(String token) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        proofs.hand(token, new MockHttpServletRequest(), response);
        return Objects.requireNonNull(response.getCookies()[0]);
    }

    private static MockHttpServletRequest showing(Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }

    private static PublicFormLimits limits() {
        return new Binder(new MapConfigurationPropertySource(java.util.Map.of("a", "b")))
                .bindOrCreate("chengxin.forms", PublicFormLimits.class);
    }
}
