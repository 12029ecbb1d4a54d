package org.chengxin.intake;

import org.jspecify.annotations.Nullable;

/** Writes rows in the text form of PostgreSQL's COPY: fields parted by tabs, nothing as {@code \N}. */
final class CopyLine {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    CopyLine add(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    void end() {
        text.append('\n');
        first = true;
    }

    int length() {
        return text.length();
    }

    /** What was written since the last time. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void escape(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char letter = c == '\\' ? '\\' : c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : 0;
            if (letter != 0) {
                text.append(value, from, i).append('\\').append(letter);
                from = i + 1;
            }
        }
        text.append(value, from, value.length());
    }
}
