package org.chengxin.review;

import java.text.Normalizer;

/**
 * A consumer's words as they may be kept: composed characters, no control or direction-changing characters, no invisible
 * ones but the joiner inside emoji, at most two line breaks or two blanks in a row, and no heaps of marks: two upon a letter,
 * none upon a Chinese character, so that a review takes up no more of a shop's page than its words do.
 *
 * @param value never blank
 */
record ReviewText(String value) {

    /** Characters a review may have, counted as a reader counts them. */
    static final int LONGEST = 500;

    private static final int JOINER = 0x200d;
    private static final int MARKS = 2;

    /** The words, or an empty text where nothing visible was written. */
    static String plain(String given) {
        StringBuilder kept = new StringBuilder(given.length());
        given.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(ReviewText::isKept)
                .forEach(kept::appendCodePoint);
        return marked(Normalizer.normalize(kept, Normalizer.Form.NFC))
                .replaceAll("(\\p{Z}{2})\\p{Z}+", "$1")
                .replaceAll("\\p{Z}+(?=\n|$)", "")
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll("^[\\p{Z}\n]+|[\\p{Z}\n]+$", "");
    }

    /** With so many marks as a letter of any script needs; what joins emoji counts as neither letter nor mark. */
    private static String marked(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int room = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            boolean mark = switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                default -> false;
            };
            if (!mark && c != JOINER) {
                room = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || Character.isWhitespace(c)
                        ? 0
                        : MARKS;
            }
            if (!mark || room-- > 0) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isKept(int c) {
        return !FoldedText.isBlank(c)
                && switch (Character.getType(c)) {
                    case Character.FORMAT -> c == JOINER;
                    case Character.CONTROL -> c == '\n';
                    case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
