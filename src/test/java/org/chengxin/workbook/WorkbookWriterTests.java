package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookWriterTests {

    @Test
    void nothingThatLooksLikeAFormulaIsOne() throws Exception {
        List<String> evil = List.of("=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                write(List.of("a", "b", "c", "d", "e", "f", "g"), false, List.of(evil), null)))) {
            for (org.apache.poi.ss.usermodel.Cell cell : workbook.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void aWrongRowCarriesItsSentenceInTheLastColumn() throws Exception {
        byte[] xlsx =
                write(List.of("名称", "代码"), true, List.of(Arrays.asList("甲", null), List.of("乙", "92")), "第3行代码应为18位");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("问题说明");
            assertThat(sheet.getRow(1).getCell(2)).isNull();
            XSSFCell problem = sheet.getRow(2).getCell(2);
            assertThat(problem.getStringCellValue()).isEqualTo("第3行代码应为18位");
            assertThat(problem.getCellStyle().getFillForegroundColorColor()).isNotNull();
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnUnderTheSameHeaderOnTheNext() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter("数据", List.of("名称"), false, 3)) {
            for (int i = 1; i <= 5; i++) {
                writer.row(List.of("店" + i));
            }
            writer.writeTo(out);
        }
        Path file = Files.createTempFile("sheets", ".xlsx");
        Files.write(file, out.toByteArray());
        List<String> read = new ArrayList<>();
        Workbooks.read(
                file,
                "数据.xlsx",
                row -> read.add(row.sheet() + row.number() + row.cell(0).text()));
        Files.delete(file);
        assertThat(read)
                .containsExactly(
                        "数据1名称", "数据2店1", "数据3店2", "数据 (2)1名称", "数据 (2)2店3", "数据 (2)3店4", "数据 (3)1名称", "数据 (3)2店5");
    }

    @Property(tries = 40)
    void whatIsWrittenIsReadBack(@ForAll("tables") List<List<String>> table) throws Exception {
        Path file = Files.createTempFile("round-trip", ".xlsx");
        try {
            Files.write(file, write(List.of("甲", "乙", "丙"), false, table, null));
            List<List<String>> read = new ArrayList<>();
            Workbooks.read(file, "往返.xlsx", row -> {
                for (Cell cell : row.cells()) {
                    assertThat(cell.kind()).isIn(Cell.Kind.TEXT, Cell.Kind.BLANK);
                }
                read.add(List.of(
                        row.cell(0).text(), row.cell(1).text(), row.cell(2).text()));
            });
            List<List<String>> expected = new ArrayList<>(List.of(List.of("甲", "乙", "丙")));
            table.stream()
                    .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                    .forEach(expected::add);
            assertThat(read).isEqualTo(expected);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "92370303MA90002140", "=1+1", "00123", "2099/12/31", "1e5", "<&>\"'", "𠮷", "_x000D_"),
                Arbitraries.strings()
                        .withCharRange('一', '龥')
                        .withCharRange('!', '~')
                        .ofMaxLength(20));
        return text.list().ofSize(3).list().ofMaxSize(30);
    }

    private static byte[] write(List<String> headers, boolean problems, List<List<String>> rows, String lastProblem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter("数据", headers, problems)) {
            for (int i = 0; i < rows.size(); i++) {
                writer.row(rows.get(i), i == rows.size() - 1 ? lastProblem : null);
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }
}
