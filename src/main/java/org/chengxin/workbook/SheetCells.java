package org.chengxin.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** What an Excel cell says: formulas by their last result, dates and numbers without loss of digits. */
final class SheetCells {

    /** Beyond this magnitude Excel keeps fewer digits than the number has. */
    private static final double EXACT = 1e15;

    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    SheetCells() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    Cell read(org.apache.poi.ss.usermodel.Cell cell) {
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
