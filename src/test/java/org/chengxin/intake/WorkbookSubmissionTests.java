package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.chengxin.workbook.WorkbookWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The departments' own files, judged row by row. Each test rolls back. */
@IntegrationTest
@Transactional
class WorkbookSubmissionTests {

    @Autowired
    Submissions submissions;

    @Autowired
    RowGrades grades;

    @Autowired
    StagedRows rows;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    Actor reporter;

    @BeforeEach
    void theStreetIsKnown() throws IOException {
        DepartmentFixtures.establishAll(jdbc);
        reporter = SignedIn.actor(jdbc, "scjg", Role.REPORTER);
        try (Workbook roster = WorkbookFactory.create(file("商户名录.xlsx"))) {
            for (Row row : roster.getSheetAt(0)) {
                String code = row.getRowNum() == 0 || row.getCell(2) == null
                        ? ""
                        : row.getCell(2).getStringCellValue();
                if (!code.isEmpty()
                        && merchants.findByCreditCode(new CreditCode(code)).isEmpty()) {
                    MerchantFixtures.aMerchant()
                            .named(row.getCell(0).getStringCellValue())
                            .code(code)
                            .registeredIn(merchants);
                }
            }
        }
    }

    @Test
    void eachRowOfTheFileWithErrorsGetsItsVerdict() throws IOException {
        SubmissionId id = stage("行政处罚-含错误.xlsx", reporter);

        Map<Integer, Verdict> verdicts =
                all(id).stream().collect(Collectors.toMap(StagedRow::number, StagedRow::verdict));
        assertThat(verdicts)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(2, Verdict.REJECTED),
                        Map.entry(3, Verdict.REJECTED),
                        Map.entry(4, Verdict.REJECTED),
                        Map.entry(5, Verdict.REJECTED),
                        Map.entry(6, Verdict.UNMATCHED),
                        Map.entry(7, Verdict.NEW),
                        Map.entry(8, Verdict.SAME),
                        Map.entry(9, Verdict.NEW),
                        Map.entry(10, Verdict.NEW),
                        Map.entry(11, Verdict.REJECTED),
                        Map.entry(12, Verdict.REJECTED),
                        Map.entry(13, Verdict.REJECTED),
                        Map.entry(14, Verdict.NEW),
                        Map.entry(15, Verdict.NEW),
                        Map.entry(16, Verdict.NEW)));
        assertThat(sentences(id, 2)).contains("校验码应为 R");
        assertThat(sentences(id, 3)).contains("统一社会信用代码").contains("数字格式").contains("E+17");
        assertThat(sentences(id, 4)).contains("“行政处罚决定书文号”没有填写");
        assertThat(sentences(id, 5)).contains("晚于今天").contains("2031-01-01");
        assertThat(sentences(id, 6)).contains("待匹配").contains("92370303MA90999983");
        assertThat(sentences(id, 8)).contains("与第 7 行完全相同");
        assertThat(sentences(id, 9)).contains("单位是万元").contains("80000000 元");
        assertThat(sentences(id, 11)).contains("“罚金”不在可选范围内");
        assertThat(sentences(id, 12)).contains("公示截止期").contains("早于");
        assertThat(sentences(id, 13)).contains("字母").contains("O");
        assertThat(row(id, 10).data()).containsEntry("decided_on", "2026-03-08").containsEntry("kinds", "吊销;罚款");
        assertThat(row(id, 10).grade()).isEqualTo("严重");
        assertThat(rows.tally(id).total()).isEqualTo(15);
    }

    @Test
    void warnedRowsWaitForAPersonBeforeAnythingIsTaken() throws IOException {
        SubmissionId id = stage("行政处罚-含错误.xlsx", reporter);

        assertThatThrownBy(() -> submissions.commit(id, false, reporter))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("提醒已核对");
    }

    /** ADR 0006: a machine's guess must not look like an official's decision. */
    @Test
    void aSuggestedClassIsNotTakenBeforeAPersonHasDecidedIt() throws IOException {
        SubmissionId id = stage("行政处罚.xlsx", reporter);
        int open = rows.tally(id).suggested();
        assertThat(open).isPositive();
        assertThatThrownBy(() -> submissions.commit(id, true, reporter))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("有 " + open + " 行没有填失信程度");

        StagedRow first = rows.list(id, null, Attention.SUGGESTED, 0, 1).get(0);
        grades.decide(id, first.ordinal(), "严重", reporter);
        assertThat(rows.tally(id).suggested()).isEqualTo(open - 1);
        grades.takeSuggested(id, reporter);

        assertThat(rows.list(id, null, Attention.SUGGESTED, 0, 100)).isEmpty();
        assertThat(submissions.commit(id, true, reporter)).isEqualTo(26);
        List<StagedRow> taken = rows.list(id, Verdict.NEW, 0, 100);
        assertThat(taken)
                .filteredOn(StagedRow::gradeSuggested)
                .hasSize(open - 1)
                .allSatisfy(row -> assertThat(
                                row.problems().get(row.problems().size() - 1).sentence())
                        .startsWith("分级按系统建议，由 " + reporter.name() + " 于 "));
        assertThat(taken.get(first.ordinal() - 1).grade()).isEqualTo("严重");
    }

    @Test
    void theErrorWorkbookCanBeCorrectedAndSentAgain() throws IOException {
        SubmissionId id = stage("行政处罚-含错误.xlsx", reporter);
        grades.takeSuggested(id, reporter);
        submissions.commit(id, true, reporter);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Submission submission = submissions.visibleTo(reporter, id);
        try (WorkbookWriter writer = new WorkbookWriter("行政处罚", submission.headers(), true)) {
            rows.list(id, Verdict.REJECTED, 0, 100).forEach(row -> writer.row(row.raw(), "请改正"));
            writer.writeTo(errors);
        }
        byte[] corrected;
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(errors.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            set(sheet, 1, 2, "92370303MA9001081R");
            set(sheet, 2, 2, "91370303MA9001110C");
            set(sheet, 3, 13, "张市监罚〔2025〕102-3号");
            set(sheet, 4, 22, "2026/01/01");
            set(sheet, 5, 17, "罚款");
            set(sheet, 5, 19, "0.1");
            set(sheet, 6, 24, "2026/09/27");
            set(sheet, 7, 2, "92370303MA90014798");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            corrected = out.toByteArray();
        }

        SubmissionId again = submissions.stage("需改正.xlsx", new ByteArrayInputStream(corrected), reporter);

        assertThat(rows.tally(again).of(Verdict.NEW)).isEqualTo(6);
        assertThat(sentences(again, 3)).contains("校验码应为 8");
        assertThat(submissions.visibleTo(reporter, again).view().notices()).isEmpty();
    }

    @Test
    void sendingTheSameFileAgainChangesNothing() throws IOException {
        SubmissionId first = stage("行政处罚.xlsx", reporter);
        assertThat(rows.tally(first).of(Verdict.NEW)).isEqualTo(26);
        grades.decide(first, 5, "轻微", reporter);
        grades.takeSuggested(first, reporter);
        assertThat(submissions.commit(first, false, reporter)).isEqualTo(26);

        SubmissionId second = stage("行政处罚.xlsx", reporter);

        assertThat(rows.tally(second).of(Verdict.SAME)).isEqualTo(26);
        assertThatThrownBy(() -> submissions.commit(second, false, reporter))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有新增或变更");
    }

    @Test
    void aCommittedSubmissionCanBeReversedWithAReason() throws IOException {
        MerchantId merchant = merchant("92370303MA9001313R");
        SubmissionId id = stage("行政处罚.xlsx", reporter);
        grades.takeSuggested(id, reporter);
        submissions.commit(id, false, reporter);
        assertThat(facts.liveOf(merchant)).extracting(Fact::item).containsExactly("penalty");

        assertThatThrownBy(() -> submissions.reverse(id, " ", reporter)).isInstanceOf(Rejected.class);
        assertThat(submissions.reverse(id, "报错了年份", reporter).withdrawn()).isEqualTo(26);

        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(facts.of(merchant)).hasSize(1);
    }

    @Test
    void reversingACorrectionPutsBackWhatItHadReplaced() throws IOException {
        SubmissionId first = stage("行政处罚.xlsx", reporter);
        grades.takeSuggested(first, reporter);
        submissions.commit(first, false, reporter);
        byte[] corrected;
        try (Workbook workbook = WorkbookFactory.create(file("行政处罚.xlsx"))) {
            set(workbook.getSheetAt(0), 5, 19, "0.08");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            corrected = out.toByteArray();
        }
        SubmissionId second = submissions.stage("更正.xlsx", new ByteArrayInputStream(corrected), reporter);
        assertThat(rows.tally(second).of(Verdict.CHANGED)).isEqualTo(1);
        submissions.commit(second, false, reporter);
        MerchantId merchant = merchant("92370303MA9001313R");
        assertThat(facts.liveOf(merchant).get(0).value("fine")).isEqualTo("0.08");

        Facts.Reversal reversal = submissions.reverse(second, "更正有误", reporter);

        assertThat(reversal).isEqualTo(new Facts.Reversal(1, 1));
        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(facts.liveOf(merchant).get(0).value("fine")).isEqualTo("0.05");
    }

    @Test
    void thePermitWorkbookInTheOldFormatIsTakenByTheApprovalBureau() throws IOException {
        Actor approval = SignedIn.actor(jdbc, "xzsp", Role.REPORTER);

        SubmissionId id = stage("行政许可.xls", approval);

        assertThat(rows.tally(id).of(Verdict.REJECTED)).isZero();
        assertThat(rows.tally(id).of(Verdict.NEW) + rows.tally(id).of(Verdict.UNMATCHED))
                .isEqualTo(201);
    }

    @Test
    void aFileOfAnotherDepartmentIsRefusedInWords() {
        Actor tax = SignedIn.actor(jdbc, "swj", Role.REPORTER);

        assertThatThrownBy(() -> stage("水电气缴费.csv", tax))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("水电气缴费");
    }

    @Test
    void aDepartmentThatDoesNotLeadReportsOnlyItsOwnPenalties() throws IOException {
        Actor fire = SignedIn.actor(jdbc, "xfjy", Role.REPORTER);

        SubmissionId id = stage("行政处罚.xlsx", fire);

        assertThat(all(id))
                .allSatisfy(row -> assertThat(row.verdict() == Verdict.NEW)
                        .isEqualTo("张店区消防救援大队".equals(row.data().get("authority_name"))));
        assertThat(rows.tally(id).of(Verdict.NEW)).isEqualTo(3);
    }

    @Test
    void theOldPenaltyTemplateIsReadByTheWordsInItsBracketsAndKeepsNoIdentityNumber() throws IOException {
        String csv = "行政处罚决定书文号,处罚名称,处罚类别1,处罚类别2,处罚事由,处罚依据,行政相对人名称,行政相对人代码_1（统一社会信用代码）,"
                + "行政相对人代码_2（组织机构代码）,行政相对人代码_3（工商登记码）,行政相对人代码_4（税务登记号）,行政相对人代码_5（居民身份证号）,"
                + "法定代表人姓名,处罚结果,处罚决定日期（处罚生效期）,处罚截止期,处罚机关,当前状态,地方编码,数据更新时间戳,备注\n"
                + "张市监罚〔2026〕900号,不明码标价,警告,罚款,未标价,《中华人民共和国价格法》,张店区源瑞数码店,92370303MA9001313R,"
                + ",,,370303198001011234,李某,罚款三千元,2026年9月1日,2099/12/31,张店区市场监督管理局,0,370303,2026/9/2,\n";

        SubmissionId id = submissions.stage("旧版.csv", new ByteArrayInputStream(csv.getBytes("UTF-8")), reporter);

        StagedRow row = row(id, 2);
        assertThat(row.verdict()).as(row.problems().toString()).isEqualTo(Verdict.NEW);
        assertThat(row.data())
                .containsEntry("kinds", "警告;罚款")
                .containsEntry("violation", "不明码标价")
                .containsEntry("decided_on", "2026-09-01")
                .containsEntry("credit_code", "92370303MA9001313R");
        assertThat(row.grade()).isEqualTo("一般");
        String stored = jdbc.sql("select raw::text || data::text from intake_row where submission_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(stored).contains("李某").doesNotContain("370303198001011234");
        assertThat(submissions.visibleTo(reporter, id).view().notices())
                .anySatisfy(notice -> assertThat(notice).contains("旧版模板"));
    }

    @Test
    void csvFilesOfTaxAndUtilityAreTaken() throws IOException {
        SubmissionId tax = stage("纳税信用.csv", SignedIn.actor(jdbc, "swj", Role.REPORTER));
        SubmissionId power = stage("水电气缴费.csv", SignedIn.actor(jdbc, "gdzx", Role.REPORTER));

        assertThat(rows.tally(tax).of(Verdict.NEW)).isEqualTo(102);
        assertThat(rows.tally(power).of(Verdict.REJECTED)).isZero();
        assertThat(rows.tally(power).of(Verdict.NEW)).isGreaterThan(340);
    }

    private SubmissionId stage(String name, Actor actor) throws IOException {
        try (InputStream content = file(name)) {
            return submissions.stage(name, content, actor);
        }
    }

    private static InputStream file(String name) {
        return WorkbookSubmissionTests.class.getResourceAsStream("/workbooks/" + name);
    }

    private List<StagedRow> all(SubmissionId id) {
        return rows.list(id, null, 0, 10_000);
    }

    private StagedRow row(SubmissionId id, int number) {
        return all(id).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String sentences(SubmissionId id, int number) {
        return row(id, number).problems().stream().map(Problem::sentence).collect(Collectors.joining("；"));
    }

    private MerchantId merchant(String code) {
        return merchants.findByCreditCode(new CreditCode(code)).orElseThrow().id();
    }

    private static void set(Sheet sheet, int row, int column, String text) {
        sheet.getRow(row).createCell(column).setCellValue(text);
    }
}
