package org.chengxin.shared;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The kinds of numbers that point at a person, in the order in which they are looked for: what one kind has found is no
 * longer another's. Each is sought in the signs as {@link PlainSigns} reads them, with what may stand between its digits.
 */
enum PersonalNumber {
    IDENTITY(
            "(?<!\\d)[1-9]" + digits(5) + gap() + "(?:1" + gap() + "9|2" + gap() + "0)" + digits(2) + birthday()
                    + digits(3) + gap() + "[\\dXx](?!\\d)|(?<![0-9A-Za-z])\\d{17}[\\dXx](?![0-9A-Za-z])",
            found -> CreditCode.parse(found).isPresent() ? found : Masks.idNumber(found)),
    OLD_IDENTITY(
            "(?<!\\d)[1-9]" + digits(7) + birthday() + digits(3) + "(?!\\d)",
            found -> found.substring(0, 4) + "********" + found.substring(12)),
    CARD(
            "(?<![0-9A-Za-z])[3-9](?:\\d{15,18}|\\d{3}(?:[\\s-]\\d{4}){3}(?:[\\s-]?\\d{1,3})?|\\d{5}[\\s-]\\d{10,13})"
                    + "(?![0-9A-Za-z])",
            found -> found.substring(0, 4) + "****" + found.substring(found.length() - 4)),
    /** Any other long number in groups may be somebody's account; what is a credit code stays. */
    ACCOUNT(
            "(?<![0-9A-Za-z])\\d{4}(?:[\\s-]?\\d){8,11}\\d{4}(?![0-9A-Za-z])",
            found -> CreditCode.parse(found).isPresent()
                    ? found
                    : found.substring(0, 4) + "****" + found.substring(found.length() - 4)),
    LANDLINE(
            "(?<![0-9A-Za-z])\\(?0(?:10|2\\d|[3-9]\\d\\d)" + gap() + "\\)?" + gap() + "[2-9]" + digits(6) + "(?:"
                    + gap() + "\\d)?(?!\\d)",
            PersonalNumber::landline),
    MOBILE("(?<!\\d)(?:0{0,2}86" + gap() + "|0)?" + mobile() + "(?!\\d)", PersonalNumber::withoutCountry),
    /** A landline without its area code is known by the word before it. */
    LOCAL(
            "(?<=(?:电话|座机|固话|手机|热线|拨打|致电|联系)\\D{0,4})[2-9]\\d{2}" + gap() + "\\d{4,5}(?!\\d|\\s*[元万号%])",
            found -> "****" + found.substring(4)),
    CAR(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼魯滬遼蘇贛閩貴陝寧瓊雲]\\s?[A-HJ-NP-Za-hj-np-z]" + gap()
                    + "(?=(?:[A-Za-z]{0,2}\\d){3})[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9学警港澳挂](?![A-Za-z0-9])",
            found -> found.substring(0, 2) + "***" + found.substring(found.length() - 2)),
    EMAIL("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Masks::email);

    /** A number said in Chinese digits runs on into the sentence, so nothing guards it. */
    static final Pattern SPOKEN = Pattern.compile(mobile());

    /**
     * Dates, numbers of documents, registrations, standards and special equipment, in which the digits of a person's number
     * may stand by chance. What has the form of a mobile number is one, although 号 may follow it.
     */
    static final Pattern SPARED =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d\\s*[-./年]\\s*(?:0?[1-9]|1[0-2])\\s*[-./月]\\s*"
                    + "(?:0?[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|(?<!\\d)(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)"
                    + "|(?:[〔\\[(【](?:19|20)\\d\\d[〕\\])】]\\s*第?|(?:第|[〕\\])】])\\s*(?!1[3-9]\\d{9}(?!\\d)))\\s*\\d{1,14}(?:-\\d{1,6})*\\s*号|注册号\\D{0,4}\\d{15}(?!\\d)"
                    + "|(?:GB|DB|SB|NY|GA|HJ|QB|WS|JJF|JJG)[\\s/TZ]*\\d{1,6}(?:\\.\\d+)?\\s*[\\p{Pd}]\\s*\\d{4}"
                    + "(?:[\\s第]*\\d+(?:\\.\\d+)*)?"
                    + "|[锅容管瓶梯起索游车]\\s?\\d{2}\\p{IsHan}[A-Z]\\d{4,6}(?!\\d)");

    private final Pattern pattern;
    private final UnaryOperator<String> mask;

    PersonalNumber(String pattern, UnaryOperator<String> mask) {
        this.pattern = Pattern.compile(pattern);
        this.mask = mask;
    }

    Pattern pattern() {
        return pattern;
    }

    /** What may be shown in place of the signs found. */
    String masked(String signs) {
        return this == EMAIL ? mask.apply(signs) : mask.apply(signs.replaceAll("[^\\p{L}\\d]", ""));
    }

    private static String landline(String found) {
        int area = found.startsWith("010") || found.startsWith("02") ? 3 : 4;
        return found.substring(0, area) + "-****" + found.substring(area + 4);
    }

    private static String withoutCountry(String found) {
        return Masks.phone(found.substring(found.length() - 11));
    }

    /** Between the digits of one number; a dot before two last digits is a decimal point. */
    private static String gap() {
        return "(?:[\\p{Z}\\s\\p{Pd}─·•・‧_/]|\\.(?!\\d\\d(?![\\d.]))|(?<=\\.\\d\\d)\\.){0,2}";
    }

    private static String digits(int count) {
        return ("(?:" + gap() + "\\d){" + count + "}");
    }

    private static String mobile() {
        return "1" + gap() + "[3-9]" + digits(9);
    }

    private static String birthday() {
        String gap = gap();
        return gap + "(?:0" + gap + "[1-9]|1" + gap + "[0-2])" + gap + "(?:0" + gap + "[1-9]|[12]" + gap + "\\d|3" + gap
                + "[01])";
    }
}
