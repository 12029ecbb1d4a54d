package org.chengxin.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds in a consumer's words what should be seen by a person before the public sees it (domain §4: 个人信息保护法第六条;
 * peers 12). It looks twice: at the words as they stand, and at the bare letters and digits, so that neither blanks nor
 * Chinese or full-width digits hide a number. It never decides: it only holds.
 */
final class Detection {

    private static final Map<Doubt, Pattern> STANDING = new LinkedHashMap<>();
    private static final Map<Doubt, Pattern> BARE = new LinkedHashMap<>();

    static {
        STANDING.put(
                Doubt.PHONE,
                Pattern.compile(
                        "(?<!\\d)0\\d{2,3}[-\\s]?\\d{7,8}(?!\\d)|(?<!\\d)[48]00[-\\s]?\\d{3}[-\\s]?\\d{4}(?!\\d)"));
        STANDING.put(
                Doubt.CAR,
                Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s*[A-Za-z]\\s*[·•.\\-]?\\s*[A-Za-z0-9]{5,6}"));
        STANDING.put(Doubt.EMAIL, Pattern.compile("[\\w.+-]+\\s*@\\s*[\\w-]+(\\s*\\.\\s*[\\w-]+)+"));
        STANDING.put(
                Doubt.CONTACT,
                Pattern.compile(
                        "(?i)(微信|威信|薇信|v信|wechat|weixin|wx|vx|q\\s*q|扣扣|企鹅)\\s*(号|号码)?\\s*(是|为|:|：)?\\s*[a-z0-9_-]{5,}"));
        STANDING.put(
                Doubt.HOME,
                Pattern.compile(
                        "[0-9一二三四五六七八九十]+\\s*(号楼|栋|幢|单元)|单元\\s*\\d{2,4}|(小区|公寓|花园|家属院|宿舍).{0,8}\\d+\\s*(号|室|户)|家住.{2,}"));
        STANDING.put(
                Doubt.LINK,
                Pattern.compile(
                        "(?i)https?:|www\\.|[a-z0-9-]{2,}\\s*\\.\\s*(com|cn|net|org|top|xyz|cc|vip|shop|link)\\b"));
        BARE.put(Doubt.PHONE, Pattern.compile("(?<!\\d)(86)?1[3-9]\\d{9}(?!\\d)"));
        BARE.put(Doubt.IDENTITY, Pattern.compile("(?<!\\d)[1-9]\\d{5}(19|20)\\d{9}[\\dx](?!\\d)"));
        BARE.put(Doubt.ACCOUNT, Pattern.compile("(?<!\\d)[3-9]\\d{15,18}(?!\\d)"));
    }

    private Detection() {}

    static Set<Doubt> doubtsIn(String text, Collection<String> words) {
        EnumSet<Doubt> found = EnumSet.noneOf(Doubt.class);
        String standing = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = ReviewText.bare(text);
        STANDING.forEach((doubt, pattern) -> {
            if (pattern.matcher(standing).find()) {
                found.add(doubt);
            }
        });
        BARE.forEach((doubt, pattern) -> {
            if (pattern.matcher(bare).find()) {
                found.add(doubt);
            }
        });
        // Latin words count as words only: "sb" stands in many a harmless one.
        String spaced = " " + standing.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
        if (words.stream()
                .anyMatch(word ->
                        isLatin(word) ? spaced.contains(" " + word + " ") : bare.contains(ReviewText.bare(word)))) {
            found.add(Doubt.ABUSE);
        }
        return found;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
