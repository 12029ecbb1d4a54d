package org.chengxin.workbook;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Rows of Excel sheets: .xlsx as a stream, .xls (65,536 rows at most) from memory. */
final class SheetRows {

    private final SheetCells reader = new SheetCells();
    private final int lastRow;
    private final RowHandler handler;

    private SheetRows(int lastRow, RowHandler handler) {
        this.lastRow = lastRow;
        this.handler = handler;
    }

    static void readXlsx(Path file, int lastRow, RowHandler handler) throws IOException {
        try (Workbook workbook =
                StreamingReader.builder().rowCacheSize(100).bufferSize(8192).open(file.toFile())) {
            new SheetRows(lastRow, handler).read(workbook);
        }
    }

    static void readXls(Path file, int lastRow, RowHandler handler) throws IOException {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true);
                Workbook workbook = new HSSFWorkbook(ole2)) {
            new SheetRows(lastRow, handler).read(workbook);
        }
    }

    private void read(Workbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                continue;
            }
            Sheet sheet = workbook.getSheetAt(i);
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                if (row.getRowNum() >= lastRow) {
                    break;
                }
                handler.row(new Row(sheet.getSheetName(), row.getRowNum() + 1, cells(row)));
            }
        }
    }

    private List<Cell> cells(org.apache.poi.ss.usermodel.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell found : row) {
            Cell cell = reader.read(found);
            int column = found.getColumnIndex();
            if (cell.isBlank()) {
                continue;
            }
            if (column >= Workbooks.MAX_COLUMNS) {
                throw new UnreadableWorkbook("工作表“" + row.getSheet().getSheetName() + "”第" + (row.getRowNum() + 1)
                        + "行超过 " + Workbooks.MAX_COLUMNS + " 列，请删除多余的列后上传");
            }
            while (cells.size() < column) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell);
        }
        return cells;
    }
}
