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
    static final int MAX_ROWS = 1_000_000;

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

    /** The first rows of each visible sheet, enough to find the header in. */
    public static Map<String, List<Row>> firstRows(Path file, String fileName) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        read(
                file,
                fileName,
                HEADER_ROWS,
                row -> rows.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    private static int read(Path file, String fileName, int lastRow, RowHandler handler) {
        Guarded guarded = new Guarded(handler);
        try {
            switch (WorkbookFormat.of(file, fileName)) {
                case XLSX -> SheetRows.readXlsx(file, lastRow, guarded);
                case XLS -> SheetRows.readXls(file, lastRow, guarded);
                case CSV -> CsvRows.read(file, fileName, lastRow, guarded);
                case JSON -> JsonRows.read(file, lastRow, guarded);
            }
        } catch (HandlerFailed e) {
            throw e.failure;
        } catch (UnreadableWorkbook e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw WorkbookFormat.explain(e);
        }
        if (guarded.count == 0 && lastRow == Integer.MAX_VALUE) {
            throw new UnreadableWorkbook("文件里没有任何内容，请确认填好后再上传");
        }
        return guarded.count;
    }

    /** Keeps the handler's own failures apart from those of the file. */
    private static final class Guarded implements RowHandler {

        private final RowHandler handler;
        private int count;

        Guarded(RowHandler handler) {
            this.handler = handler;
        }

        @Override
        public void row(Row row) {
            if (row.isBlank()) {
                return;
            }
            if (++count > MAX_ROWS) {
                throw new UnreadableWorkbook("文件超过 " + MAX_ROWS + " 行，请拆成几个文件上传");
            }
            try {
                handler.row(row);
            } catch (RuntimeException e) {
                throw new HandlerFailed(e);
            }
        }
    }

    private static final class HandlerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final RuntimeException failure;

        HandlerFailed(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
