package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeaderMatchTests {

    static final List<Column> PENALTY = List.of(
            Column.of("party_name", "行政相对人名称"),
            Column.of("credit_code", "行政相对人代码_1(统一社会信用代码)"),
            Column.of("registration_number", "行政相对人代码_2(工商注册号)", "行政相对人代码_3(工商登记码)"),
            Column.of("organisation_code", "行政相对人代码_3(组织机构代码)"),
            Column.of("fine", "罚款金额（万元）", "处罚金额（万元）"),
            Column.of("decided_on", "处罚决定日期"));
    static final List<Column> LICENCE = List.of(
            Column.of("party_name", "行政相对人名称"),
            Column.of("credit_code", "行政相对人代码_1(统一社会信用代码)"),
            Column.of("document_name", "行政许可决定文书名称"),
            Column.of("decided_on", "许可决定日期"));

    @Test
    void bothTemplateGenerationsMeanTheSameByTheWordsInBrackets() {
        HeaderMatch young = find("行政相对人名称", "行政相对人代码_2(工商注册号)", "行政相对人代码_3(组织机构代码)");
        HeaderMatch old = find("行政相对人名称", "行政相对人代码_2(组织机构代码)", "行政相对人代码_3(工商登记码)");
        assertThat(young.codes()).containsEntry(1, "registration_number").containsEntry(2, "organisation_code");
        assertThat(old.codes()).containsEntry(1, "organisation_code").containsEntry(2, "registration_number");
    }

    @Test
    void aNumberWithoutWordsMeansNothing() {
        HeaderMatch match = find("行政相对人名称", "处罚决定日期", "行政相对人代码_2");
        assertThat(match.unknown()).containsExactly("行政相对人代码_2");
    }

    @Test
    void marksOfDutyAndFormatAreNoPartOfTheHeader() {
        HeaderMatch match = find("*行政相对人名称（必填）", "处罚决定日期(yyyy/MM/dd)", "处罚金额【万元】 ※");
        assertThat(match.codes()).containsEntry(0, "party_name").containsEntry(1, "decided_on");
        assertThat(match.unknown()).containsExactly("处罚金额【万元】 ※");
        assertThat(find("行政相对人名称", "处罚金额【万元】").codes()).containsEntry(1, "fine");
    }

    @Test
    void theUnitInTheBracketsMatters() {
        assertThat(find("行政相对人名称", "处罚决定日期", "罚款金额（元）").unknown()).containsExactly("罚款金额（元）");
    }

    @Test
    void unknownMissingAndRepeatedHeadersAreTold() {
        HeaderMatch match = find("行政相对人名称", "数据导出时间", "处罚决定日期", "行政相对人名称", "问题说明");
        assertThat(match.unknown()).containsExactly("数据导出时间");
        assertThat(match.duplicates()).containsExactly("行政相对人名称");
        assertThat(match.missing())
                .extracting(Column::code)
                .containsExactly("credit_code", "registration_number", "organisation_code", "fine");
        assertThat(match.codes()).containsOnlyKeys(0, 2);
        assertThat(match.headers()).hasSize(5);
    }

    @Test
    void titlesAboveTheHeaderArePassedOver() {
        HeaderMatch match = HeaderMatch.find(
                        List.of(row(1, "张店区行政处罚信息"), row(3, "填报单位：", "市场监管局"), row(5, "行政相对人名称", "处罚决定日期")), PENALTY)
                .orElseThrow();
        assertThat(match.row()).isEqualTo(5);
        assertThat(match.values(row(6, "某店", "2026-01-02")))
                .containsEntry("decided_on", Cell.text("2026-01-02"))
                .containsEntry("party_name", Cell.text("某店"));
    }

    @Test
    void aSheetOfSomethingElseHasNoHeader() {
        assertThat(HeaderMatch.find(List.of(row(1, "姓名", "电话"), row(2, "行政相对人名称")), PENALTY))
                .isEmpty();
        assertThat(HeaderMatch.find(List.of(row(11, "行政相对人名称", "处罚决定日期")), PENALTY))
                .isEmpty();
    }

    @Test
    void theFittingTemplateScoresHighest() {
        List<Row> rows = List.of(row(1, "行政相对人名称", "行政相对人代码_1(统一社会信用代码)", "行政许可决定文书名称", "许可决定日期"));
        double licence = HeaderMatch.find(rows, LICENCE).orElseThrow().score();
        double penalty = HeaderMatch.find(rows, PENALTY).orElseThrow().score();
        assertThat(licence).isEqualTo(1.0).isGreaterThan(penalty);
    }

    @Property(tries = 300)
    void widthSpaceBracketsAndMarksChangeNothing(@ForAll @Size(6) List<@IntRange(max = 7) Integer> changes) {
        List<String> headers = IntStream.range(0, PENALTY.size())
                .mapToObj(i -> disguise(PENALTY.get(i).name(), changes.get(i)))
                .toList();
        assertThat(find(headers.toArray(String[]::new)).codes())
                .as(headers.toString())
                .containsExactlyEntriesOf(
                        find(PENALTY.stream().map(Column::name).toArray(String[]::new))
                                .codes());
    }

    private static String disguise(String header, int change) {
        return switch (change) {
            case 1 -> header.replace('(', '（').replace(')', '）');
            case 2 -> "  " + String.join(" ", header.split("")) + "\u3000";
            case 3 ->
                header.replace("_", "＿").replace('1', '１').replace('（', '(').replace('）', ')');
            case 4 -> "*" + header + "(必填)";
            case 5 -> header.replace("(", "\n(").replace('（', '【').replace('）', '】');
            case 6 -> header + "＊：";
            case 7 -> header.replaceAll("_\\d\\(", "(").replaceAll("金额", "金额\u00a0");
            default -> header;
        };
    }

    private static HeaderMatch find(String... headers) {
        return HeaderMatch.find(List.of(row(1, headers)), PENALTY).orElseThrow();
    }

    private static Row row(int number, String... texts) {
        return new Row("甲", number, List.of(texts).stream().map(Cell::text).toList());
    }
}
