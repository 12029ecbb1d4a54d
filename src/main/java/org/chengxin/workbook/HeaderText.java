package org.chengxin.workbook;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chengxin.shared.HalfWidth;

/**
 * Brings headers to the one form in which they are compared: half-width, no white space, one kind of bracket, no marks
 * such as “必填” or *. The running number in {@code 行政相对人代码_2(工商注册号)} is dropped, because its meaning changed between
 * template generations; the words in the brackets decide (domain.md §6).
 */
final class HeaderText {

    private static final Pattern OPENING = Pattern.compile("[\\[{【〔｛〖「『<《]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}】〕｝〗」』>》]");
    private static final Pattern HINT = Pattern.compile(
            "\\((?:必填|必填项|非必填|选填|可选|可不填|多选|单选|文本|文本格式|格式.*?|日期格式.*?|y{2,4}.*?|\\d{4}[-/年].*?|长期.*?)\\)");
    private static final Pattern NUMBERED = Pattern.compile("_?\\d+\\(");
    private static final Pattern MARKS = Pattern.compile("必填项?|[\\s*#★☆:：;；,，、.。·•_\\-—/\"'“”?？!]");

    private HeaderText() {}

    static String normal(String header) {
        String text = HalfWidth.of(header).replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
        text = OPENING.matcher(text).replaceAll("(");
        text = CLOSING.matcher(text).replaceAll(")");
        text = HINT.matcher(text).replaceAll("");
        text = NUMBERED.matcher(text).replaceAll("(");
        return MARKS.matcher(text).replaceAll("").replace("()", "");
    }
}
