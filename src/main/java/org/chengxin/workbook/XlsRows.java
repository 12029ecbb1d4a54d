package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;

/** Rows of the visible sheets of an .xls (65,536 rows at most), from memory. */
final class XlsRows {

    private final CellTexts cells;
    private final int lastRow;
    private final RowHandler handler;

    private XlsRows(CellTexts cells, int lastRow, RowHandler handler) {
        this.cells = cells;
        this.lastRow = lastRow;
        this.handler = handler;
    }

    static void read(Path file, int lastRow, RowHandler handler) throws IOException {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(ole2)) {
            new XlsRows(new CellTexts(from1904(workbook)), lastRow, handler).read(workbook);
        }
    }

    static boolean from1904(HSSFWorkbook workbook) {
        return workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    static boolean isHidden(HSSFWorkbook workbook, int sheet) {
        return workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet);
    }

    private void read(HSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (isHidden(workbook, i)) {
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
        List<Cell> read = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell found : row) {
            Cell cell = read(found);
            if (!cell.isBlank()) {
                while (read.size() < found.getColumnIndex()) {
                    read.add(Cell.BLANK);
                }
                read.add(cell);
            }
        }
        return read;
    }

    private Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return value(cell, cell.getCellType());
        }
        Cell result = value(cell, cell.getCachedFormulaResultType());
        return result.isBlank() ? result : new Cell(result.text(), Cell.Kind.FORMULA);
    }

    private Cell value(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        return switch (type) {
            case STRING -> Cell.text(cell.getStringCellValue());
            case NUMERIC -> cells.number(cell.getNumericCellValue(), format(cell));
            case BOOLEAN -> new Cell(cell.getBooleanCellValue() ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN);
            case ERROR -> new Cell(errorText(cell), Cell.Kind.ERROR);
            default -> Cell.BLANK;
        };
    }

    private static NumberFormat format(org.apache.poi.ss.usermodel.Cell cell) {
        String code = cell.getCellStyle().getDataFormatString();
        return NumberFormat.of(cell.getCellStyle().getDataFormat(), code == null ? "General" : code);
    }

    private static String errorText(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return FormulaError.forInt(cell.getErrorCellValue()).getString();
        } catch (RuntimeException e) {
            return "#ERROR";
        }
    }
}
