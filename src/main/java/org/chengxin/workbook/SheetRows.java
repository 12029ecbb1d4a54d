package org.chengxin.workbook;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Rows of Excel sheets: .xlsx as a stream, .xls (65,536 rows at most) from memory. */
final class SheetRows {

    /** Beyond this magnitude Excel keeps fewer digits than the number has. */
    private static final double EXACT = 1e15;

    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final int lastRow;
    private final RowHandler handler;

    private SheetRows(int lastRow, RowHandler handler) {
        this.lastRow = lastRow;
        this.handler = handler;
        formatter.setUseCachedValuesForFormulaCells(true);
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
            Cell cell = cell(found);
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

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            Cell result = value(cell, cell.getCachedFormulaResultType());
            return result.isBlank() ? result : new Cell(result.text(), Cell.Kind.FORMULA);
        }
        return value(cell, type);
    }

    private Cell value(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        return switch (type) {
            case STRING -> Cell.text(cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Cell(cell.getBooleanCellValue() ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN);
            case ERROR -> new Cell(errorText(cell), Cell.Kind.ERROR);
            default -> Cell.BLANK;
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime at = cell.getLocalDateTimeCellValue();
            if (at != null) {
                boolean dateOnly = at.toLocalTime().equals(LocalTime.MIDNIGHT);
                return new Cell(dateOnly ? at.toLocalDate().toString() : DATE_TIME.format(at), Cell.Kind.DATE);
            }
        }
        String format = cell.getCellStyle().getDataFormatString();
        boolean padded = format != null && format.matches("0{2,}");
        if (padded || Math.abs(value) >= EXACT) {
            return new Cell(Cell.strip(formatter.formatCellValue(cell)), Cell.Kind.NUMBER);
        }
        BigDecimal exact = new BigDecimal(value).round(EXCEL_DIGITS);
        return new Cell(exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString(), Cell.Kind.NUMBER);
    }

    private static String errorText(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return FormulaError.forInt(cell.getErrorCellValue()).getString();
        } catch (RuntimeException e) {
            return "#ERROR";
        }
    }
}
