package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ThrottleTests {

    private final Throttle throttle = new Throttle(3, Duration.ofHours(1));

    @Test
    void eachKeyHasItsOwnChances() {
        assertThat(throttle.spend("a") && throttle.spend("a") && throttle.spend("a"))
                .isTrue();
        assertThat(throttle.spend("a")).isFalse();
        assertThat(throttle.spend("b")).isTrue();
    }

    @Test
    void theWaitIsToldAndAskingCostsNothing() {
        assertThat(throttle.secondsLeft("a")).isZero();
        throttle.spend("a");
        throttle.spend("a");
        assertThat(throttle.secondsLeft("a")).isZero();
        throttle.spend("a");
        assertThat(throttle.secondsLeft("a")).isBetween(1190L, 1200L);
    }

    @Test
    void oneHouseholdsManyIpv6AddressesAreOneKey() {
        assertThat(address("2001:db8:1:2::5")).isEqualTo(address("2001:db8:1:2:ffff::9"));
        assertThat(address("2001:db8:1:2::5")).isNotEqualTo(address("2001:db8:1:3::5"));
        assertThat(address("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private static String address(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return Throttle.addressOf(request);
    }
}
