package org.chengxin.shared;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in the text form of PostgreSQL's COPY: fields parted by tabs, nothing as {@code \N}. */
public final class CopyLine {

    private static final byte[] NOTHING = {'\\', 'N'};

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean first = true;

    public CopyLine add(@Nullable Object value) {
        if (value == null) {
            part();
            append(NOTHING, 0, NOTHING.length);
            return this;
        }
        return addUtf8(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A text that is UTF-8 already. */
    public CopyLine addUtf8(byte[] text) {
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

    /** An array with one element for each thing, in their order. */
    public <T> CopyLine array(Collection<T> things, Function<? super T, ? extends @Nullable Object> element) {
        StringBuilder text = new StringBuilder("{");
        for (T thing : things) {
            Object value = element.apply(thing);
            text.append(text.length() == 1 ? "" : ",");
            if (value instanceof String words) {
                quote(words, text);
            } else {
                text.append(value == null ? "NULL" : value);
            }
        }
        return addUtf8(text.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void quote(String words, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }

    public void end() {
        append((byte) '\n');
        first = true;
    }

    public int length() {
        return length;
    }

    /** Hands over what was written since the last time. */
    public void sendTo(CopyIn copy) throws SQLException {
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
