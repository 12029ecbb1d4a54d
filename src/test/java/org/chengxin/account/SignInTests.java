package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Role;
import org.chengxin.shared.SealFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in and lock-out against the real database, with a clock moved by hand. */
@IntegrationTest
class SignInTests {

    @Autowired
    StaffRepository staff;

    @Autowired
    Departments departments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Acts acts;

    @Autowired
    TransactionTemplate transaction;

    private final MovableClock clock = new MovableClock("2026-11-22T02:04:20Z");
    private AccountFixtures fixtures;
    private final KnownBrowser browsers = new KnownBrowser(SealFixtures.aSeal(3));
    private SignInGuard guard;
    private SignIn signIn;

    @BeforeEach
    void build() {
        fixtures = new AccountFixtures(staff, departments, encoder, jdbc);
        guard = new SignInGuard(jdbc, clock);
        signIn = new SignIn(guard, browsers, staff, departments, jdbc, encoder, acts, clock, transaction);
    }

    @Test
    void theRightPasswordOpensWithTheRolesOfTheAccount() {
        Staff person = fixtures.aPerson(Role.OFFICER, Role.REPORTER);

        Authentication opened = enter(person.username(), AccountFixtures.PASSWORD);

        StaffPrincipal principal = (StaffPrincipal) opened.getPrincipal();
        assertThat(principal.actor().id()).isEqualTo(person.id().value());
        assertThat(principal.actor().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.REPORTER);
        assertThat(principal.actor().department()).isEqualTo("scjg");
        assertThat(opened.getCredentials()).isNull();
        assertThat(fixtures.entries("登录.成功", person.id().toString())).isEqualTo(1);
    }

    @Test
    void strangersWhoGuessLockOutStrangersAndNotTheDeskOfThatPerson() {
        Staff person = fixtures.aPerson();
        MockHttpServletResponse signedInBefore = new MockHttpServletResponse();
        browsers.remember(new MockHttpServletRequest(), signedInBefore, "another-of-this-desk");
        MockHttpServletRequest desk = new MockHttpServletRequest();
        desk.setCookies(signedInBefore.getCookies());
        browsers.remember(desk, signedInBefore, person.username());
        desk.setCookies(signedInBefore.getCookies()[1]);
        MockHttpServletRequest forger = new MockHttpServletRequest();
        forger.setCookies(new Cookie(KnownBrowser.NAME, "a".repeat(64)));

        for (int i = 0; i < 5; i++) {
            refusal(person.username(), "wrong");
        }

        assertThat(catchThrowable(() -> enterFrom(forger, person.username()))).isInstanceOf(SignInRefused.class);
        assertThat(catchThrowable(() -> enterFrom(desk, person.username() + "x")))
                .isInstanceOf(SignInRefused.class);
        assertThat(enterFrom(desk, person.username()).isAuthenticated()).isTrue();
    }

    private Authentication enterFrom(MockHttpServletRequest browser, String username) {
        var attempted = UsernamePasswordAuthenticationToken.unauthenticated(username, AccountFixtures.PASSWORD);
        attempted.setDetails(browsers.of(browser));
        return signIn.authenticate(attempted);
    }

    @Test
    void theFifthFailureLocksForThirtyMinutesAndNamesTheMinute() {
        Staff person = fixtures.aPerson();
        for (int i = 1; i <= 4; i++) {
            assertThat(refusal(person.username(), "wrong")).startsWith("登录名或密码不正确");
        }
        String locked = "账号已锁定，请于 10:35 后再试，或联系安全管理员解锁";
        assertThat(refusal(person.username(), "wrong")).isEqualTo(locked);
        assertThat(refusal(person.username(), AccountFixtures.PASSWORD)).isEqualTo(locked);

        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(refusal(person.username(), AccountFixtures.PASSWORD)).isEqualTo(locked);
        clock.advance(Duration.ofSeconds(1));
        assertThat(enter(person.username(), AccountFixtures.PASSWORD).isAuthenticated())
                .isTrue();
        assertThat(fixtures.entries("登录.失败", person.id().toString())).isEqualTo(4);
        assertThat(fixtures.entries("登录.锁定", person.id().toString())).isEqualTo(1);
    }

    @Test
    void aNameNobodyBearsIsAnsweredLikeAWrongPassword() {
        String known = fixtures.aPerson().username();
        String unknown = AccountFixtures.uniqueName();
        List<String> ofKnown = new ArrayList<>();
        List<String> ofUnknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ofKnown.add(refusal(known, "wrong"));
            ofUnknown.add(refusal(unknown, "wrong"));
        }
        assertThat(ofUnknown).isEqualTo(ofKnown);
        assertThat(ofUnknown.get(3)).isEqualTo("登录名或密码不正确，再错 1 次将锁定 30 分钟");
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        Staff person = fixtures.aPerson();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refusal(person.username(), "wrong");
            }
            enter(person.username(), AccountFixtures.PASSWORD);
        }
    }

    @Test
    void theFifthAttemptMaySucceed() {
        Staff person = fixtures.aPerson();
        for (int i = 0; i < 4; i++) {
            refusal(person.username(), "wrong");
        }
        enter(person.username(), AccountFixtures.PASSWORD);
        assertThat(guard.lockedUntil(person.username())).isEmpty();
    }

    @Test
    void caseAndBlanksAroundTheNameDoNotBuyMoreAttempts() {
        String name = fixtures.aPerson().username();
        refusal(name, "wrong");
        refusal(name.toUpperCase(), "wrong");
        refusal(" " + name, "wrong");
        refusal(name + " ", "wrong");
        assertThat(refusal(name, "wrong")).startsWith("账号已锁定");
    }

    @Test
    void parallelGuessesDoNotBuyASixth() throws Exception {
        String name = fixtures.aPerson().username();
        ExecutorService pool = Executors.newFixedThreadPool(12);
        try {
            List<Callable<SignInGuard.Attempt>> guesses = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                guesses.add(() -> guard.admit(name, false));
            }
            int admitted = 0;
            for (Future<SignInGuard.Attempt> guess : pool.invokeAll(guesses)) {
                admitted += guess.get().admitted() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(SignInGuard.ALLOWED);
        } finally {
            pool.shutdownNow();
        }
        assertThat(refusal(name, AccountFixtures.PASSWORD)).startsWith("账号已锁定");
    }

    @Test
    void aClosedAccountSaysSoOnlyToWhoKnowsThePassword() {
        Staff person = fixtures.aPerson();
        person.suspend();
        staff.saveAndFlush(person);

        assertThat(refusal(person.username(), "wrong")).startsWith("登录名或密码不正确");
        assertThat(refusal(person.username(), AccountFixtures.PASSWORD)).isEqualTo("账号已停用，请联系系统管理员");
    }

    @Test
    void theDatabaseItselfKeepsTheThreeAdministratorsApart() {
        Staff person = fixtures.aPerson(Role.AUDIT_ADMIN);
        for (String second : List.of("SYSTEM_ADMIN", "OFFICER")) {
            assertThatThrownBy(() -> jdbc.sql("insert into account_staff_role (staff_id, role) values (?, ?)")
                            .params(person.id().value(), second)
                            .update())
                    .rootCause()
                    .hasMessageContaining("三员角色互斥");
        }
    }

    private Authentication enter(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private String refusal(String username, String password) {
        Throwable refused = catchThrowable(() -> enter(username, password));
        assertThat(refused).isInstanceOf(SignInRefused.class);
        return ((SignInRefused) refused).sentence();
    }
}
