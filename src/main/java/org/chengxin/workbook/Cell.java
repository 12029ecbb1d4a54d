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
        // No table can hold a NUL, and none means anything in a cell.
        String text = raw.indexOf('\0') < 0 ? raw : raw.replace("\0", "");
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

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
