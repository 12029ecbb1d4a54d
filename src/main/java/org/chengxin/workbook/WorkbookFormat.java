package org.chengxin.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The formats that can be read, told apart by content, and what is refused before anything is parsed. */
enum WorkbookFormat {
    XLSX,
    XLS,
    CSV;

    private static final Set<String> ENDINGS = Set.of("xlsx", "xls", "csv");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final long MAX_UNPACKED = 2L << 30;
    /** The table of shared strings is the one part of an .xlsx that is held in memory. */
    private static final long MAX_STRINGS = 64L << 20;

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_XLS = 64L << 20;
    private static final String NO_WORKBOOK = "这个文件不是 Excel 工作簿或 CSV，请上传 .xlsx、.xls 或 .csv 文件";
    private static final String ENCRYPTED = "文件设有打开密码，请先取消密码再上传";
    private static final String MACRO = "文件含有宏，请另存为不含宏的 .xlsx 后上传";

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
            checkZip(file);
            return XLSX;
        }
        if (ole2) {
            checkOle2(file);
            return XLS;
        }
        if (ending.equals("csv")) {
            return CSV;
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table") || text.startsWith("<?xml")) {
            throw new UnreadableWorkbook("文件扩展名是 ." + ending + "，内容却是网页，请用 Excel 打开后另存为 .xlsx 再上传");
        }
        throw new UnreadableWorkbook("文件扩展名是 ." + ending + "，内容却不是 Excel 工作簿，请用 Excel 另存为 .xlsx 后上传");
    }

    /** The sentence for a failure inside one of the libraries. */
    static UnreadableWorkbook explain(Exception failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof EncryptedDocumentException) {
                return new UnreadableWorkbook(ENCRYPTED);
            }
            if (message.contains("Zip bomb detected")) {
                return new UnreadableWorkbook("文件解压后异常膨胀，已停止读取，请用 Excel 另存后再上传");
            }
            if (t.getClass().getSimpleName().equals("OldExcelFormatException")) {
                return new UnreadableWorkbook("文件是 Excel 97 以前的旧格式，请另存为 .xlsx 后上传");
            }
        }
        UnreadableWorkbook unreadable = new UnreadableWorkbook("文件已损坏或不完整，请重新导出或用 Excel 另存后再上传");
        unreadable.initCause(failure);
        return unreadable;
    }

    private static void checkZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean workbook = false;
            long unpacked = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (int i = 0; entries.hasMoreElements(); i++) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                unpacked += Math.max(0, entry.getSize());
                boolean strings = name.equals("xl/sharedstrings.xml") && entry.getSize() > MAX_STRINGS;
                if (i > MAX_ENTRIES || unpacked > MAX_UNPACKED || strings) {
                    throw new UnreadableWorkbook("文件解压后过大，请拆成几个文件上传");
                }
                if (name.endsWith("vbaproject.bin")) {
                    throw new UnreadableWorkbook(MACRO);
                }
                if (name.equals("xl/workbook.bin")) {
                    throw new UnreadableWorkbook("不接收 .xlsb 文件，请另存为 .xlsx 后上传");
                }
                workbook |= name.equals("xl/workbook.xml");
            }
            if (!workbook) {
                throw new UnreadableWorkbook(NO_WORKBOOK);
            }
        } catch (ZipException e) {
            throw explain(e);
        }
    }

    private static void checkOle2(Path file) throws IOException {
        if (Files.size(file) > MAX_XLS) {
            throw new UnreadableWorkbook(".xls 文件超过 64 MB，请另存为 .xlsx 后上传");
        }
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole2.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableWorkbook(ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new UnreadableWorkbook(MACRO);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new UnreadableWorkbook(NO_WORKBOOK);
            }
        }
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
