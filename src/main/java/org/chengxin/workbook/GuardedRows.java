package org.chengxin.workbook;

/** Counts rows, bounds what one may hold, and keeps the handler's own failures apart from those of the file. */
final class GuardedRows implements RowHandler {

    static final int MAX_ROWS = 1_000_000;
    private static final int MAX_ROW_TEXT = 500_000;

    private final RowHandler handler;
    private int count;

    GuardedRows(RowHandler handler) {
        this.handler = handler;
    }

    int count() {
        return count;
    }

    @Override
    public void row(Row row) {
        if (row.isBlank()) {
            return;
        }
        if (++count > MAX_ROWS) {
            throw new UnreadableWorkbook("文件超过 " + MAX_ROWS + " 行，请拆成几个文件上传");
        }
        if (row.length() > MAX_ROW_TEXT) {
            throw new UnreadableWorkbook("工作表“" + row.sheet() + "”第" + row.number() + "行的文字过多，请检查内容后上传");
        }
        try {
            handler.row(row);
        } catch (RuntimeException e) {
            throw new HandlerFailed(e);
        }
    }

    /** What the handler threw. */
    static final class HandlerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final RuntimeException failure;

        HandlerFailed(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }
}
