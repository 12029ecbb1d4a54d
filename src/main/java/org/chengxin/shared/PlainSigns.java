package org.chengxin.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as an eye reads it, with the place of every sign in the text as it was written: full-width, circled and ornamental
 * letters and digits as the keyboard's own; what is not seen belongs to the sign before it. Whatever has no such twin stays as
 * it is.
 */
final class PlainSigns {

    private static final String CHINESE = "零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖";
    private static final String VALUES = "00012345678912123456789";

    private static final char NO_SIGN = '\uFFFC';

    private final String text;
    private final String signs;
    private final int[] starts;
    private final int[] ends;

    private PlainSigns(String text, String signs, int[] starts, int[] ends) {
        this.text = text;
        this.signs = signs;
        this.starts = starts;
        this.ends = ends;
    }

    static PlainSigns of(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            if (isSeen(sign)) {
                int plain = plain(sign);
                for (int part = 0; part < Character.charCount(plain); part++) {
                    starts[signs.length() + part] = at;
                    ends[signs.length() + part] = next;
                }
                signs.appendCodePoint(plain);
            } else if (!signs.isEmpty()) {
                ends[signs.length() - 1] = next;
            }
            at = next;
        }
        return new PlainSigns(text, signs.toString(), Arrays.copyOf(starts, signs.length()), ends);
    }

    /** The same with 零 to 九 in all their writings as digits; the places are the same. */
    PlainSigns withChineseDigits() {
        StringBuilder digits = new StringBuilder(signs);
        for (int i = 0; i < digits.length(); i++) {
            int value = CHINESE.indexOf(digits.charAt(i));
            if (value >= 0) {
                digits.setCharAt(i, VALUES.charAt(value));
            }
        }
        return new PlainSigns(text, digits.toString(), starts, ends);
    }

    /** The same with digits only where the text has plain or full-width ones; the places are the same. */
    PlainSigns withoutOrnaments() {
        StringBuilder plain = new StringBuilder(signs);
        for (int i = 0; i < plain.length(); i++) {
            char written = text.charAt(starts[i]);
            boolean ornament = Character.isDigit(plain.charAt(i))
                    && !(written >= '0' && written <= '9' || written >= '０' && written <= '９');
            if (ornament) {
                plain.setCharAt(i, NO_SIGN);
            }
        }
        return new PlainSigns(text, plain.toString(), starts, ends);
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(signs);
    }

    /** Whether the signs between two places differ from those of another reading of the same text. */
    boolean differs(PlainSigns other, int from, int to) {
        return !signs.substring(from, to).equals(other.signs.substring(from, to));
    }

    /** Where in the written text the sign at a place begins. */
    int start(int place) {
        return starts[place];
    }

    /** Where in the written text the sign at a place ends. */
    int end(int place) {
        return ends[place];
    }

    /** Format characters and marks set upon others: a digit in a key's frame is a digit. */
    private static boolean isSeen(int sign) {
        int type = Character.getType(sign);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
    }

    private static int plain(int sign) {
        int type = Character.getType(sign);
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
        int value = number ? Character.getNumericValue(sign) : -1;
        if (value >= 0 && value <= 9 && CHINESE.indexOf(sign) < 0) {
            return '0' + value;
        }
        String narrow = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
        return narrow.length() == 1 && narrow.charAt(0) < 128 ? narrow.charAt(0) : sign;
    }
}
