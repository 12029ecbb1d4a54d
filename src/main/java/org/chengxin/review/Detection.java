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
 * peers 12). It looks at the words as they stand, and at the bare letters and digits, so that neither blanks nor the digits of
 * another script ({@link FoldedText}) hide a number. Bare numbers are sought without regard to what stands before and behind
 * them: in “打13812345678两次” the two belongs to the sentence. It never decides: it only holds, and rather once too often.
 */
final class Detection {

    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final String LANDLINE = "0(10|2\\d|[3-9]\\d\\d)[2-9]\\d{6,7}|[48]00[1-9]\\d{6}";
    private static final String IDENTITY = "[1-9]\\d{5}(19|20)\\d{9}[\\dx]";
    private static final String ACCOUNT = "[3-9]\\d{15}";

    private static final Map<Doubt, Pattern> STANDING = new EnumMap<>(Map.of(
            Doubt.PHONE,
            Pattern.compile("(?<!\\d)0\\d{2,3}[-\\s]?\\d{7,8}(?!\\d)|(?<!\\d)[48]00[-\\s]?\\d{3}[-\\s]?\\d{4}(?!\\d)"
                    + "|(电话|座机|固话|手机|热线|拨打|致电|联系|联络)\\D{0,4}[2-9]\\d{6,7}(?!\\d)"),
            Doubt.EMAIL,
            Pattern.compile("[\\w.+-]+\\s*@\\s*[\\w-]+(\\s*\\.\\s*[\\w-]+)+"),
            Doubt.CONTACT,
            ChatNames.STANDING,
            Doubt.HOME,
            Pattern.compile(
                    "[0-9一二三四五六七八九十]+\\s*(号楼|栋|幢|单元)|单元\\s*\\d{2,4}|(小区|公寓|花园|家属院|宿舍).{0,8}\\d+\\s*(号|室|户)|家住.{2,}|(住|小区|花园|公寓|家属院|宿舍).{0,8}(?<!\\d)\\d{1,2}-\\d{1,2}-\\d{3,4}(?!\\d)"),
            Doubt.LINK,
            Pattern.compile(
                    "https?:|www\\.|[a-z0-9-]{2,}\\s*[.。点]\\s*(com|cn|net|org|top|xyz|cc|vip|shop|link)(?![a-z0-9])")));

    private static final Pattern TELEPHONE = Pattern.compile(MOBILE + "|" + LANDLINE);

    /** Sought in bare text, with no guards around a number: sentences run on in digits, Chinese ones above all. */
    private static final Map<Doubt, Pattern> BARE = new EnumMap<>(Map.of(
            Doubt.PHONE,
            TELEPHONE,
            Doubt.IDENTITY,
            Pattern.compile(IDENTITY),
            Doubt.ACCOUNT,
            Pattern.compile(ACCOUNT),
            Doubt.CAR,
            Pattern.compile("([京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊][a-z]|车牌[号码是为]*[a-z]?)"
                    + "(?=([a-z]*\\d){3})[a-z0-9]{5}"),
            Doubt.CONTACT,
            ChatNames.BARE));

    /** A few letters, or a stroke, within a number, with what may stand around them; a comma ends the number. */
    private static final Pattern BRIDGE =
            Pattern.compile("(?<=\\d)[\\s\\p{Z}._*~·•—–/\\\\-]*([a-z]{1,3}|[丨|丶])[\\s\\p{Z}._*~·•—–/\\\\-]*(?=\\d)");

    /** Without the bridges: guarded, for sizes and models have letters, too, and are shorter or longer. */
    private static final Map<Doubt, Pattern> BRIDGED = new EnumMap<>(Map.of(
            Doubt.PHONE, Pattern.compile("(?<!\\d)(86)?(" + MOBILE + "|" + LANDLINE + ")(?!\\d)"),
            Doubt.IDENTITY, Pattern.compile("(?<!\\d)" + IDENTITY + "(?!\\d)")));

    /** The same filler at every joint, or letters however many, where a number is written in its usual groups. */
    private static final Pattern FILLED = Pattern.compile("(?<!\\d)1[3-9]\\d(\\D{1,6})\\d{4}\\1\\d{4}(?!\\d)"
            + "|(?<!\\d)1(\\D{1,3})[3-9](\\2\\d){9}(?!\\d)|(?<!\\d)1[3-9]\\d[a-z]{1,9}\\d{4}[a-z]{1,9}\\d{4}(?!\\d)");

    private Detection() {}

    static Set<Doubt> doubtsIn(String text, Collection<String> words) {
        EnumSet<Doubt> found = EnumSet.noneOf(Doubt.class);
        FoldedText folded = FoldedText.of(text);
        FoldedText digits = folded.chinese();
        String bare = digits.bare();
        collect(STANDING, folded.value(), found);
        collect(BARE, bare, found);
        collect(BRIDGED, FoldedText.bare(BRIDGE.matcher(digits.value()).replaceAll("")), found);
        if (FILLED.matcher(bare).find()
                || TELEPHONE.matcher(spoken(digits.lookAlikes().bare())).find()) {
            found.add(Doubt.PHONE);
        }
        // Latin words count as words only: "sb" stands in many a harmless one.
        String standing = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = " " + standing.replaceAll("[^a-z0-9]+", " ") + " ";
        if (words.stream().anyMatch(word -> isLatin(word) ? spaced.contains(" " + word + " ") : holds(bare, word))) {
            found.add(Doubt.ABUSE);
        }
        return found;
    }

    /** Without the words that are said between the groups of a number. */
    private static String spoken(String bare) {
        return bare.replaceAll("(?<=\\d)[点杠横转](?=\\d)", "");
    }

    private static boolean holds(String bare, String word) {
        return bare.contains(FoldedText.of(word).chinese().bare());
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
