package org.chengxin.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a written sheet look; each of them is formatted as text.
 *
 * @param text ordinary values
 * @param quoted values that would else be taken for formulas
 * @param marked values of a row with a problem; quoted, too
 * @param problem the sentence that says what is wrong with a row
 * @param header the first row; quoted, since headers of an error workbook come from the file that was sent
 */
record SheetStyles(CellStyle text, CellStyle quoted, CellStyle marked, CellStyle problem, CellStyle header) {

    SheetStyles(Workbook workbook) {
        this(
                style(workbook, null),
                quoted(workbook, null),
                quoted(workbook, IndexedColors.LEMON_CHIFFON),
                problem(workbook),
                header(workbook));
    }

    private static CellStyle quoted(Workbook workbook, @Nullable IndexedColors fill) {
        CellStyle style = style(workbook, fill);
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle problem(Workbook workbook) {
        CellStyle style = style(workbook, IndexedColors.LEMON_CHIFFON);
        style.setWrapText(true);
        Font red = workbook.createFont();
        red.setColor(IndexedColors.DARK_RED.getIndex());
        style.setFont(red);
        return style;
    }

    private static CellStyle header(Workbook workbook) {
        return header(workbook, IndexedColors.BLACK);
    }

    /** A header whose column must be filled in. */
    CellStyle required(Workbook workbook) {
        return header(workbook, IndexedColors.DARK_RED);
    }

    /** Longer texts that stand in narrow columns. */
    CellStyle wrapped(Workbook workbook) {
        CellStyle style = quoted(workbook, null);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle header(Workbook workbook, IndexedColors ink) {
        CellStyle style = quoted(workbook, IndexedColors.GREY_25_PERCENT);
        Font bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(ink.getIndex());
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle style(Workbook workbook, @Nullable IndexedColors fill) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
