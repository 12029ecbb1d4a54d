package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.workbook.HostileFiles.MAIN;
import static org.chengxin.workbook.HostileFiles.sheet;
import static org.chengxin.workbook.HostileFiles.xlsx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.workbook.Cell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unusual but honest is read for what it means. */
class ReadingTests {

    @TempDir
    Path folder;

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        var cell = workbook.createSheet("甲").createRow(0).createCell(0);
        cell.setCellValue(LocalDate.of(2026, 9, 1));
        cell.setCellStyle(date);
        Path file = WorkbookFiles.save(folder, "一九零四.xlsx", workbook);

        assertThat(WorkbookFiles.rows(file).get(0).cell(0)).isEqualTo(new Cell("2026-09-01", Kind.DATE));
        assertThat(Workbooks.notices(file, "a.xlsx")).singleElement().asString().contains("1904");
    }

    @Test
    void chineseDateFormatsThatTheFileDoesNotSpellOutAreDates() {
        Path file = xlsx(
                folder,
                "日期.xlsx",
                Map.of(
                        "xl/styles.xml",
                        text -> text.write(
                                "<styleSheet xmlns=\"" + MAIN
                                        + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>"),
                        "xl/worksheets/sheet1.xml",
                        sheet(
                                text -> text.write(
                                        "<row><c s=\"1\"><v>46266</v></c><c s=\"2\"><v>46266</v></c><c><v>46266</v></c></row>"))));
        assertThat(WorkbookFiles.rows(file).get(0).cells())
                .containsExactly(
                        new Cell("2026-09-01", Kind.DATE),
                        new Cell("2026-09-01", Kind.DATE),
                        new Cell("46266", Kind.NUMBER));
    }

    @Test
    void aTextIsItsRunsWithoutPhoneticGuides() {
        Path file = xlsx(
                folder,
                "文字.xlsx",
                Map.of(
                        "xl/sharedStrings.xml",
                        text -> text.write(
                                "<sst xmlns=\"" + MAIN + "\"><si><r><t>张店</t></r><r><rPr><b/></rPr><t>区_x000D_</t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si><si><t>_x005F_x000D_</t></si></sst>"),
                        "xl/worksheets/sheet1.xml",
                        sheet(text -> text.write("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"))));
        assertThat(WorkbookFiles.rows(file).get(0).texts()).containsExactly("张店区", "_x000D_");
    }

    @Test
    void moreTextsThanMemoryShouldHoldAreReadBackAllTheSame() {
        int many = 200_000;
        String tail = "街道办事处".repeat(12);
        Path file = xlsx(
                folder,
                "多字.xlsx",
                Map.of(
                        "xl/sharedStrings.xml",
                        text -> {
                            text.write("<sst xmlns=\"" + MAIN + "\">");
                            for (int i = 0; i < many; i++) {
                                text.write("<si><t>" + i + tail + "</t></si>");
                            }
                            text.write("</sst>");
                        },
                        "xl/worksheets/sheet1.xml",
                        sheet(text -> {
                            for (int i = 0; i < many; i += 997) {
                                text.write("<row><c t=\"s\"><v>" + i + "</v></c><c t=\"s\"><v>" + (many - 1 - i)
                                        + "</v></c></row>");
                            }
                        })));
        List<Row> rows = WorkbookFiles.rows(file);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).texts()).containsExactly(i * 997 + tail, many - 1 - i * 997 + tail);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aHiddenSheetIsSaidToBeUnread(String ending) {
        Workbook workbook = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        for (String name : List.of("数据", "去年", "草稿")) {
            workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
        }
        workbook.setSheetHidden(1, true);
        workbook.setSheetVisibility(2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        Path file = WorkbookFiles.save(folder, "隐藏." + ending, workbook);
        assertThat(Workbooks.notices(file, "隐藏." + ending))
                .singleElement()
                .asString()
                .contains("没有读取：去年、草稿");
        assertThat(WorkbookFiles.rows(file)).extracting(Row::sheet).containsExactly("数据");
    }

    @ParameterizedTest
    @ValueSource(strings = {"填表说明：代码按文本填写", "注:本表一式两份", "填表人：张三", "合 计", "表格说明"})
    void aRemarkIsToldFromData(String text) {
        assertThat(new Row("甲", 9, List.of(Cell.text(text))).isNote()).isTrue();
    }

    @Test
    void rowsOfSignaturesAndSumsAreRemarksAndShopsAreNot() {
        assertThat(row("填表人：张三", "审核人：李四", "日期：2026-11-22").isNote()).isTrue();
        assertThat(row("合计", "", "12").isNote()).isTrue();
        assertThat(row("合计来超市", "92370303MA9000011B").isNote()).isFalse();
        assertThat(row("说明书店").isNote()).isFalse();
    }

    private static Row row(String... texts) {
        return new Row("甲", 9, List.of(texts).stream().map(Cell::text).toList());
    }
}
