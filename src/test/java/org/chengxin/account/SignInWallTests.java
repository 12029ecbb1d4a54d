package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class SignInWallTests {

    private static final String GUESSING = "10.77.0.1";
    private static final String OFFICE = "10.77.0.2";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffRepository staff;

    @Autowired
    Departments departments;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private String username = "";

    @BeforeEach
    void aPerson() {
        username =
                new AccountFixtures(staff, departments, encoder, jdbc).aPerson().username();
    }

    @Test
    void anAddressOfManyFailedSignInsWaitsBeforeAPasswordIsLookedAt() {
        for (int i = 0; i < SignInWall.FAILURES; i++) {
            assertThat(signIn("nobody-at-all-" + i, "wrong", GUESSING).getStatus())
                    .isEqualTo(302);
        }

        MockHttpServletResponse held = signIn(username, AccountFixtures.PASSWORD, GUESSING);

        assertThat(held.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(held.getHeader("Retry-After"))))
                .isBetween(1, 600);
        assertThat(signIn(username, AccountFixtures.PASSWORD, OFFICE).getRedirectedUrl())
                .isEqualTo("/console");
    }

    @Test
    void whoeverSignsInRightlyIsNeverCountedAndTheBrowserIsKnown() {
        for (int i = 0; i <= SignInWall.FAILURES; i++) {
            MockHttpServletResponse opened = signIn(username, AccountFixtures.PASSWORD, OFFICE);
            assertThat(opened.getRedirectedUrl()).isEqualTo("/console");
            assertThat(opened.getCookie(KnownBrowser.NAME)).isNotNull().satisfies(cookie -> {
                assertThat(cookie.isHttpOnly()).isTrue();
                assertThat(cookie.getPath()).isEqualTo("/login");
            });
        }
    }

    private MockHttpServletResponse signIn(String name, String password, String address) {
        return mvc.post()
                .uri("/login")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange()
                .getResponse();
    }
}
