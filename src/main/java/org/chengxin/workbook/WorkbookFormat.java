package org.chengxin.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** The formats that can be read, told apart by content before anything is parsed. */
enum WorkbookFormat {
    XLSX,
    XLS,
    CSV,
    JSON;

    private static final Set<String> ENDINGS = Set.of("xlsx", "xls", "csv", "json");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static final String NO_WORKBOOK = "这个文件不是 Excel 工作簿或 CSV，请上传 .xlsx、.xls 或 .csv 文件";
    private static final String OLD = "文件是 Excel 97 以前的旧格式，请另存为 .xlsx 后上传";
    static final String ENCRYPTED = "文件设有打开密码，请先取消密码再上传";

    static WorkbookFormat of(Path file, String fileName) throws IOException {
        String ending = ending(fileName);
        if (ending.equals("xlsm") || ending.equals("xlsb") || ending.equals("xltm")) {
            throw new UnreadableWorkbook("不接收 ." + ending + " 文件，请另存为 .xlsx 后上传");
        }
        if (!ENDINGS.contains(ending)) {
            throw new UnreadableWorkbook(NO_WORKBOOK);
        }
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableWorkbook("文件是空的，请确认填好后再上传");
        }
        boolean zip = startsWith(head, ZIP);
        boolean ole2 = startsWith(head, OLE2);
        if ((zip || ole2) && ending.equals("csv")) {
            throw new UnreadableWorkbook("文件扩展名是 .csv，内容却是 Excel 工作簿，请改回 .xlsx 或 .xls 后上传");
        }
        if (zip) {
            WorkbookContents.checkXlsx(file);
            return XLSX;
        }
        if (ole2) {
            WorkbookContents.checkXls(file);
            return XLS;
        }
        if (ending.equals("json")) {
            return JSON;
        }
        if (ending.equals("csv")) {
            return CSV;
        }
        if (head.length > 1 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4)) {
            throw new UnreadableWorkbook(OLD);
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table") || text.startsWith("<?xml")) {
            throw new UnreadableWorkbook("文件扩展名是 ." + ending + "，内容却是网页，请用 Excel 打开后另存为 .xlsx 再上传");
        }
        throw new UnreadableWorkbook("文件扩展名是 ." + ending + "，内容却不是 Excel 工作簿，请用 Excel 另存为 .xlsx 后上传");
    }

    /** The sentence for a failure inside one of the libraries. */
    static UnreadableWorkbook explain(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof EncryptedDocumentException) {
                return new UnreadableWorkbook(ENCRYPTED);
            }
            if (t instanceof OldFileFormatException) {
                return new UnreadableWorkbook(OLD);
            }
        }
        UnreadableWorkbook unreadable = new UnreadableWorkbook("文件已损坏或不完整，请重新导出或用 Excel 另存后再上传");
        unreadable.initCause(failure);
        return unreadable;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
