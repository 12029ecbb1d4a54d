package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 检查工作台账 and 问题清单. */
@IntegrationTest
class LedgerScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Checklists checklists;

    @Autowired
    FindingList list;

    @Autowired
    WorkingDays days;

    @Autowired
    Clock clock;

    Actor first;
    Actor second;
    Actor officer;
    Actor stranger;
    String shop;
    String visit;
    LocalDate today;

    @BeforeEach
    void aVisitThatFoundTwoProblems() {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, days);
        first = SignedIn.actor(jdbc, "scjg", Role.INSPECTOR);
        second = SignedIn.actor(jdbc, "gajz", Role.INSPECTOR);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        stranger = SignedIn.actor(jdbc, "wsjk", Role.INSPECTOR);
        today = LocalDate.now(clock);
        shop = "台账店" + UUID.randomUUID().toString().substring(0, 8);
        MerchantId merchant =
                MerchantFixtures.aMerchant().named(shop).withSign(shop).registeredIn(merchants);
        UUID assignment = VisitFixtures.assigned(jdbc, merchant, today, List.of("食品安全", "消防安全"), first, second);
        Map<String, String> form = VisitFixtures.clean(jdbc, assignment, today, first, second);
        fail(form, "食品安全", "SP02", "过期饺子在" + shop);
        fail(form, "消防安全", "XF02", "灭火器过期在" + shop);
        visit = String.valueOf(form.get("visit"));
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                mvc.post().uri("/console/visits/filings").multipart();
        form.forEach(request::param);
        assertThat(request.with(SignedIn.as(first)).with(csrf())).hasStatus3xxRedirection();
        VisitFixtures.confirm(mvc, jdbc, visit, second);
    }

    @Test
    void theListOfProblemsNarrowsByAreaClassDepartmentAndState() {
        assertThat(page("/console/findings?order=FOUND", officer))
                .contains("过期饺子在" + shop, "灭火器过期在" + shop, days.after(today, 15).toString());
        assertThat(page("/console/findings?order=FOUND&area=食品安全", officer))
                .contains("过期饺子在" + shop)
                .doesNotContain("灭火器过期在" + shop);
        assertThat(page("/console/findings?order=FOUND&grade=较重", officer))
                .contains("灭火器过期在" + shop)
                .doesNotContain("过期饺子在" + shop);
        assertThat(page("/console/findings?order=FOUND&department=xfjy", officer))
                .contains("灭火器过期在" + shop)
                .doesNotContain("过期饺子在" + shop);
        assertThat(page("/console/findings?order=FOUND&state=DONE", officer)).doesNotContain(shop);
        assertThat(page("/console/findings/print?area=消防安全&order=FOUND", officer))
                .contains("灭火器过期在" + shop);
    }

    @Test
    void othersSeeWhatTheirDepartmentLeadsOrTheySigned() {
        assertThat(page("/console/findings?order=FOUND", second)).contains("过期饺子在" + shop, "灭火器过期在" + shop);
        assertThat(page("/console/visit-records", second)).contains(shop);
        Actor colleague = SignedIn.actor(jdbc, "xfjy", Role.INSPECTOR);
        assertThat(page("/console/findings?order=FOUND", colleague))
                .contains("灭火器过期在" + shop)
                .doesNotContain("过期饺子在" + shop);
        assertThat(page("/console/findings?order=FOUND", stranger)).doesNotContain(shop);
        assertThat(page("/console/visit-records", stranger)).doesNotContain(shop);
        assertThat(mvc.get().uri("/console/inspectors").with(SignedIn.as(first)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/console/inspectors").with(SignedIn.as(officer)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/console/findings").with(SignedIn.as(Role.REPORTER)))
                .hasStatus(403);
    }

    @Test
    void theLedgerOfInspectionsTellsWhatEachVisitFound() {
        assertThat(page("/console/visit-records?area=消防安全", officer)).contains(shop, "2 项不符合", "2 项未整改");
        assertThat(page("/console/visit-records?outcome=CLEAN", officer)).doesNotContain(shop);
        assertThat(page("/console/visit-records?occasion=ROUTINE", officer)).doesNotContain(shop);
        assertThat(page("/console/visit-records?to=" + today.minusDays(1), officer))
                .doesNotContain(shop);
        assertThat(page("/console/visit-records/print", officer)).contains(shop, "2 项不符合");
    }

    @Test
    void aWithdrawnVisitLeavesBothButCanBeAskedFor() {
        assertThat(mvc.post()
                        .uri("/console/visit-records/" + visit + "/withdrawal")
                        .param("reason", "走错了门")
                        .with(SignedIn.as(officer))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page("/console/visit-records?outcome=WAITING", officer)).contains(shop);
        assertThat(mvc.post()
                        .uri("/console/visit-records/" + visit + "/withdrawal/confirmation")
                        .with(SignedIn.as(SignedIn.actor(jdbc, "scjg", Role.APPROVER)))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page("/console/findings?order=FOUND", officer)).doesNotContain(shop);
        assertThat(page("/console/visit-records", officer)).doesNotContain(shop);
        assertThat(page("/console/findings?order=FOUND&state=GONE", officer)).contains("过期饺子在" + shop, "已更正或撤回");
        assertThat(page("/console/visit-records?outcome=WITHDRAWN", officer)).contains(shop, "已撤回");
    }

    @ParameterizedTest
    @EnumSource(FindingOrder.class)
    void everyOrderShowsEachProblemOnceHoweverSmallThePages(FindingOrder order) {
        FindingFilters filters = new FindingFilters(null, null, null, FindingState.ANY, order);
        List<UUID> whole = list.page(filters, officer, today, null, 1000).lines().stream()
                .map(FindingLine::id)
                .toList();
        List<UUID> walked = new ArrayList<>();
        UUID after = null;
        do {
            FindingList.Page page = list.page(filters, officer, today, after, 1);
            page.lines().forEach(line -> walked.add(line.id()));
            after = page.next();
        } while (after != null);
        assertThat(walked).hasSizeGreaterThan(1).doesNotHaveDuplicates().containsExactlyElementsOf(whole);
    }

    @Test
    void whatIsNotPutRightInTimeIsOverdue() {
        FindingFilters late = new FindingFilters(null, null, null, FindingState.OVERDUE, null);
        assertThat(list.page(late, officer, today, null, 1000).lines())
                .noneMatch(line -> line.shop().equals(shop));
        assertThat(list.page(late, officer, today.plusDays(60), null, 1000).lines())
                .filteredOn(line -> line.shop().equals(shop))
                .hasSize(2)
                .allMatch(line -> line.stateOn(today.plusDays(60)).equals("逾期未整改"));
    }

    @Test
    void theWorkbooksHoldWhatTheReaderMaySeeAndTheTrailTellsOfThem() throws IOException {
        assertThat(workbook("/console/findings/export.xlsx?order=FOUND", officer))
                .anyMatch(row -> row.contains("过期饺子在" + shop) && row.contains("严重"));
        assertThat(workbook("/console/findings/export.xlsx?order=FOUND", stranger))
                .noneMatch(row -> row.contains(shop));
        assertThat(workbook("/console/visit-records/export.xlsx", officer))
                .anyMatch(row -> row.contains(shop) && row.contains("食品安全、消防安全"));
        assertThat(workbook("/console/visit-records/export.xlsx", stranger)).noneMatch(row -> row.contains(shop));
        assertThat(jdbc.sql("select count(*) from audit_entry where actor_id = ? and verb = '问题清单.导出'")
                        .param(officer.id())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private List<String> workbook(String address, Actor actor) throws IOException {
        byte[] file = mvc.get()
                .uri(address)
                .with(SignedIn.as(actor))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                StringBuilder text = new StringBuilder();
                row.forEach(cell -> text.append(cell.getStringCellValue()).append('|'));
                rows.add(text.toString());
            }
        }
        return rows;
    }

    private String page(String address, Actor actor) {
        var answer = mvc.get().uri(address).with(SignedIn.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void fail(Map<String, String> form, String area, String code, String note) {
        ChecklistItem item = checklists.onDay(area, today).items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        form.put("v." + item.id(), "FAIL");
        form.put("n." + item.id(), note);
    }
}
