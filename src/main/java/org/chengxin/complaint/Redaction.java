package org.chengxin.complaint;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, made ready for the other party: without their own name, telephone and address, and without numbers,
 * accounts and cars of anybody. It rather takes too much; the handler reads it against the original before it is printed.
 */
final class Redaction {

    /** What stands between the digits of one number: blanks, dots, dashes. */
    private static final String GAP = "[\\p{Z}\\s.·•_—–-]{0,2}";

    private static final String CHINESE = "零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖";
    private static final String VALUES = "00012345678912123456789";

    private static final Pattern DATE_OR_NUMBER = Pattern.compile(
            "(?<date>(?<!\\d)(?:19|20)\\d\\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])(?!\\d))" + "|[\\d"
                    + CHINESE + "](?:" + GAP + "[\\d" + CHINESE + "]){6,}[Xx]?");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)((?:微\\s*信|威信|薇信|v信|wechat|weixin|vx|wx|抖音|快手|小红书|支付宝)(?:号码|账号|帐号|号|id)?\\s*(?:是|为|:|：)?\\s*)[a-z][\\w-]{4,}"
                    + "|((?:q\\s*q|扣扣|企鹅)(?:号码|号)?\\s*(?:是|为|:|：)?\\s*)\\d{5,}");
    private static final Pattern CAR =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s*[A-Za-z]\\s*[·•.-]?\\s*[A-Za-z0-9]{5,6}");
    private static final Pattern HOME = Pattern.compile(
            "\\d+\\s*(?:号楼|栋|幢)(?:\\s*\\d+\\s*单元)?(?:\\s*\\d+\\s*[室户号])?|\\d+\\s*单元(?:\\s*\\d+\\s*[室户号]?)?");
    private static final int SHARED = 5;

    private Redaction() {}

    static String of(String text, Person person) {
        String plain = without(plain(text), person.name(), Masks.name(person.name()));
        plain = without(plain, person.phone(), Masks.phone(person.phone()));
        plain = withoutParts(plain, person.address());
        plain = Masks.scrub(plain);
        plain = HOME.matcher(plain).replaceAll("（门牌略）");
        plain = CAR.matcher(plain).replaceAll(found -> Masks.plate(found.group().replaceAll("[\\s·•.-]", "")));
        plain = ACCOUNT.matcher(plain)
                .replaceAll(found ->
                        Matcher.quoteReplacement((found.group(1) == null ? found.group(2) : found.group(1)) + "（账号略）"));
        return DATE_OR_NUMBER
                .matcher(plain)
                .replaceAll(found -> found.group(1) == null ? "（号码略）" : Matcher.quoteReplacement(found.group()));
    }

    /** Whether the person still stands in the text: the name, the telephone however it is written, or the whole address. */
    static boolean names(String text, Person person) {
        String plain = plain(text);
        return !without(plain, person.name(), "").equals(plain)
                || !without(plain, person.address(), "").equals(plain)
                || digits(plain).contains(digits(person.phone()));
    }

    /** Its digits alone, in whatever writing. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        plain(text).chars().forEach(c -> {
            int chinese = CHINESE.indexOf(c);
            if (chinese >= 0) {
                digits.append(VALUES.charAt(chinese));
            } else if (c >= '0' && c <= '9') {
                digits.append((char) c);
            }
        });
        return digits.toString();
    }

    /** Letters and digits as keyboards write them, and nothing that cannot be seen; everything else as it was. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> {
            String narrow = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            plain.append(narrow.matches("[\\w@.-]+") ? narrow : digitSign(c));
        });
        return plain.toString();
    }

    /** Digits in black circles or of merchants' counting rods, which no normal form turns into digits. */
    private static String digitSign(int c) {
        int type = Character.getType(c);
        int value =
                type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER ? Character.getNumericValue(c) : -1;
        return value >= 0 && value <= 9 && CHINESE.indexOf(c) < 0 ? String.valueOf(value) : Character.toString(c);
    }

    /** A single character would hit everywhere. Blanks, dots and dashes inside do not hide it. */
    private static String without(String text, @Nullable String part, String instead) {
        if (part == null || part.strip().length() < 2) {
            return text;
        }
        String loose = plain(part.strip())
                .chars()
                .filter(c -> !Character.isWhitespace(c) && c != '-')
                .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
                .reduce((one, next) -> one + GAP + next)
                .orElse("");
        return loose.isEmpty() ? text : text.replaceAll(loose, Matcher.quoteReplacement(instead));
    }

    /** Takes out whatever longer piece of the address stands in the text. */
    private static String withoutParts(String text, @Nullable String address) {
        String home = address == null ? "" : plain(address.strip());
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int length = 0;
            while (at + length < text.length() && home.contains(text.substring(at, at + length + 1))) {
                length++;
            }
            boolean part = length >= SHARED || length >= 2 && length == home.length();
            rest.append(part ? "（地址略）" : text.substring(at, at + 1));
            at += part ? length : 1;
        }
        return rest.toString();
    }
}
