package org.chengxin.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/**
 * A consumer's words as they may be kept: composed characters, no control or direction-changing characters, no invisible
 * ones but the joiner inside emoji, at most two line breaks in a row.
 *
 * @param value never blank
 */
record ReviewText(String value) {

    /** Characters a review may have, counted as a reader counts them. */
    static final int LONGEST = 500;

    private static final int JOINER = 0x200d;

    /** Letters and symbols by their class that are shown as nothing: fillers of Hangul and Khmer, the empty Braille cell. */
    private static final Set<Integer> BLANK = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    private static final List<String> CHINESE = List.of("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "洞壹貳參肆伍陸拐捌勾");

    /** The words, or an empty text where nothing visible was written. */
    static String plain(String given) {
        StringBuilder kept = new StringBuilder(given.length());
        Normalizer.normalize(given.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .codePoints()
                .filter(ReviewText::isKept)
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static boolean isKept(int c) {
        return !BLANK.contains(c)
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

    /** The same words as a machine compares them: half-width, lower case, Chinese digits as digits, letters and digits only. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(Character::toLowerCase)
                .map(ReviewText::digit)
                .filter(c -> Character.isLetterOrDigit(c) && !BLANK.contains(c))
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Letters that are written in a digit's place, and words said between groups of digits, in a {@link #bare} text. */
    static String asDigits(String bare) {
        return bare.replace('o', '0').replace('l', '1').replace('i', '1').replaceAll("(?<=\\d)[点杠横转](?=\\d)", "");
    }

    private static int digit(int c) {
        for (String digits : CHINESE) {
            int place = digits.indexOf(c);
            if (place >= 0) {
                return '0' + place;
            }
        }
        int value = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        return c == '幺' ? '1' : c == '两' ? '2' : value >= 0 ? '0' + value : c;
    }
}
