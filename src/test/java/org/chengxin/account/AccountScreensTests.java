package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.chengxin.IntegrationTest;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AccountScreensTests {

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

    @Autowired
    TransactionTemplate transaction;

    private AccountFixtures fixtures;

    @BeforeEach
    void build() {
        fixtures = new AccountFixtures(staff, departments, encoder, jdbc);
    }

    @Test
    void aNewAccountShowsItsPasswordOnceAndHasNoRole() {
        String username = AccountFixtures.uniqueName();
        String department = departments.byCode("xfjy").orElseThrow().id().toString();

        MvcTestResult opened = mvc.post()
                .uri("/console/accounts")
                .with(SignedIn.as(Role.SYSTEM_ADMIN))
                .with(csrf())
                .param("username", username)
                .param("displayName", "新来的人")
                .param("department", department)
                .exchange();

        assertThat(opened).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        Staff person = loaded(username);
        String half = secret(opened);
        assertThat(person.passwordIs(half, encoder)).as("one hand alone").isFalse();
        String password = half + secret(act(person, "password-part", Role.SECURITY_ADMIN));
        assertThat(person.passwordIs(password, encoder)).isTrue();
        assertThat(person.mustChangePassword()).isTrue();
        assertThat(person.roles()).isEmpty();
        assertThat(fixtures.entries("账号.新增", person.id().toString())).isEqualTo(1);
        assertThat(mvc.get().uri("/console/accounts/" + person.id()).with(SignedIn.as(Role.SYSTEM_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("新来的人", "须改密码")
                .doesNotContain(password, "保存角色");
    }

    @Test
    void aFormWithMistakesComesBackWithItsValues() {
        assertThat(mvc.post()
                        .uri("/console/accounts")
                        .with(SignedIn.as(Role.SYSTEM_ADMIN))
                        .with(csrf())
                        .param("username", "Bad Name")
                        .param("displayName", "保留的姓名"))
                .hasStatusOk()
                .bodyText()
                .contains("登录名须以小写字母开头", "请选择单位", "保留的姓名");
    }

    @Test
    void theSecurityAdministratorGrantsRolesAndTheSystemAdministratorCannot() {
        Staff person = fixtures.aPerson();

        assertThat(grant(person, Role.SYSTEM_ADMIN, "OFFICER")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(loaded(person.username()).roles()).isEmpty();
        assertThat(grant(person, Role.SECURITY_ADMIN, "OFFICER")).hasStatus3xxRedirection();
        assertThat(loaded(person.username()).roles()).containsExactly(Role.OFFICER);
        assertThat(fixtures.entries("账号.授权", person.id().toString())).isEqualTo(1);
    }

    @Test
    void aForbiddenMixtureOfRolesIsToldAndNothingChanges() {
        Staff person = fixtures.aPerson(Role.OFFICER);

        assertThat(grant(person, Role.SECURITY_ADMIN, "AUDIT_ADMIN", "OFFICER"))
                .flash()
                .containsEntry("refused", "管理员不能兼任业务角色，请二者选其一");
        assertThat(loaded(person.username()).roles()).containsExactly(Role.OFFICER);
        assertThat(fixtures.entries("账号.授权", person.id().toString())).isZero();
    }

    @Test
    void nobodyChangesOnesOwnRolesOrClosesOnesOwnAccount() {
        Staff security = fixtures.aPerson(Role.SECURITY_ADMIN);
        Staff system = fixtures.aPerson(Role.SYSTEM_ADMIN);

        assertThat(mvc.post()
                        .uri("/console/accounts/" + security.id() + "/roles")
                        .with(SignedIn.as(principal(security).actor()))
                        .with(csrf())
                        .param("role", "SYSTEM_ADMIN"))
                .flash()
                .containsKey("refused");
        assertThat(mvc.post()
                        .uri("/console/accounts/" + system.id() + "/suspension")
                        .with(SignedIn.as(principal(system).actor()))
                        .with(csrf()))
                .flash()
                .containsKey("refused");
        assertThat(loaded(security.username()).roles()).containsExactly(Role.SECURITY_ADMIN);
        assertThat(loaded(system.username()).isEnabled()).isTrue();
    }

    @Test
    void theSystemAdministratorResetsAPasswordButNeitherUnlocksNorGrants() {
        fixtures.aPerson(Role.SECURITY_ADMIN);
        Staff person = fixtures.aPerson(Role.OFFICER);

        MvcTestResult reset = act(person, "password-reset", Role.SYSTEM_ADMIN);
        assertThat(reset).hasStatusOk();
        assertThat(act(person, "password-part", Role.SYSTEM_ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
        String password = secret(reset) + secret(act(person, "password-part", Role.SECURITY_ADMIN));
        assertThat(loaded(person.username()).passwordIs(password, encoder)).isTrue();
        assertThat(act(person, "password-part", Role.SECURITY_ADMIN))
                .as("a second time")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(loaded(person.username()).mustChangePassword()).isTrue();
        assertThat(act(person, "unlocking", Role.SYSTEM_ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(act(person, "password-reset", Role.SECURITY_ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(act(person, "suspension", Role.SECURITY_ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSecurityAdministratorsOwnPasswordIsHandedOutByTheAuditor() {
        Staff auditor = fixtures.aPerson(Role.AUDIT_ADMIN);
        Staff person = fixtures.aPerson(Role.SECURITY_ADMIN);
        String half = secret(act(person, "password-reset", Role.SYSTEM_ADMIN));

        assertThat(act(person, "password-part", Role.SECURITY_ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/console/accounts/" + person.id()).with(SignedIn.as(Role.AUDIT_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("取出后半段")
                .doesNotContain("保存角色", "重置密码");
        String password = half + secret(act(person, "password-part", Role.AUDIT_ADMIN));

        assertThat(loaded(person.username()).passwordIs(password, encoder)).isTrue();
        assertThat(fixtures.entries("账号.交付密码", person.id().toString())).isEqualTo(1);
        assertThat(auditor.passwordIs(AccountFixtures.PASSWORD, encoder)).isTrue();
    }

    /** Two clicks would otherwise shut out both administrators who could hand out anything, for good. */
    @Test
    void noPasswordIsResetWhoseSecondHalfNobodyCouldHandOut() {
        Staff security = fixtures.aPerson(Role.SECURITY_ADMIN);
        Staff auditor = fixtures.aPerson(Role.AUDIT_ADMIN);
        jdbc.sql(
                        "insert into account_password_part select s.id, ''::bytea, now() from account_staff s join account_staff_role r"
                                + " on r.staff_id = s.id and r.role = 'SECURITY_ADMIN' on conflict do nothing")
                .update();

        assertThat(act(auditor, "password-reset", Role.SYSTEM_ADMIN))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("现在没有能交付后半段密码的安全管理员");
        assertThat(loaded(auditor.username()).passwordIs(AccountFixtures.PASSWORD, encoder))
                .isTrue();

        jdbc.sql("delete from account_password_part where sealed = ''::bytea").update();
        assertThat(security.isEnabled()).isTrue();
        assertThat(act(auditor, "password-reset", Role.SYSTEM_ADMIN)).hasStatusOk();
    }

    @Test
    void aLockedAccountIsListedAndUnlocked() {
        Staff person = fixtures.aPerson();
        SignInGuard guard = new SignInGuard(jdbc, java.time.Clock.systemUTC());
        for (int i = 0; i < SignInGuard.ALLOWED; i++) {
            guard.admit(person.username(), false);
        }
        assertThat(mvc.get().uri("/console/accounts?state=locked").with(SignedIn.as(Role.SECURITY_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains(person.username(), "锁定至");
        assertThat(act(person, "unlocking", Role.SECURITY_ADMIN)).hasStatus3xxRedirection();
        assertThat(guard.lockedUntil(person.username())).isEmpty();
        assertThat(fixtures.entries("账号.解锁", person.id().toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void otherRolesDoNotSeeAccounts(Role role) {
        assertThat(mvc.get().uri("/console/accounts").with(SignedIn.as(role))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/console/departments").with(SignedIn.as(role)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPostWithoutItsTokenIsForbidden() {
        Staff person = fixtures.aPerson();

        assertThat(mvc.post()
                        .uri("/console/accounts/" + person.id() + "/suspension")
                        .with(SignedIn.as(Role.SYSTEM_ADMIN)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", person.username())
                        .param("password", AccountFixtures.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(loaded(person.username()).isEnabled()).isTrue();
    }

    @Test
    void anAddressWithoutAnAreaIsClosedToEveryone() {
        for (Role role : Role.values()) {
            assertThat(mvc.get().uri("/console/nothing-here").with(SignedIn.as(role)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private MvcTestResult grant(Staff person, Role by, String... roles) {
        return mvc.post()
                .uri("/console/accounts/" + person.id() + "/roles")
                .with(SignedIn.as(by))
                .with(csrf())
                .param("role", roles)
                .exchange();
    }

    private MvcTestResult act(Staff person, String act, Role by) {
        return mvc.post()
                .uri("/console/accounts/" + person.id() + "/" + act)
                .with(SignedIn.as(by))
                .with(csrf())
                .exchange();
    }

    private StaffPrincipal principal(Staff person) {
        return StaffPrincipal.of(person, departments.find(person.departmentId()));
    }

    private Staff loaded(String username) {
        return transaction.execute(status -> {
            Staff found = staff.findByUsername(username).orElseThrow();
            found.roles();
            return found;
        });
    }

    private static String secret(MvcTestResult page) {
        String body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return body.replaceAll("(?s).*user-select-all\">([^<]+)</code>.*", "$1")
                .replace("&#43;", "+")
                .replace("&#61;", "=")
                .replace("&#37;", "%")
                .replace("&#64;", "@");
    }
}
