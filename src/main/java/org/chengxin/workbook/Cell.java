package org.chengxin.workbook;

/**
 * One cell as a reader of the sheet sees it.
 *
 * @param text the displayed text, outer white space removed; dates as {@code yyyy-MM-dd}; numbers in plain decimal
 *     notation, or as displayed (say {@code 9.2370303E+17}) where Excel has already lost digits
 * @param kind what the file holds; identifiers must not be taken from {@link Kind#NUMBER} cells
 */
public record Cell(String text, Kind kind) {

    /** What a cell holds in the file. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        BOOLEAN,
        ERROR,
        BLANK
    }

    public static final Cell BLANK = new Cell("", Kind.BLANK);

    /** A text cell, or the blank one. */
    public static Cell text(String text) {
        String stripped = strip(text);
        return stripped.isEmpty() ? BLANK : new Cell(stripped, Kind.TEXT);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    static String strip(String raw) {
        String text = storable(raw);
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without the characters that neither a workbook nor a table can hold; line ends as Excel has them. */
    private static String storable(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c >= ' ' ? !isNoCharacter(c) : c == '\n' || c == '\t')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoCharacter(int c) {
        return c >= 0xD800 && c < 0xE000 || c == 0xFFFE || c == 0xFFFF;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
