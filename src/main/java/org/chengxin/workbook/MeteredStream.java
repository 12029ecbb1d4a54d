package org.chengxin.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a part of an .xlsx unpacks to, and stops it before it fills the memory: whoever parses it grants a stretch
 * at a time, so that no single name, attribute or comment can be longer than that stretch.
 */
final class MeteredStream extends FilterInputStream {

    static final String SWOLLEN = "文件解压后异常膨胀，已停止读取，请用 Excel 另存后再上传";

    private static final long HONEST_SIZE = 64L << 20;
    private static final long HONEST_RATIO = 200;

    private final AtomicLong left;
    private final long packed;
    private long read;
    private long granted;

    /**
     * @param left bytes that this and all other parts of the file may still unpack to
     * @param packed bytes this part takes in the file
     */
    MeteredStream(InputStream in, AtomicLong left, long packed) {
        super(in);
        this.left = left;
        this.packed = packed;
        this.granted = Long.MAX_VALUE;
    }

    /** Allows so many bytes from here on, and not more until the next grant. */
    void grant(long stretch) {
        granted = read + stretch;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int bytes) {
        read += bytes;
        boolean blownUp = read > HONEST_SIZE && read / HONEST_RATIO > packed;
        if (read > granted || blownUp) {
            throw new UnreadableWorkbook(SWOLLEN);
        }
        if (left.addAndGet(-bytes) < 0) {
            throw new UnreadableWorkbook("文件解压后过大，请拆成几个文件上传");
        }
    }
}
