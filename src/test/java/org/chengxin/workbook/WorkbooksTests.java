package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.chengxin.workbook.WorkbookFiles.rows;
import static org.chengxin.workbook.WorkbookFiles.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.workbook.Cell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "商户名录.xlsx, 121, 商户名称, 10",
        "行政处罚.xlsx, 27, 行政相对人名称, 30",
        "行政处罚-含错误.xlsx, 17, 行政相对人名称, 30",
        "行政许可.xls, 202, 行政相对人名称, 28",
        "纳税信用.csv, 103, 纳税人名称, 5",
        "水电气缴费.csv, 355, 户名, 6"
    })
    void everySampleIsReadWhole(String file, int count, String firstHeader, int columns) {
        List<Row> rows = rows(sample(file));
        assertThat(rows).hasSize(count);
        assertThat(rows.get(0).cell(0)).isEqualTo(new Cell(firstHeader, Kind.TEXT));
        assertThat(rows.get(0).cells()).hasSize(columns);
        assertThat(rows.get(0).number()).isEqualTo(1);
    }

    @Test
    void aRowKeepsItsNumberAcrossBlankRows() {
        List<Row> rows = rows(sample("行政处罚-含错误.xlsx"));
        assertThat(rows.get(rows.size() - 1).number()).isEqualTo(57);
        assertThat(rows.get(rows.size() - 1).cell(0).text()).startsWith("填表说明");
    }

    @Test
    void aCodeThatExcelTookForANumberShowsItsLostDigits() {
        assertThat(rows(sample("行政处罚-含错误.xlsx")).get(2).cell(2)).isEqualTo(new Cell("9.23703E+17", Kind.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void everyKindOfCellIsTold(String ending) {
        Workbook workbook = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("甲");
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        CellStyle padded = workbook.createCellStyle();
        padded.setDataFormat(workbook.createDataFormat().getFormat("000000"));
        var row = sheet.createRow(4);
        row.createCell(0).setCellValue(" 　文字\u00a0");
        row.createCell(1).setCellValue(0.1 + 0.2);
        row.createCell(2).setCellValue(370303600020373d);
        row.createCell(3).setCellValue(LocalDate.of(2026, 3, 8));
        row.getCell(3).setCellStyle(date);
        row.createCell(4).setCellFormula("1+1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.createCell(5).setCellValue(true);
        row.createCell(6).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        row.createCell(8).setCellValue(42);
        row.getCell(8).setCellStyle(padded);
        row.createCell(9).setCellValue("   ");
        Path file = WorkbookFiles.save(folder, "种类." + ending, workbook);

        assertThat(rows(file))
                .containsExactly(new Row(
                        "甲",
                        5,
                        List.of(
                                new Cell("文字", Kind.TEXT),
                                new Cell("0.3", Kind.NUMBER),
                                new Cell("370303600020373", Kind.NUMBER),
                                new Cell("2026-03-08", Kind.DATE),
                                new Cell("2", Kind.FORMULA),
                                new Cell("TRUE", Kind.BOOLEAN),
                                new Cell("#N/A", Kind.ERROR),
                                Cell.BLANK,
                                new Cell("000042", Kind.NUMBER))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void hiddenSheetsArePassedOver(String ending) {
        Workbook workbook = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        for (String name : List.of("首页", "字典", "数据")) {
            workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
        }
        workbook.setSheetHidden(1, true);
        assertThat(rows(WorkbookFiles.save(folder, "隐藏." + ending, workbook)))
                .extracting(Row::sheet)
                .containsExactly("首页", "数据");
    }

    @Test
    void theContentAndNotTheEndingTellsXlsFromXlsx() {
        assertThat(rows(sample("行政许可.xls"), "许可.xlsx")).hasSize(202);
        assertThat(rows(sample("商户名录.xlsx"), "名录.XLS")).hasSize(121);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "GB18030, false", "UTF-16LE, true", "UTF-16BE, true"})
    void aCsvIsReadInEveryUsualEncoding(String charset, boolean mark) {
        String text = (mark ? "\ufeff" : "") + "户名,备注\r\n张店区㐂喜店,\"第一行\n第二行，含,逗号\"\r\n\r\n𠮷野家,\"=\"\"0123\"\"\"\r\n";
        Path file = WorkbookFiles.bytes(folder, "编码.csv", text.getBytes(Charset.forName(charset)));
        List<Row> rows = rows(file);
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 4);
        assertThat(rows).extracting(Row::sheet).containsOnly("编码");
        assertThat(rows.get(0).texts()).containsExactly("户名", "备注");
        assertThat(rows.get(1).texts()).containsExactly("张店区㐂喜店", "第一行\n第二行，含,逗号");
        assertThat(rows.get(2).texts()).containsExactly("𠮷野家", "0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aCsvMayBeDividedByCommaSemicolonOrTab(String delimiter) {
        String text = String.join(delimiter, "名称", "代码", "说明")
                + "\n"
                + String.join(delimiter, "甲", "92370303MA9000011B\t".strip(), "\"a,b;c\td\"");
        Path file = WorkbookFiles.bytes(folder, "分隔.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file).get(1).texts()).containsExactly("甲", "92370303MA9000011B", "a,b;c\td");
    }

    @Test
    void theFirstRowsOfEachSheetCanBeLookedAtAlone() {
        assertThat(Workbooks.firstRows(sample("商户名录.xlsx"), "a.xlsx").get("商户名录"))
                .hasSize(Workbooks.HEADER_ROWS);
        assertThat(Workbooks.firstRows(sample("纳税信用.csv"), "纳税信用.csv").get("纳税信用"))
                .hasSize(Workbooks.HEADER_ROWS);
    }

    @Test
    void whatTheHandlerThrowsComesOutUnchanged() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Workbooks.read(sample("商户名录.xlsx"), "a.xlsx", row -> {
                    throw new IllegalStateException("够了");
                }))
                .withMessage("够了");
    }
}
