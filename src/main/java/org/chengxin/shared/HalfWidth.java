package org.chengxin.shared;

/**
 * Full-width forms as input methods and office files leave them (９２, Ａ, （）, ideographic space), turned into their
 * half-width twins. Chinese punctuation without such a twin stays as it is.
 */
public final class HalfWidth {

    private HalfWidth() {}

    public static String of(String text) {
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

    /** The one form in which identifiers are compared: half-width, trimmed, upper case. */
    static String code(String text) {
        return of(text).strip().toUpperCase(java.util.Locale.ROOT);
    }
}
