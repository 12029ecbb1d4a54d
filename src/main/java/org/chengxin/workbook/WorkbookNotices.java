package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What is to be said about a workbook as a whole. */
final class WorkbookNotices {

    private WorkbookNotices() {}

    static List<String> ofXlsx(Path path) throws IOException {
        try (XlsxFile file = new XlsxFile(path)) {
            List<String> hidden = file.sheets().stream()
                    .filter(XlsxFile.SheetPart::hidden)
                    .map(XlsxFile.SheetPart::name)
                    .toList();
            return of(hidden, file.from1904());
        }
    }

    static List<String> ofXls(Path path) throws IOException {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(path.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(ole2)) {
            List<String> hidden = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (XlsRows.isHidden(workbook, i)) {
                    hidden.add(workbook.getSheetName(i));
                }
            }
            return of(hidden, XlsRows.from1904(workbook));
        }
    }

    private static List<String> of(List<String> hidden, boolean from1904) {
        List<String> notices = new ArrayList<>();
        if (!hidden.isEmpty()) {
            notices.add("隐藏的工作表没有读取：" + String.join("、", hidden) + "。如需报送，请取消隐藏后重新上传");
        }
        if (from1904) {
            notices.add("这个工作簿按 1904 年起算日期：设为日期格式的单元格已正确换算，写成一串数字的日期请改成 2026-11-22 的样子");
        }
        return notices;
    }
}
