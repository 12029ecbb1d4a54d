package org.chengxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class EntriesScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Acts acts;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theAuditAdministratorFindsAnActByItsSubject() {
        record("测试.查找", "找得到的一句话");

        assertThat(mvc.get().uri("/console/audit?subject=" + subject).with(SignedIn.as(Role.AUDIT_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("测试.查找", "找得到的一句话", "系统");
    }

    @Test
    void filtersNarrowTheList() {
        record("测试.筛选", "筛掉的一句话");
        String here = "/console/audit?subject=" + subject;

        assertThat(read(here + "&verb=测试.筛")).contains("筛掉的一句话");
        assertThat(read(here + "&verb=登录")).doesNotContain("筛掉的一句话");
        assertThat(read(here + "&person=system")).contains("筛掉的一句话");
        assertThat(read(here + "&person=nobody")).doesNotContain("筛掉的一句话");
        assertThat(read(here + "&to=2020-01-01")).doesNotContain("筛掉的一句话");
        assertThat(read(here + "&from=2020-01-01")).contains("筛掉的一句话");
    }

    @Test
    void olderEntriesFollowOnTheNextPage() {
        for (int i = 1; i <= Search.PAGE + 1; i++) {
            record("测试.翻页", "第" + i + "条。");
        }
        String first = read("/console/audit?verb=测试.翻页&subject=" + subject);

        assertThat(first).contains("第51条。", "第2条。").doesNotContain("第1条。").contains("更早的记录");
        String older = first.replaceAll("(?s).*href=\"(/console/audit[^\"]*before=\\d+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(mvc.get().uri(java.net.URI.create(older)).with(SignedIn.as(Role.AUDIT_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("第1条。")
                .doesNotContain("第2条。", "更早的记录");
    }

    @Test
    void readingTheTrailIsOnTheTrail() {
        read("/console/audit?subject=" + subject);

        assertThat(read("/console/audit?verb=留痕.查阅")).contains("查阅操作留痕，筛选：对象");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDIT_ADMIN")
    void nobodyElseReadsTheTrail(Role role) {
        assertThat(mvc.get().uri("/console/audit").with(SignedIn.as(role))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theTrailHasNoAddressThatChangesIt() {
        assertThat(mvc.delete()
                        .uri("/console/audit")
                        .with(SignedIn.as(Role.AUDIT_ADMIN))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/console/audit/1")
                        .with(SignedIn.as(Role.AUDIT_ADMIN))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String read(String address) {
        return new String(
                mvc.get()
                        .uri(java.net.URI.create(java.net.URI.create(address).toASCIIString()))
                        .with(SignedIn.as(Role.AUDIT_ADMIN))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void record(String verb, String summary) {
        transaction.executeWithoutResult(status -> acts.record(Actor.SYSTEM, verb, "test", subject, summary));
    }
}
