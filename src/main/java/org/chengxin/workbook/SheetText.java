package org.chengxin.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;

/** Texts as a written sheet can hold them: names of sheets, widths of columns, contents of cells. */
public final class SheetText {

    private static final int MAX_TEXT = 32_767;
    private static final int MAX_NAME = 31;

    private SheetText() {}

    /** The name as a sheet may bear it: some characters are not allowed, and 31 are the most. */
    public static String name(String name) {
        return WorkbookUtil.createSafeSheetName(name);
    }

    /** The name of a further sheet of the same table. */
    static String name(String name, int number) {
        String end = " (" + number + ")";
        int room = MAX_NAME - end.length();
        return (name.length() > room ? name.substring(0, room) : name) + end;
    }

    /** A bearable width for a column with this header, in the unit of sheets (a 256th of a character). */
    static int width(String header) {
        int width = header.chars().map(c -> c > 0xFF ? 2 : 1).sum() + 2;
        return Math.max(14, Math.min(36, width)) * 256;
    }

    static void write(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        String text = RichText.escaped(value);
        cell.setCellValue(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
        cell.setCellStyle(style);
    }
}
