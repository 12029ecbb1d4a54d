package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What is refused inside an Excel file before its sheets are parsed: macros, passwords, and what is too large. */
final class WorkbookContents {

    private static final int MAX_ENTRIES = 10_000;
    /** An .xls is held in memory as a whole, at about ten times its size. */
    private static final long MAX_XLS = 10L << 20;

    private static final String MACRO = "文件含有宏，请另存为不含宏的 .xlsx 后上传";

    private WorkbookContents() {}

    static void checkXlsx(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean workbook = false;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (int i = 0; entries.hasMoreElements(); i++) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (i > MAX_ENTRIES) {
                    throw new UnreadableWorkbook("文件内部的部件过多，请用 Excel 另存后再上传");
                }
                if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                    throw new UnreadableWorkbook(MACRO);
                }
                if (name.equals("xl/workbook.bin")) {
                    throw new UnreadableWorkbook("不接收 .xlsb 文件，请另存为 .xlsx 后上传");
                }
                workbook |= name.equals("xl/workbook.xml");
            }
            if (!workbook) {
                throw new UnreadableWorkbook(WorkbookFormat.NO_WORKBOOK);
            }
        } catch (ZipException e) {
            throw WorkbookFormat.explain(e);
        }
    }

    static void checkXls(Path file) throws IOException {
        if (Files.size(file) > MAX_XLS) {
            throw new UnreadableWorkbook(".xls 文件超过 10 MB，请另存为 .xlsx 后上传");
        }
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole2.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableWorkbook(WorkbookFormat.ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new UnreadableWorkbook(MACRO);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new UnreadableWorkbook(WorkbookFormat.NO_WORKBOOK);
            }
        }
    }
}
