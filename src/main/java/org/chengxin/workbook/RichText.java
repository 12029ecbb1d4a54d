package org.chengxin.workbook;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain text of a shared or inline text of an .xlsx: its runs one after the other, without phonetic guides. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private RichText() {}

    /** Appends the text of the current element and goes to its end. */
    static void read(XmlPart xml, StringBuilder text) throws IOException {
        while (xml.child()) {
            if (xml.is("t")) {
                xml.text(text);
            } else if (xml.is("r")) {
                read(xml, text);
            } else {
                xml.skip();
            }
        }
    }

    /** What Excel cannot write in XML stands as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                hit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }

    /** A text that itself looks like such an escape, written so that Excel and we read it back as it is. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE_LIKE.matcher(text).replaceAll("_x005F_") : text;
    }
}
