package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.MovableClock;
import org.chengxin.shared.Actor;
import org.chengxin.shared.SealFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class PassesTests {

    @Autowired
    ApplicationContext context;

    private MovableClock later;
    private Office office;
    private FilingId id;
    private Passes passes;

    @BeforeEach
    void aFiling() {
        office = new Office(context, "2026-05-06");
        id = office.filed();
        later = new MovableClock("2026-05-06T03:00:00Z");
        passes = new Passes(SealFixtures.aSeal(7), office.codes, later);
    }

    @Test
    void aPassLastsHalfAnHour() {
        Cookie pass = admitted();
        assertThat(passes.admitted(showing(pass))).contains(id);
        later.advance(Duration.ofMinutes(30));
        assertThat(passes.admitted(showing(pass))).isEmpty();
    }

    @Test
    void withTheOldCodeItsPassesEndToo() {
        Cookie pass = admitted();
        office.on("2026-05-07").codes.make(id, Actor.SYSTEM);
        assertThat(passes.admitted(showing(pass))).isEmpty();
    }

    @Test
    void whoLeavesTakesBothCookiesAlong() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        passes.end(new MockHttpServletRequest(), answer);
        assertThat(answer.getCookies()).hasSize(2).allSatisfy(cookie -> {
            assertThat(cookie.getMaxAge()).isZero();
            assertThat(cookie.getValue()).isEmpty();
        });
        assertThat(passes.admitted(showing(answer.getCookies()[0]))).isEmpty();
    }

    private Cookie admitted() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        passes.admit(id, new MockHttpServletRequest(), answer);
        return Objects.requireNonNull(answer.getCookie("CXTRACK"));
    }

    private static MockHttpServletRequest showing(Cookie pass) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(pass);
        return request;
    }
}
