package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every answer carries, and what the open addresses cost. */
@RealServerTest
class ServerTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRepository staff;

    @Autowired
    Departments departments;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private AccountFixtures fixtures;
    private Browser browser;

    @BeforeEach
    void open() {
        fixtures = new AccountFixtures(staff, departments, encoder, jdbc);
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/m/abcdefgh2345",
                "/rules",
                "/search",
                "/actuator/health",
                "/css/console.css",
                "/no-such-page"
            })
    void publicAddressesNeitherMakeNorTouchASession(String path) {
        assertThat(browser.get(path).headers().firstValue("Set-Cookie")).isEmpty();

        String username = fixtures.aPerson(Role.OFFICER).username();
        assertThat(Browser.target(browser.signIn(username, AccountFixtures.PASSWORD)))
                .isEqualTo("/console");
        jdbc.sql("update account_session set last_access_time = 1 where principal_name = ?")
                .param(username)
                .update();
        assertThat(browser.get(path).headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(jdbc.sql("select last_access_time from account_session where principal_name = ?")
                        .param(username)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/m/abcdefgh2345",
                "/login",
                "/console",
                "/console/nothing",
                "/actuator/health",
                "/actuator/prometheus",
                "/css/console.css",
                "/no-such-page",
                "/setup/wrong",
                "/css/none.css"
            })
    void everyAnswerCarriesThePolicy(String path) {
        assertThat(browser.get(path).headers().allValues("Content-Security-Policy"))
                .containsExactly(SecurityHeaders.CONTENT_SECURITY_POLICY);
        assertThat(browser.get(path).headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
    }

    @Test
    void aForbiddenPageIsAPageInChineseAndCarriesThePolicy() {
        browser.signIn(fixtures.aPerson(Role.OFFICER).username(), AccountFixtures.PASSWORD);

        HttpResponse<String> refused = browser.get("/console/accounts", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("没有权限");
        assertThat(refused.headers().allValues("Content-Security-Policy"))
                .containsExactly(SecurityHeaders.CONTENT_SECURITY_POLICY);
    }

    @Test
    void figuresAreForThisMachineOnlyAndNotForWhoeverAProxyNames() {
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/info", "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/actuator/info", "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void publicAddressesTakeNoOtherMethod() {
        assertThat(browser.post("/m/abcdefgh2345", Map.of(), "x").statusCode()).isEqualTo(405);
        assertThat(browser.post("/no-such-page", Map.of(), "x").statusCode()).isEqualTo(405);
    }

    @Test
    void anUploadWithAForbiddenNameIsABadRequestAndALongNameIsNone() {
        browser.signIn(fixtures.aPerson(Role.REPORTER).username(), AccountFixtures.PASSWORD);

        assertThat(browser.upload("/console/submissions", "处\0罚.csv").statusCode())
                .isEqualTo(400);
        assertThat(browser.upload("/console/submissions", "长".repeat(250) + ".pdf")
                        .body())
                .contains("没有接收", "不是 Excel 工作簿");
    }

    @Test
    void moreTextThanAFormCarriesIsToldAsSuch() {
        browser.signIn(fixtures.aPerson(Role.REPORTER).username(), AccountFixtures.PASSWORD);

        assertThat(browser.upload("/console/submissions", "处罚.csv", "长".repeat(1_200_000)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(413))
                .satisfies(answer -> assertThat(answer.body()).contains("没有"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%ff", "/rules?size=%ff", "/login?x=%ff", "/no-such-page?x=%ff"})
    void signsThatAreNoUtf8AreABadRequestInWords(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("没有看懂").doesNotContain("Exception");
    }
}
