package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealServerTest
class SetupTests {

    @LocalServerPort
    int port;

    @Autowired
    Setup setup;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void anEmptyInstallation() {
        for (String table : List.of(
                "account_staff_role",
                "account_password_history",
                "account_password_part",
                "account_staff",
                "account_setup_token")) {
            jdbc.sql("delete from " + table).update();
        }
        browser = new Browser(port);
    }

    @Test
    void oneAddressMakesTheThreeAdministratorsAndIsSpent() {
        String address = "/setup/" + setup.prepare().orElseThrow();

        assertThat(browser.get(address).body()).contains("建立三名管理员账号");
        assertThat(Browser.target(browser.submit(address, address, people("Initial-Pass-1"))))
                .isEqualTo("/login?setup");

        assertThat(jdbc.sql("""
                        select s.username || ' ' || r.role || ' ' || s.must_change_password
                        from account_staff s join account_staff_role r on r.staff_id = s.id order by 1""").query(String.class).list())
                .containsExactly(
                        "a-audit AUDIT_ADMIN true", "b-security SECURITY_ADMIN true", "c-system SYSTEM_ADMIN true");
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        assertThat(browser.submit("/login", address, people("Initial-Pass-1")).statusCode())
                .isEqualTo(404);
        assertThat(setup.prepare()).isEmpty();
        browser.signIn("c-system", "Initial-Pass-1");
        assertThat(Browser.target(browser.get("/console"))).isEqualTo("/console/password");
    }

    @Test
    void aWrongOrExpiredOrReplacedAddressIsNotThere() {
        assertThat(browser.get("/setup/guess").statusCode()).isEqualTo(404);
        String first = setup.prepare().orElseThrow();
        String second = setup.prepare().orElseThrow();
        assertThat(browser.get("/setup/" + first).statusCode()).isEqualTo(404);
        assertThat(browser.get("/setup/" + second).statusCode()).isEqualTo(200);
        jdbc.sql("update account_setup_token set expires_at = now() - interval '1 second'")
                .update();
        assertThat(browser.get("/setup/" + second).statusCode()).isEqualTo(404);
    }

    @Test
    void aWeakPasswordMakesNobodyAndKeepsTheAddress() {
        String address = "/setup/" + setup.prepare().orElseThrow();

        assertThat(browser.submit(address, address, people("weakweakweak")).body())
                .contains("三类", "a-audit")
                .doesNotContain("weakweakweak");

        assertThat(jdbc.sql("select count(*) from account_staff")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyWhoTryAtOnceOnlyOneSucceeds() throws Exception {
        String token = setup.prepare().orElseThrow();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String suffix = "-" + i;
            attempts.add(() -> {
                setup.complete(
                        token,
                        List.of(
                                new Setup.Administrator(Role.SYSTEM_ADMIN, "sys" + suffix, "甲", "Initial-Pass-1"),
                                new Setup.Administrator(Role.SECURITY_ADMIN, "sec" + suffix, "乙", "Initial-Pass-1"),
                                new Setup.Administrator(Role.AUDIT_ADMIN, "aud" + suffix, "丙", "Initial-Pass-1")));
                return true;
            });
        }
        int succeeded = 0;
        try {
            for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
                try {
                    succeeded += attempt.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(NotFound.class);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(succeeded).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from account_staff")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theLastAdministratorOfAKindStays() {
        String address = "/setup/" + setup.prepare().orElseThrow();
        browser.submit(address, address, people("Initial-Pass-1"));
        StaffId security = new StaffId(jdbc.sql("select id from account_staff where username = 'b-security'")
                .query(UUID.class)
                .single());

        assertThatThrownBy(() -> accounts.suspend(security, SignedIn.actor(jdbc, "scjg", Role.SYSTEM_ADMIN)))
                .hasMessageContaining("最后一名安全管理员");
        SignedIn.actor(jdbc, "scjg", Role.SECURITY_ADMIN);
        accounts.suspend(security, SignedIn.actor(jdbc, "scjg", Role.SYSTEM_ADMIN));
    }

    private static Map<String, String> people(String password) {
        Map<String, String> fields = new HashMap<>();
        for (String part : List.of("a-audit", "b-security", "c-system")) {
            String field = part.substring(2);
            fields.put(field + ".username", part);
            fields.put(field + ".displayName", "管理员");
            fields.put(field + ".password", password);
        }
        return fields;
    }
}
