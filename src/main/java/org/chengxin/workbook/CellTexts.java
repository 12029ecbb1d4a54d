package org.chengxin.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a number in an Excel cell says, without loss of digits: a day, a code with leading zeros, or a plain number. */
final class CellTexts {

    /** Beyond this magnitude Excel keeps fewer digits than the number has. */
    private static final double EXACT = 1e15;

    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    /** @param from1904 whether day 0 of the workbook is 1904-01-01 */
    CellTexts(boolean from1904) {
        this.from1904 = from1904;
    }

    Cell number(double value, NumberFormat format) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Cell(String.valueOf(value), Cell.Kind.ERROR);
        }
        if (format.date() && DateUtil.isValidExcelDate(value)) {
            LocalDateTime at = DateUtil.getLocalDateTime(value, from1904);
            if (at != null) {
                boolean dateOnly = at.toLocalTime().equals(LocalTime.MIDNIGHT);
                return new Cell(dateOnly ? at.toLocalDate().toString() : DATE_TIME.format(at), Cell.Kind.DATE);
            }
        }
        if (format.padded() || Math.abs(value) >= EXACT) {
            String shown = formatter.formatRawCellContents(value, format.index(), format.code(), from1904);
            return new Cell(Cell.strip(shown), Cell.Kind.NUMBER);
        }
        BigDecimal exact = new BigDecimal(value).round(EXCEL_DIGITS);
        return new Cell(exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString(), Cell.Kind.NUMBER);
    }
}
