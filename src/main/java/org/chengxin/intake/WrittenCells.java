package org.chengxin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of every row as they were written, laid aside until it is known which rows need them: only what is refused or
 * waits for its merchant goes back to people in its own words. What does not fit into a small buffer goes into a file that
 * ends with the process.
 */
final class WrittenCells implements AutoCloseable {

    private final ByteBuffer recent = ByteBuffer.allocate(1 << 16);
    private long[] starts = new long[256];
    private int rows;
    private long filed;
    private @Nullable FileChannel file;

    /** Keeps the cells of the next row. */
    void add(List<String> cells) {
        if (rows + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        byte[][] texts = new byte[cells.size()][];
        int size = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cells.get(i).getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + texts[i].length;
        }
        if (size > recent.remaining()) {
            file();
        }
        ByteBuffer target = size > recent.capacity() ? ByteBuffer.allocate(size) : recent;
        for (byte[] text : texts) {
            target.putInt(text.length).put(text);
        }
        if (target != recent) {
            write(target);
        }
        rows++;
        starts[rows] = filed + recent.position();
    }

    /**
     * The cells of a row.
     *
     * @param ordinal the row, counted from 1 in the order of adding
     */
    List<String> of(int ordinal) {
        ByteBuffer bytes = read(starts[ordinal - 1], (int) (starts[ordinal] - starts[ordinal - 1]));
        List<String> cells = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            cells.add(new String(text, StandardCharsets.UTF_8));
        }
        return cells;
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ByteBuffer read(long start, int size) {
        if (start >= filed) {
            return recent.duplicate().flip().slice((int) (start - filed), size);
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        try {
            while (bytes.hasRemaining() && open().read(bytes, start + bytes.position()) >= 0) {
                // A read may bring less than was asked for.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.flip();
    }

    private void file() {
        write(recent);
        recent.clear();
    }

    private void write(ByteBuffer bytes) {
        bytes.flip();
        try {
            while (bytes.hasRemaining()) {
                filed += open().write(bytes, filed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("chengxin-rows", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }
}
