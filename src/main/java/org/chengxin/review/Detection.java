package org.chengxin.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds in a consumer's words what should be seen by a person before the public sees it (domain §4: 个人信息保护法第六条;
 * peers 12). It looks at the words as they stand, and at the bare letters and digits, so that neither blanks nor Chinese,
 * full-width or look-alike digits hide a number. Bare numbers are sought without regard to what stands before and behind them:
 * in “打13812345678两次” the two belongs to the sentence. It never decides: it only holds, and rather once too often.
 */
final class Detection {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String CHATS = "微信|威信|薇信|v信|wechat|weixin|wx|vx|q\\s*q|扣扣|企鹅";

    private static final Map<Doubt, Pattern> STANDING = new EnumMap<>(Map.of(
            Doubt.PHONE,
            Pattern.compile("(?<!\\d)0\\d{2,3}[-\\s]?\\d{7,8}(?!\\d)|(?<!\\d)[48]00[-\\s]?\\d{3}[-\\s]?\\d{4}(?!\\d)"
                    + "|(电话|座机|固话|手机|热线|拨打|致电)\\D{0,4}[2-9]\\d{6,7}(?!\\d)"),
            Doubt.CAR,
            Pattern.compile("[" + PROVINCES + "]\\s*[A-Za-z]\\s*[·•.\\-]?\\s*[A-Za-z0-9]{5,6}"),
            Doubt.EMAIL,
            Pattern.compile("[\\w.+-]+\\s*@\\s*[\\w-]+(\\s*\\.\\s*[\\w-]+)+"),
            Doubt.CONTACT,
            Pattern.compile("(?i)(" + CHATS + ")\\s*(号|号码)?\\s*(是|为|:)?\\s*[a-z0-9_-]{5,}"),
            Doubt.HOME,
            Pattern.compile(
                    "[0-9一二三四五六七八九十]+\\s*(号楼|栋|幢|单元)|单元\\s*\\d{2,4}|(小区|公寓|花园|家属院|宿舍).{0,8}\\d+\\s*(号|室|户)|家住.{2,}"),
            Doubt.LINK,
            Pattern.compile(
                    "(?i)https?:|www\\.|[a-z0-9-]{2,}\\s*\\.\\s*(com|cn|net|org|top|xyz|cc|vip|shop|link)\\b")));

    private static final Pattern TELEPHONE =
            Pattern.compile("1[3-9]\\d{9}|0(10|2\\d|[3-9]\\d\\d)[2-9]\\d{6,7}|[48]00[1-9]\\d{6}");

    /** Sought in bare text, with no guards around a number: sentences run on in digits, Chinese ones above all. */
    private static final Map<Doubt, Pattern> BARE = new EnumMap<>(Map.of(
            Doubt.PHONE,
            TELEPHONE,
            Doubt.IDENTITY,
            Pattern.compile("[1-9]\\d{5}(19|20)\\d{9}[\\dx]"),
            Doubt.ACCOUNT,
            Pattern.compile("[3-9]\\d{15}"),
            Doubt.CAR,
            Pattern.compile("[" + PROVINCES + "][a-z](?=([a-z]*\\d){3})[a-z0-9]{5}"),
            Doubt.CONTACT,
            Pattern.compile("(" + CHATS + ")(号|号码)?(是|为)?[a-z0-9]{5,}")));

    private Detection() {}

    static Set<Doubt> doubtsIn(String text, Collection<String> words) {
        EnumSet<Doubt> found = EnumSet.noneOf(Doubt.class);
        String standing = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = ReviewText.bare(text);
        collect(STANDING, standing, found);
        collect(BARE, bare, found);
        if (TELEPHONE.matcher(ReviewText.asDigits(bare)).find()) {
            found.add(Doubt.PHONE);
        }
        // Latin words count as words only: "sb" stands in many a harmless one.
        String spaced = " " + standing.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
        if (words.stream()
                .anyMatch(word ->
                        isLatin(word) ? spaced.contains(" " + word + " ") : bare.contains(ReviewText.bare(word)))) {
            found.add(Doubt.ABUSE);
        }
        return found;
    }

    private static void collect(Map<Doubt, Pattern> patterns, String text, Set<Doubt> found) {
        patterns.forEach((doubt, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(doubt);
            }
        });
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
