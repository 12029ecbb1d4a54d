package org.chengxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The calendar on screen. The year 2022 plays the one that nobody has entered yet. Each test rolls back. */
@IntegrationTest
@Transactional
class CalendarScreensTests {

    private static final String DAYS = "元旦：1月1日至3日放假，共3天。\n国庆节：10月1日至7日放假调休，共7天。10月8日、10月9日上班。";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void whatWasRolledBackIsForgotten() {
        days.forget();
    }

    @Test
    void aYearIsPastedLookedAtAndAdopted() {
        MvcTestResult preview = post("/console/calendar/2022/preview", "通知甲", DAYS, "-1");
        assertThat(preview).hasStatusOk().bodyText().contains("还没有采用", "采用 2022 年日历", "没有读到这些节日", "休", "班");
        assertThat(days.knows(2022)).isFalse();

        assertThat(post("/console/calendar/2022/adoption", "通知甲", DAYS, "-1"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/console/calendar/2022");
        assertThat(days.isWorkingDay(LocalDate.of(2022, 10, 8))).isTrue();
        assertThat(days.after(LocalDate.of(2022, 9, 30), 1)).isEqualTo("2022-10-08");
        assertThat(mvc.get().uri("/console/calendar/2022").with(SignedIn.as(Role.REPORTER)))
                .hasStatusOk()
                .bodyText()
                .contains("通知甲", "2022-10-01 至 2022-10-07", "测试人员 采用");
        assertThat(jdbc.sql("select count(*) from audit_entry where verb = '工作日历.采用' and subject_id = '2022'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEditSaysWhatItChangesAndIsRefusedWhenSomebodyWasFaster() {
        assertThat(post("/console/calendar/2022/adoption", "通知甲", DAYS, "-1")).hasStatus3xxRedirection();
        String changed = DAYS.replace("、10月9日", "");
        assertThat(post("/console/calendar/2022/preview", "通知乙", changed, "0"))
                .bodyText()
                .contains("与现行日历不同", "2022-10-09（周日）由上班改为休息");
        assertThat(post("/console/calendar/2022/adoption", "通知乙", changed, "0")).hasStatus3xxRedirection();
        assertThat(days.isWorkingDay(LocalDate.of(2022, 10, 9))).isFalse();
        assertThat(post("/console/calendar/2022/adoption", "通知丙", DAYS, "0"))
                .hasStatus(409)
                .bodyText()
                .contains("已被他人修改");
    }

    @Test
    void aTableIsUploadedAndWhatIsWrongComesBackOnTheForm() {
        assertThat(upload("开始日期,结束日期,安排,节日\n2022-10-01,2022-10-07,放假,国庆节\n"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有采用", "2022-10-01 至 2022-10-07 放假 国庆节");
        assertThat(upload("开始日期,安排\n2022-10-10,上班\n2022-10-01,放假\n"))
                .hasStatus(422)
                .bodyText()
                .contains("2022-10-10 是周一", "days-error");
        assertThat(upload("甲,乙\n1,2\n")).hasStatus(422).bodyText().contains("没有认出表头");
        assertThat(post("/console/calendar/2022/preview", "", DAYS, "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写依据的放假通知", "国庆节：10月1日至7日");
    }

    @Test
    void onlyOfficersKeepTheCalendarAndOnlyYearsThatMakeSense() {
        assertThat(mvc.get().uri("/console/calendar").with(SignedIn.as(Role.REPORTER)))
                .hasStatusOk()
                .bodyText()
                .contains("2026 年", "248 天")
                .doesNotContain("calendar/2027/edit");
        assertThat(mvc.get().uri("/console/calendar/2026/edit").with(SignedIn.as(Role.REPORTER)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/console/calendar/2022/adoption")
                        .with(SignedIn.as(Role.REPORTER))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/console/calendar/2999/edit").with(SignedIn.as(Role.OFFICER)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/console/calendar/1999").with(SignedIn.as(Role.OFFICER)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/console/calendar/2026/edit").with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("2026-10-01 至 2026-10-07 放假 国庆节");
    }

    private MvcTestResult post(String uri, String document, String text, String version) {
        return mvc.post()
                .uri(uri)
                .param("document", document)
                .param("days", text)
                .param("version", version)
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(String csv) {
        return mvc.post()
                .uri("/console/calendar/2022/preview")
                .multipart()
                .file(new MockMultipartFile("file", "放假.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                .param("document", "通知甲")
                .param("version", "-1")
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
    }
}
