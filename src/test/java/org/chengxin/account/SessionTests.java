package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@RealServerTest
class SessionTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRepository staff;

    @Autowired
    Departments departments;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRoles roles;

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

    @Test
    void signingInChangesTheSessionAndTheOldOneIsWorthNothing() {
        browser.get("/login");
        String before = browser.session();

        HttpResponse<String> entered =
                browser.signIn(fixtures.aPerson(Role.OFFICER).username(), AccountFixtures.PASSWORD);

        assertThat(Browser.target(entered)).isEqualTo("/console");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        Browser thief = new Browser(port);
        thief.holdSession(before);
        assertThat(Browser.target(thief.get("/console"))).isEqualTo("/login");
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndOtherSites() {
        assertThat(browser.get("/login").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void aForwardedHeaderIsNotBelievedUntilAProxyIsConfigured() {
        assertThat(browser.get("/login", "X-Forwarded-Proto", "https", "Cookie", "a=b")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void aSessionIsIdleForThirtyMinutesAtMost() {
        String username = fixtures.aPerson(Role.OFFICER).username();
        browser.signIn(username, AccountFixtures.PASSWORD);
        assertThat(jdbc.sql("select distinct max_inactive_interval from account_session")
                        .query(Integer.class)
                        .list())
                .containsExactly(1800);
        jdbc.sql("update account_session set last_access_time = 0, expiry_time = 0 where principal_name = ?")
                .param(username)
                .update();

        assertThat(Browser.target(browser.get("/console"))).isEqualTo("/login");
    }

    @Test
    void aRefusedSignInSaysTheSameForAnyName() {
        String known = fixtures.aPerson().username();
        String ofKnown = refusedPage(new Browser(port), known);
        String ofUnknown = refusedPage(browser, AccountFixtures.uniqueName());

        assertThat(ofKnown).contains("登录名或密码不正确，请核对后重试");
        assertThat(withoutToken(ofUnknown)).isEqualTo(withoutToken(ofKnown));
    }

    @Test
    void signingOutEndsTheSessionAndIsOnTheTrail() {
        Staff person = fixtures.aPerson(Role.OFFICER);
        browser.signIn(person.username(), AccountFixtures.PASSWORD);
        String session = browser.session();

        assertThat(Browser.target(browser.submit("/console", "/logout", Map.of())))
                .isEqualTo("/login?out");

        Browser thief = new Browser(port);
        thief.holdSession(session);
        assertThat(Browser.target(thief.get("/console"))).isEqualTo("/login");
        assertThat(fixtures.entries("登录.退出", person.id().toString())).isEqualTo(1);
    }

    @Test
    void aNewcomerFindsOnlyThePasswordPageOpenUntilItIsChanged() {
        Staff newcomer = fixtures.aNewcomer();
        browser.signIn(newcomer.username(), AccountFixtures.PASSWORD);
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(newcomer.username(), AccountFixtures.PASSWORD);

        assertThat(Browser.target(browser.get("/console"))).isEqualTo("/console/password");
        assertThat(browser.get("/console/password").body()).contains("请先设置自己的密码");
        HttpResponse<String> mistyped = changePassword("Fresh-Pass-1", "Fresh-Pass-2");
        assertThat(mistyped.body()).contains("两次填写的新密码不一致").doesNotContain("Fresh-Pass");
        HttpResponse<String> changed = changePassword("Fresh-Pass-1", "Fresh-Pass-1");

        assertThat(Browser.target(changed)).isEqualTo("/console");
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        assertThat(Browser.target(elsewhere.get("/console/password"))).isEqualTo("/login?ended");
        assertThat(fixtures.entries("账号.改密码", newcomer.id().toString())).isEqualTo(1);
    }

    @Test
    void aPasswordOfNinetyDaysMustBeChangedFirst() {
        Staff person = fixtures.aPersonSince(Instant.now().minus(Duration.ofDays(90)), Role.OFFICER);
        browser.signIn(person.username(), AccountFixtures.PASSWORD);

        assertThat(Browser.target(browser.get("/console"))).isEqualTo("/console/password");
        assertThat(browser.get("/console/password").body()).contains("密码已使用满 90 天");
    }

    @Test
    void suspensionResetAndNewRolesEndTheSessionsAtOnce() {
        Actor system = actor(fixtures.aPerson(Role.SYSTEM_ADMIN));
        Actor security = actor(fixtures.aPerson(Role.SECURITY_ADMIN));

        Staff suspended = signedIn();
        accounts.suspend(suspended.id(), system);
        assertThat(isOut()).isTrue();
        Staff reset = signedIn();
        accounts.resetPassword(reset.id(), system);
        assertThat(isOut()).isTrue();
        Staff reRoled = signedIn();
        roles.grant(reRoled.id(), Set.of(Role.INSPECTOR), security);
        assertThat(isOut()).isTrue();
    }

    private HttpResponse<String> changePassword(String chosen, String repeated) {
        return browser.submit(
                "/console/password",
                "/console/password",
                Map.of("current", AccountFixtures.PASSWORD, "chosen", chosen, "repeated", repeated));
    }

    private Staff signedIn() {
        Staff person = fixtures.aPerson(Role.OFFICER);
        browser = new Browser(port);
        browser.signIn(person.username(), AccountFixtures.PASSWORD);
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        return person;
    }

    private boolean isOut() {
        return Browser.target(browser.get("/console")).startsWith("/login");
    }

    private Actor actor(Staff person) {
        return StaffPrincipal.of(person, departments.find(person.departmentId()))
                .actor();
    }

    private static String refusedPage(Browser visitor, String username) {
        HttpResponse<String> refused = visitor.signIn(username, "wrong");
        return visitor.get(Browser.target(refused)).body();
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\"[^>]*", "");
    }
}
