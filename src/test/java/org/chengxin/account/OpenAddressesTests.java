package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.IntegrationTest;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
}
