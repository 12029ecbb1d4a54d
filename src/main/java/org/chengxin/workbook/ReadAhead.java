package org.chengxin.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads a workbook on a thread of its own, a few hundred rows ahead of whoever works on them, so that unpacking the file
 * and judging its rows go on side by side. What waits in between is bounded by rows and by length.
 */
final class ReadAhead implements RowHandler {

    private static final int MOST_ROWS = 200;
    private static final int MOST_TEXT = 200_000;
    private static final int LOTS = 4;
    private static final List<Row> END = List.of();

    private final BlockingQueue<List<Row>> lots = new ArrayBlockingQueue<>(LOTS);
    private List<Row> lot = new ArrayList<>();
    private int text;

    private ReadAhead() {}

    /** Hands every row to the handler on the calling thread; failures as those of {@link Workbooks#read}. */
    static int read(Path file, String fileName, RowHandler handler) {
        ReadAhead ahead = new ReadAhead();
        FutureTask<Integer> reading = new FutureTask<>(() -> ahead.run(file, fileName));
        Thread reader = new Thread(reading, Thread.currentThread().getName() + "-reader");
        reader.start();
        try {
            for (List<Row> rows = ahead.lots.take(); rows != END; rows = ahead.lots.take()) {
                rows.forEach(handler::row);
            }
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading " + fileName, e);
        } finally {
            reader.interrupt();
        }
    }

    private int run(Path file, String fileName) throws InterruptedException {
        try {
            int count = Workbooks.read(file, fileName, this);
            hand();
            return count;
        } finally {
            lots.put(END);
        }
    }

    @Override
    public void row(Row row) {
        lot.add(row);
        text += row.length();
        if (lot.size() == MOST_ROWS || text > MOST_TEXT) {
            try {
                hand();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("nobody takes the rows any more", e);
            }
        }
    }

    private void hand() throws InterruptedException {
        if (!lot.isEmpty()) {
            lots.put(lot);
            lot = new ArrayList<>();
            text = 0;
        }
    }
}
