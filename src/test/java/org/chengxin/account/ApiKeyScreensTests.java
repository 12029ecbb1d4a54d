package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Keys of the machine door, as the system administrator keeps them. */
@IntegrationTest
class ApiKeyScreensTests {

    private static final String KEYS = "/console/api-keys";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    final RequestPostProcessor administrator = SignedIn.as(Role.SYSTEM_ADMIN);
    final String system = "系统" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void departments() {
        DepartmentFixtures.establishAll(jdbc);
    }

    @Test
    void aKeyIsShownOnceAndKeptAsItsHash() throws UnsupportedEncodingException {
        String key = shown(issue(department("wsjk"), system));
        assertThat(mvc.get().uri(KEYS).with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains(system, key.substring(0, 9) + "…", "从未使用")
                .doesNotContain(key);
        assertThat(jdbc.sql("select count(*) from account_api_key where to_jsonb(account_api_key)::text like ?")
                        .param("%" + key.substring(9) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(keys.find(key).orElseThrow().actor()).satisfies(actor -> {
            assertThat(actor.department()).isEqualTo("wsjk");
            assertThat(actor.roles()).containsExactly(Role.REPORTER);
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = '接口密钥.签发' and summary like ?")
                        .param("%" + system + "%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRevokedKeyOpensNothingAndIsRevokedOnlyOnce() throws UnsupportedEncodingException {
        String key = shown(issue(department("wsjk"), system));
        UUID id = keys.find(key).orElseThrow().actor().id();
        String revocation = KEYS + "/" + id + "/revocation";
        assertThat(mvc.post().uri(revocation).with(administrator).with(csrf())).hasStatus3xxRedirection();
        assertThat(keys.find(key)).isEmpty();
        assertThat(mvc.get().uri(KEYS).with(administrator)).bodyText().contains("停用（测试人员）");
        assertThat(mvc.post().uri(revocation).with(administrator).with(csrf())).hasStatus(404);
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        assertThat(issue("", "")).hasStatusOk().bodyText().contains("请选择单位", "请填写密钥用在哪个系统");
    }

    @Test
    void nobodyButTheSystemAdministratorIssuesKeys() {
        for (Role role : new Role[] {Role.OFFICER, Role.REPORTER, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}) {
            assertThat(mvc.get().uri(KEYS).with(SignedIn.as(role))).hasStatus(403);
            assertThat(mvc.post().uri(KEYS).with(SignedIn.as(role)).with(csrf()))
                    .hasStatus(403);
        }
    }

    @Test
    void whatIsNoKeyIsNotEvenLookedFor() {
        assertThat(keys.find("")).isEmpty();
        assertThat(keys.find("cx_' or 1=1 --")).isEmpty();
        assertThat(keys.find("cx_" + "A".repeat(43))).isEmpty();
    }

    private String department(String code) {
        return jdbc.sql("select id from account_department where code = ?")
                .param(code)
                .query(UUID.class)
                .single()
                .toString();
    }

    private MvcTestResult issue(String department, String name) {
        return mvc.post()
                .uri(KEYS)
                .param("department", department)
                .param("name", name)
                .with(administrator)
                .with(csrf())
                .exchange();
    }

    private static String shown(MvcTestResult page) throws UnsupportedEncodingException {
        Matcher key = Pattern.compile("cx_[A-Za-z0-9_-]{43}")
                .matcher(page.getResponse().getContentAsString());
        assertThat(key.find()).isTrue();
        return key.group();
    }
}
