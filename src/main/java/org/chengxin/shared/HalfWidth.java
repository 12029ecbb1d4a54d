package org.chengxin.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Full-width forms as input methods and office files leave them (９２, Ａ, （）, ideographic space), turned into their
 * half-width twins. Chinese punctuation without such a twin stays as it is.
 */
public final class HalfWidth {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.\\d]*E\\+?\\d+");

    private HalfWidth() {}

    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                return narrowed(text);
            }
        }
        return text;
    }

    private static boolean isWide(char c) {
        return c >= '！' && c <= '～' || c == '\u3000' || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }

    private static String narrowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                out.append((char) (c - '！' + '!'));
            } else if (c == '\u3000' || c == '\u00a0') {
                out.append(' ');
            } else if (c != '\ufeff' && c != '\u200b') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether Excel has turned a long identifier into a number, such as 9.2370303E+17. */
    static boolean isNumberOfExcel(String code) {
        return code.indexOf('E') > 0 && SCIENTIFIC.matcher(code).matches();
    }

    /** The one form in which identifiers are compared: half-width, trimmed, upper case. */
    static String code(String text) {
        return of(text).strip().toUpperCase(Locale.ROOT);
    }
}
