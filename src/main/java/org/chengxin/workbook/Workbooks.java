package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads .xlsx, .xls, .csv and the machine door's .json as rows of typed cells. The content decides the format, the name
 * must only be one of the four. Rows stream: memory does not grow with an .xlsx or .csv. Hidden sheets and rows without any text are skipped.
 */
public final class Workbooks {

    /** A sheet may hold a header within this many rows from the top (domain.md §6, doubled). */
    public static final int HEADER_ROWS = 10;

    static final int MAX_COLUMNS = 500;
    private static final int HEADER_TEXT = 200;

    private Workbooks() {}

    /**
     * Hands every row that has text to the handler.
     *
     * @param fileName the name the user gave the file; only its ending is looked at
     * @return how many rows were handed over
     * @throws UnreadableWorkbook with a sentence for the user, possibly after some rows have been handed over
     */
    public static int read(Path file, String fileName, RowHandler handler) {
        return read(file, fileName, Integer.MAX_VALUE, handler);
    }

    /** As {@link #read}, but the file is read on another thread, a little ahead of the handler. */
    public static int readAhead(Path file, String fileName, RowHandler handler) {
        return ReadAhead.read(file, fileName, handler);
    }

    /** The first rows of each visible sheet, enough to find the header in; longer texts are cut, no header is as long. */
    public static Map<String, List<Row>> firstRows(Path file, String fileName) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        read(
                file,
                fileName,
                HEADER_ROWS,
                row -> rows.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
                        .add(beginning(row)));
        return rows;
    }

    private static Row beginning(Row row) {
        List<Cell> cells = row.cells().stream()
                .map(cell -> cell.text().length() <= HEADER_TEXT
                        ? cell
                        : new Cell(cell.text().substring(0, HEADER_TEXT), cell.kind()))
                .toList();
        return new Row(row.sheet(), row.number(), cells);
    }

    /** What a person should know of the file as a whole: sheets that are passed over because they are hidden. */
    public static List<String> notices(Path file, String fileName) {
        try {
            return switch (WorkbookFormat.of(file, fileName)) {
                case XLSX -> WorkbookNotices.ofXlsx(file);
                case XLS -> WorkbookNotices.ofXls(file);
                case CSV, JSON -> List.of();
            };
        } catch (UnreadableWorkbook e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw WorkbookFormat.explain(e);
        }
    }

    private static int read(Path file, String fileName, int lastRow, RowHandler handler) {
        GuardedRows guarded = new GuardedRows(handler);
        try {
            switch (WorkbookFormat.of(file, fileName)) {
                case XLSX -> XlsxRows.read(file, lastRow, guarded);
                case XLS -> XlsRows.read(file, lastRow, guarded);
                case CSV -> CsvRows.read(file, fileName, lastRow, guarded);
                case JSON -> JsonRows.read(file, lastRow, guarded);
            }
        } catch (GuardedRows.HandlerFailed e) {
            throw e.failure();
        } catch (UnreadableWorkbook e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // An .xls may point in circles; the parser then runs out of stack, not of memory.
            throw WorkbookFormat.explain(e);
        }
        if (guarded.count() == 0 && lastRow == Integer.MAX_VALUE) {
            throw new UnreadableWorkbook("文件里没有任何内容，请确认填好后再上传");
        }
        return guarded.count();
    }
}
