package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chengxin.workbook.HostileFiles.MAIN;
import static org.chengxin.workbook.HostileFiles.row;
import static org.chengxin.workbook.HostileFiles.sheet;
import static org.chengxin.workbook.HostileFiles.withSheet;
import static org.chengxin.workbook.HostileFiles.xlsx;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break the reader end in a sentence, each quickly and in little memory. */
class HostileWorkbookTests {

    @TempDir
    Path folder;

    @Test
    void aRowOfTwoMillionColumns() {
        refused(
                withSheet(
                        folder,
                        "宽.xlsx",
                        text -> text.write("<row r=\"1\">")
                                .write("<c/>", 2_000_000)
                                .write("</row>")),
                "工作表“甲”第1行超过 500 列");
        refused(
                withSheet(folder, "远.xlsx", text -> text.write("<row r=\"1\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>")),
                "超过 500 列");
        refused(csv("宽.csv", "a,".repeat(2_000_000)), "第1行超过 500 列");
    }

    @Test
    void elementsInsideElementsInsideElements() {
        refused(
                withSheet(
                        folder, "深.xlsx", text -> text.write("<row r=\"1\"><c>").write("<b>", 100_000)),
                "嵌套层数过多");
        refused(
                xlsx(
                        folder,
                        "深文字.xlsx",
                        Map.of(
                                "xl/sharedStrings.xml",
                                text -> text.write("<sst xmlns=\"" + MAIN + "\"><si>")
                                        .write("<r>", 100_000),
                                "xl/worksheets/sheet1.xml",
                                sheet(text -> text.write("<row><c t=\"s\"><v>0</v></c></row>")))),
                "嵌套层数过多");
    }

    @Test
    void oneNameOrRemarkThatFillsTheMemory() {
        refused(withSheet(folder, "属性.xlsx", text -> text.write("<row r=\"").write("1", 30 << 20)), "异常膨胀");
        refused(withSheet(folder, "注释.xlsx", text -> text.write("<!--").write("<a>", 10 << 20)), "异常膨胀");
        refused(
                withSheet(
                        folder,
                        "长文.xlsx",
                        text -> text.write("<row r=\"1\"><c t=\"str\"><v>")
                                .write("长", 200_000)
                                .write("</v></c></row>")),
                "超过 32767 个字");
    }

    @Test
    void oneLongTextThatAWholeRowRepeats() {
        refused(
                xlsx(
                        folder,
                        "重复.xlsx",
                        Map.of(
                                "xl/sharedStrings.xml",
                                text -> text.write("<sst xmlns=\"" + MAIN + "\"><si><t>")
                                        .write("长", 30_000)
                                        .write("</t></si></sst>"),
                                "xl/worksheets/sheet1.xml",
                                sheet(text -> text.write("<row>")
                                        .write("<c t=\"s\"><v>0</v></c>", 400)
                                        .write("</row>")))),
                "第1行的文字过多");
    }

    @Test
    void sharedTextsThatSwell() {
        Path bomb = xlsx(
                folder,
                "炸弹.xlsx",
                Map.of(
                        "xl/sharedStrings.xml",
                        text -> text.write("<sst xmlns=\"" + MAIN + "\">")
                                .write("<si><t>" + "x".repeat(30_000) + "</t></si>", 4_000)
                                .write("</sst>"),
                        "xl/worksheets/sheet1.xml",
                        sheet(text -> text.write("<row><c t=\"s\"><v>3999</v></c></row>"))));
        refused(bomb, "异常膨胀");
    }

    @Test
    void sharedTextsThatNoCellUsesAreNeverUnpacked() {
        Path file = xlsx(
                folder,
                "没点着.xlsx",
                Map.of(
                        "xl/sharedStrings.xml",
                        text -> text.write("<sst xmlns=\"" + MAIN + "\"><si><t>甲</t></si>")
                                .write("<si><t>" + "x".repeat(30_000) + "</t></si>", 4_000)
                                .write("</sst>"),
                        "xl/worksheets/sheet1.xml",
                        sheet(text -> text.write("<row><c t=\"s\"><v>0</v></c></row>"))));
        assertThat(WorkbookFiles.rows(file)).hasSize(1);
    }

