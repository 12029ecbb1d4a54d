package org.chengxin.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The notes of a template: a table that says what each column wants, and beside it the options that drop down. */
final class NotesSheet {

    private static final int WIDE = 36 * 256;
    private static final int NARROW = 12 * 256;
    private static final int OPTIONS = 24 * 256;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private int optionColumn;

    NotesSheet(XSSFWorkbook workbook, SheetStyles styles, List<List<String>> table) {
        this.sheet = workbook.createSheet(TemplateWriter.NOTES_SHEET);
        this.styles = styles;
        this.optionColumn = table.get(0).size() + 1;
        CellStyle wrapped = styles.wrapped(workbook);
        for (int r = 0; r < table.size(); r++) {
            for (int c = 0; c < table.get(r).size(); c++) {
                cell(r, c, table.get(r).get(c), r == 0 ? styles.header() : wrapped);
            }
        }
        for (int c = 0; c < table.get(0).size(); c++) {
            sheet.setColumnWidth(c, c == 1 ? NARROW : WIDE);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Writes the heading's options into a column and returns where they stand: a list inside a rule ends at 255 characters. */
    String list(Heading heading) {
        int column = optionColumn++;
        cell(0, column, heading.text() + "：可选内容", styles.header());
        sheet.setColumnWidth(column, OPTIONS);
        for (int i = 0; i < heading.options().size(); i++) {
            cell(i + 1, column, heading.options().get(i), styles.quoted());
        }
        String letters = CellReference.convertNumToColString(column);
        return "'" + TemplateWriter.NOTES_SHEET + "'!$" + letters + "$2:$" + letters + "$"
                + (heading.options().size() + 1);
    }

    private void cell(int row, int column, String text, CellStyle style) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        SheetText.write(line, column, text, style);
    }
}
