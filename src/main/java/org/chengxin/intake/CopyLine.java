package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in the text form of PostgreSQL's COPY: fields parted by tabs, nothing as {@code \N}. */
final class CopyLine {

    private static final byte[] NOTHING = {'\\', 'N'};

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean first = true;

    CopyLine add(@Nullable Object value) {
        if (value == null) {
            part();
            append(NOTHING, 0, NOTHING.length);
            return this;
        }
        return addUtf8(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A text that is UTF-8 already. */
    CopyLine addUtf8(byte[] text) {
        part();
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte c = text[i];
            byte letter = c == '\\' ? (byte) '\\' : c == '\n' ? (byte) 'n' : c == '\r' ? (byte) 'r' : (byte) 't';
            if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                append(text, from, i - from);
                append((byte) '\\');
                append(letter);
                from = i + 1;
            }
        }
        append(text, from, text.length - from);
        return this;
    }

    void end() {
        append((byte) '\n');
        first = true;
    }

    int length() {
        return length;
    }

    /** Hands over what was written since the last time. */
    void sendTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void part() {
        if (!first) {
            append((byte) '\t');
        }
        first = false;
    }

    private void append(byte one) {
        ensure(1);
        bytes[length++] = one;
    }

    private void append(byte[] text, int from, int count) {
        ensure(count);
        System.arraycopy(text, from, bytes, length, count);
        length += count;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
