package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chengxin.workbook.WorkbookFiles.bytes;
import static org.chengxin.workbook.WorkbookFiles.sample;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a file is no workbook has its own sentence. */
class UnreadableWorkbookTests {

    @TempDir
    Path folder;

    @Test
    void anEmptyFile() {
        refused(bytes(folder, "空.xlsx", new byte[0]), "文件是空的");
        refused(bytes(folder, "空.csv", new byte[0]), "文件是空的");
        refused(bytes(folder, "空行.csv", "\n,,\n".getBytes(StandardCharsets.UTF_8)), "没有任何内容");
        refused(WorkbookFiles.save(folder, "空表.xlsx", emptySheet()), "没有任何内容");
    }

    @ParameterizedTest
    @ValueSource(strings = {"名录.pdf", "名录", "名录.xlsx.exe"})
    void aNameThatPromisesNoWorkbook(String name) throws Exception {
        Path file = bytes(folder, name, Files.readAllBytes(sample("商户名录.xlsx")));
        refused(file, "不是 Excel 工作簿或 CSV");
    }

    @Test
    void aContentThatBetraysTheName() throws Exception {
        refused(bytes(folder, "图.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}), "内容却不是 Excel 工作簿");
        refused(
                bytes(folder, "网页.xls", "<html><table><tr><td>商户".getBytes(StandardCharsets.UTF_8)),
                "内容却是网页，请用 Excel 打开后另存为 .xlsx 再上传");
        refused(bytes(folder, "表.csv", Files.readAllBytes(sample("商户名录.xlsx"))), "扩展名是 .csv，内容却是 Excel 工作簿");
        refused(bytes(folder, "文档.xlsx", WorkbookFiles.zip(Map.of("word/document.xml", "<a/>"))), "不是 Excel 工作簿或 CSV");
        refused(bytes(folder, "二进制.csv", new byte[] {1, 0, 2, 0, 3}), "不是文字内容的 CSV");
        refused(bytes(folder, "乱码.csv", new byte[] {(byte) 0xC4, (byte) 0xFF, (byte) 0xFF, ','}), "认不出 CSV 文件的文字编码");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.5, 0.98})
    void aFileCutShort(double part) throws Exception {
        for (String name : new String[] {"商户名录.xlsx", "行政许可.xls"}) {
            byte[] whole = Files.readAllBytes(sample(name));
            refused(bytes(folder, name, Arrays.copyOf(whole, (int) (whole.length * part))), "已损坏或不完整");
        }
    }

    @Test
    void aFileWithAPassword() throws Exception {
        Path xlsx = folder.resolve("密码.xlsx");
        try (POIFSFileSystem ole2 = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(xlsx)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(ole2)) {
                Files.copy(sample("商户名录.xlsx"), inner);
            }
            ole2.writeFilesystem(out);
        }
        refused(xlsx, "设有打开密码");

        HSSFWorkbook xls = new HSSFWorkbook();
        xls.createSheet("甲").createRow(0).createCell(0).setCellValue("甲");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            WorkbookFiles.save(folder, "密码.xls", xls);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(folder.resolve("密码.xls"), "设有打开密码");
    }

    @Test
    void aFileWithMacros() throws Exception {
        byte[] macro = WorkbookFiles.withPart(
                sample("商户名录.xlsx"), "xl/vbaProject.bin", new ByteArrayInputStream(new byte[] {1}));
        refused(bytes(folder, "宏.xlsx", macro), "含有宏");
        refused(bytes(folder, "宏.xlsm", macro), "不接收 .xlsm 文件");
    }

    @Test
    void aFileThatSwellsWhenUnpacked() throws Exception {
        byte[] spaces = new byte[200 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, spaces, 0, start.length);
        byte[] bomb = WorkbookFiles.withPart(
                sample("商户名录.xlsx"), "xl/worksheets/sheet1.xml", new ByteArrayInputStream(spaces));
        refused(bytes(folder, "炸弹.xlsx", bomb), "异常膨胀");
    }

    @Test
    void aFileThatReachesForOtherFiles() throws Exception {
        Path secret = bytes(folder, "secret.txt", "TOP-SECRET".getBytes(StandardCharsets.UTF_8));
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>x&e;</t></is></c></row></sheetData></worksheet>";
        Path file = bytes(
                folder,
                "外链.xlsx",
                WorkbookFiles.withPart(
                        sample("商户名录.xlsx"),
                        "xl/worksheets/sheet1.xml",
                        new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8))));
        refused(file, "引用了外部内容");
    }

    @Test
    void aSheetThatIsTooWide() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("宽").createRow(6).createCell(500).setCellValue("x");
        refused(WorkbookFiles.save(folder, "宽.xlsx", workbook), "工作表“宽”第7行超过 500 列");
        refused(bytes(folder, "宽.csv", ("a" + ",a".repeat(500)).getBytes(StandardCharsets.UTF_8)), "第1行超过 500 列");
    }

    private static XSSFWorkbook emptySheet() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("空");
        return workbook;
    }

    private static void refused(Path file, String words) {
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> Workbooks.read(
                        file,
                        file.getFileName().toString(),
                        row -> assertThat(row.texts()).noneMatch(text -> text.contains("TOP-SECRET"))))
                .satisfies(e -> assertThat(e.sentence()).contains(words));
    }
}
