package org.chengxin.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet as .xlsx, row by row and without holding the rows. Every cell is text, so long codes keep their
 * digits, and nothing that starts like a formula is one (quote-prefixed). Rows may carry a sentence saying what is wrong
 * with them, shown in a last column of its own. A million rows fill a sheet; the rest goes on the next.
 */
public final class WorkbookWriter implements TableWriter {

    /** Header of the column that says what is wrong; readers pass over it, so that a corrected file can be sent again. */
    public static final String PROBLEM_HEADER = "问题说明";

    private static final int ROWS_PER_SHEET = 1_000_000;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final SheetStyles styles = new SheetStyles(workbook);
    private final String name;
    private final List<String> headers;
    private final int problemColumn;
    private final int rowsPerSheet;
    private SXSSFSheet sheet;
    private int next;

    /** A sheet without a problem column. */
    public WorkbookWriter(String sheetName, List<String> headers) {
        this(sheetName, headers, false);
    }

    public WorkbookWriter(String sheetName, List<String> headers, boolean withProblems) {
        this(sheetName, headers, withProblems, ROWS_PER_SHEET);
    }

    WorkbookWriter(String sheetName, List<String> headers, boolean withProblems, int rowsPerSheet) {
        this.name = SheetText.name(sheetName);
        this.headers = List.copyOf(headers);
        this.problemColumn = withProblems ? headers.size() : -1;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = workbook.createSheet(name);
        header();
    }

    @Override
    public WorkbookWriter row(List<? extends @Nullable String> values) {
        return row(values, null);
    }

    /** One row with what is wrong with it; without a problem the row stays unmarked. */
    public WorkbookWriter row(List<? extends @Nullable String> values, @Nullable String sentence) {
        if (next == rowsPerSheet) {
            turn();
        }
        SXSSFRow row = sheet.createRow(next++);
        boolean wrong = sentence != null && !sentence.isBlank() && problemColumn >= 0;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value == null || value.isEmpty()) {
                continue;
            }
            boolean quoted = FormulaGuard.looksLikeFormula(value);
            SheetText.write(row, i, value, wrong ? styles.marked() : quoted ? styles.quoted() : styles.text());
        }
        if (wrong && sentence != null) {
            SheetText.write(row, problemColumn, sentence, styles.problem());
        }
        return this;
    }

    public void writeTo(OutputStream out) {
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not fit goes on under the same header on another sheet. */
    private void turn() {
        sheet = workbook.createSheet(SheetText.name(name, workbook.getNumberOfSheets() + 1));
        next = 0;
        header();
    }

    private void header() {
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < headers.size(); i++) {
            sheet.setDefaultColumnStyle(i, styles.text());
            sheet.setColumnWidth(i, SheetText.width(headers.get(i)));
            SheetText.write(row, i, headers.get(i), styles.header());
        }
        if (problemColumn >= 0) {
            sheet.setColumnWidth(problemColumn, 60 * 256);
            SheetText.write(row, problemColumn, PROBLEM_HEADER, styles.header());
        }
        sheet.createFreezePane(0, 1);
    }
}
