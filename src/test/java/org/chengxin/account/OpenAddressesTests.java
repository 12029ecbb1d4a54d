package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.IntegrationTest;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class OpenAddressesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theSignInPageOpensToAnyoneUnderAStrictPolicy() {
        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                .hasValue("Cache-Control", "no-store");
    }

    @Test
    void theConsoleSendsAStrangerToTheSignInPage() {
        assertThat(mvc.get().uri("/console")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    @Test
    void theConsoleGreetsWhoIsSignedIn() {
        assertThat(mvc.get().uri("/console").with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("市场监管专员");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        assertThat(mvc.get().uri("/login").secure(true)).headers().containsHeader("Strict-Transport-Security");
        assertThat(mvc.get().uri("/login")).headers().doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void drawsOfInspectionsAreOpenToAnyoneToRead() {
        assertThat(mvc.get().uri("/inspections/draws")).hasStatusOk();
        assertThat(mvc.get().uri("/inspections/draws/Draw.java"))
                .hasStatusOk()
                .bodyText()
                .contains("java Draw.java 候选名单.csv 种子");
        assertThat(mvc.get().uri("/inspections/draws/1999-1")).hasStatus(404);
        assertThat(mvc.post().uri("/inspections/draws")).hasStatus(405);
    }

    @Test
    void aNulCharacterIsTurnedAway() {
        assertThat(mvc.get().uri("/search?q={q}", "烧\0烤")).hasStatus(400);
    }

    @Test
    void aFormOfVisitorsMakesNoSessionTakesNoUntoldLengthAndNothingBeyondItsBound() {
        assertThat(mvc.get().uri("/slips/nothing?of=review:x")).hasStatus(404);
        assertThat(mvc.post().uri("/slips/nothing")).hasStatus(411);
        assertThat(mvc.post()
                        .uri("/m/0123456789abcdef/reviews")
                        .contentType("text/plain")
                        .content("x"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/m/0123456789abcdef/reviews").with(request -> {
                    request.setContent(new byte[(125 << 20) + 1]);
                    return request;
                }))
                .hasStatus(413);
        assertThat(mvc.put().uri("/m/0123456789abcdef/reviews")).hasStatus(405);
        assertThat(mvc.post().uri("/m/0123456789abcdef").content("x")).hasStatus(405);
    }

    @Test
    void aFloodOfOneAddressIsToldToWait() {
        MvcTestResult answer = null;
        for (int i = 0; i < 300 && (answer == null || answer.getResponse().getStatus() != 429); i++) {
            answer = mvc.get()
                    .uri("/m/0123456789abcdef/complaints/new")
                    .with(request -> {
                        request.setRemoteAddr("198.51.100.200");
                        return request;
                    })
                    .exchange();
        }
        assertThat(answer).hasStatus(429).headers().containsHeader("Retry-After");
    }

    @Test
    void whoWantsToComplainOrFollowUpNeedsNoAccountAndAForgedFormIsTurnedAway() {
        assertThat(mvc.get().uri("/complaints"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                .hasValue("Cache-Control", "no-store");
        assertThat(mvc.post().uri("/complaints").content("number=T2026-1&code=X"))
                .hasStatus(403);
        assertThat(mvc.get().uri("/console/complaints")).hasRedirectedUrl("/login");
    }

    @Test
    void whatThePortalShowsIsOpenToReadAndTakesNoForm() {
        for (String address : new String[] {"/", "/search", "/street", "/merchants?grade=RED", "/rules", "/privacy"}) {
            assertThat(mvc.get().uri(address))
                    .hasStatusOk()
                    .headers()
                    .hasValue("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                    .hasValue("Cache-Control", "no-cache")
                    .doesNotContainHeader("Set-Cookie");
            assertThat(mvc.post().uri(address)).hasStatus(405);
        }
    }
}
