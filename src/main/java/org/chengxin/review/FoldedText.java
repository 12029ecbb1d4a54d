package org.chengxin.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * A text as a machine looks for numbers in it: half-width, in lower case, without what is shown as nothing, and every character
 * that has a number's value written as that number. Which ones have, Unicode says: circled, Suzhou and counting-rod digits and
 * those of every script are read without a list.
 */
record FoldedText(String value) {

    /** Each from zero on. */
    private static final List<String> CHINESE =
            List.of("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "洞壱貳參肆伍陸拐捌勾", "○幺两叄亖", "◯弌弍弎", "⭕壹貮参");

    /** Letters, strokes and rings that are drawn as 0 and 1 are, those of other alphabets too. */
    private static final String ZEROS = "oοоօ●⚪⚫口囗";

    private static final String ONES = "liıіӏǀ丨|∣¦";

    /** Letters and symbols by their class that are shown as nothing: fillers of Hangul and Khmer, the empty Braille cell. */
    private static final Set<Integer> BLANK = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    static FoldedText of(String text) {
        StringBuilder value = new StringBuilder();
        text.codePoints().mapToObj(FoldedText::read).forEach(value::append);
        return new FoldedText(value.toString());
    }

    static boolean isBlank(int c) {
        return BLANK.contains(c);
    }

    private static String read(int c) {
        if (isBlank(c) || Character.getType(c) == Character.FORMAT) {
            return "";
        }
        int number = switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER, Character.LETTER_NUMBER ->
                Character.getNumericValue(c);
            default -> -1;
        };
        return number >= 0 && number < 100 && !isRoman(c)
                ? Integer.toString(number)
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
    }

    /** Written in letters, and read with them: Ⅴ in a chat's name is a V. */
    private static boolean isRoman(int c) {
        return c >= 0x2160 && c <= 0x217f;
    }

    /** With the digits of Chinese, formal ones and those spoken on the telephone, as digits. */
    FoldedText chinese() {
        return each(c -> CHINESE.stream()
                .mapToInt(digits -> digits.indexOf(c))
                .filter(digit -> digit >= 0)
                .map(digit -> '0' + digit)
                .findFirst()
                .orElse(c));
    }

    FoldedText lookAlikes() {
        return each(c -> ZEROS.indexOf(c) >= 0 ? '0' : ONES.indexOf(c) >= 0 ? '1' : c);
    }

    private FoldedText each(IntUnaryOperator change) {
        StringBuilder changed = new StringBuilder(value.length());
        value.chars().map(change).forEach(c -> changed.append((char) c));
        return new FoldedText(changed.toString());
    }

    /** Its letters and digits only. */
    String bare() {
        return bare(value);
    }

    static String bare(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