    @Test
    void entitiesThatSwellOrReachOut() {
        String laughs =
                "<!DOCTYPE a [<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        for (String part : new String[] {"xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"}) {
            refused(xlsx(folder, "实体.xlsx", Map.of(part, text -> text.write(laughs + "<a>&b;&c;</a>"))), "引用了外部内容");
        }
        refused(
                xlsx(
                        folder,
                        "实体表.xlsx",
                        Map.of("xl/worksheets/sheet1.xml", text -> text.write(laughs + "<worksheet>&c;</worksheet>"))),
                "引用了外部内容");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "0", "-5"})
    void aRowNumberThatNoSheetHas(String number) {
        refused(withSheet(folder, "行号.xlsx", text -> text.write("<row r=\"" + number + "\"/>")), "行号错乱");
    }

    @Test
    void rowsThatGoInCircles() {
        refused(withSheet(folder, "重复.xlsx", text -> text.write(row(1, "甲"), 100_000)), "第1行之后的行号错乱");
    }

    @Test
    void nonsenseWhereANumberBelongs() {
        for (String cell : new String[] {
            "<c t=\"s\"><v>99</v></c>",
            "<c t=\"s\"><v>-1</v></c>",
            "<c t=\"s\"><v>一</v></c>",
            "<c><v>1e</v></c>",
            "<c s=\"x\"><v>1</v></c>"
        }) {
            refused(withSheet(folder, "乱.xlsx", text -> text.write("<row r=\"1\">" + cell + "</row>")), "已损坏或不完整");
        }
        refused(withSheet(folder, "行.xlsx", text -> text.write("<row r=\"一\"/>")), "已损坏或不完整");
    }

    @Test
    void aWorkbookWithoutItsParts() {
        refused(
                xlsx(
                        folder,
                        "缺.xlsx",
                        Map.of(
                                "xl/_rels/workbook.xml.rels",
                                text -> text.write("<R>"
                                        + HostileFiles.relation("r1", "worksheet", "../../../etc/passwd") + "</R>"))),
                "已损坏或不完整");
        refused(xlsx(folder, "空部.xlsx", Map.of("xl/workbook.xml", text -> {})), "已损坏或不完整");
    }

    @Test
    void macrosOfEveryKind() throws Exception {
        refused(xlsx(folder, "宏表.xlsx", Map.of("xl/macrosheets/sheet1.xml", sheet(text -> {}))), "含有宏");
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("甲");
        Path plain = WorkbookFiles.save(folder, "宏.xls", workbook);
        try (POIFSFileSystem ole2 = new POIFSFileSystem(Files.newInputStream(plain));
                OutputStream out = Files.newOutputStream(plain)) {
            ole2.getRoot().createDirectory("_VBA_PROJECT_CUR");
            ole2.writeFilesystem(out);
        }
        refused(plain, "含有宏");
    }

    @Test
    void workbooksFromBeforeExcel97() throws Exception {
        byte[] biff4 = {9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0};
        refused(WorkbookFiles.bytes(folder, "四.xls", biff4), "Excel 97 以前的旧格式");
        byte[] biff5 = new byte[4096];
        System.arraycopy(new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0x10, 0, 0, 0}, 0, biff5, 0, 12);
        Path file = folder.resolve("五.xls");
        try (POIFSFileSystem ole2 = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            ole2.createDocument(new java.io.ByteArrayInputStream(biff5), "Book");
            ole2.writeFilesystem(out);
        }
        refused(file, "Excel 97 以前的旧格式");
    }

    @Test
    void textFilesThatAreNone() {
        refused(csv("引号.csv", "名称,代码\n\"张店,1\n" + "x".repeat(20 << 20)), "引号或换行有误");
        refused(WorkbookFiles.bytes(folder, "无标记.csv", "甲,乙\n".getBytes(StandardCharsets.UTF_16LE)), "不是文字内容的 CSV");
        refused(
                WorkbookFiles.bytes(folder, "半个.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x2D, 0x4E, 0x2C}),
                "已损坏或不完整");
        assertThat(WorkbookFiles.rows(csv("引号二.csv", "名称,备注\n张\"店\",\"他说\"\"好\"\"\"后\n"))
                        .get(1)
                        .texts())
                .containsExactly("张\"店\"", "他说\"好\"后");
    }

    @Test
    void aSheetOfEmptyRowsDownToTheBottomIsReadWithoutThem() {
        Path file = withSheet(folder, "空行.xlsx", text -> {
            text.write(row(1, "甲"));
            for (int i = 2; i < 1_048_576; i += 4) {
                text.write("<row r=\"" + i + "\"/>");
            }
            text.write(row(1_048_576, "末"));
        });
        assertThat(WorkbookFiles.rows(file)).extracting(Row::number).containsExactly(1, 1_048_576);
    }

    private Path csv(String name, String text) {
        return WorkbookFiles.bytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Path file, String words) {
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> WorkbookFiles.rows(file))
                .satisfies(e -> assertThat(e.sentence()).contains(words));
    }
}
