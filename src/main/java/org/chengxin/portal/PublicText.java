package org.chengxin.portal;

import java.util.regex.Pattern;
import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Makes text fit for the public (domain §4; 个人信息保护法第六条): free text loses telephone, identity, account and number-plate
 * digits and e-mail addresses; names of natural persons keep the surname only.
 */
final class PublicText {

    /** Longest free text on the page; the whole decision is with the authority. */
    static final int LONGEST = 160;

    private static final Pattern OLD_IDENTITY = Pattern.compile("(?<!\\d)([1-9]\\d{3})\\d{8}(\\d{3})(?!\\d)");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{4})(?:[ -]?\\d){8,11}(\\d{4})(?![0-9A-Za-z])");
    private static final Pattern SPACED_MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[ -]?\\d{4}(\\d{3,4})(?!\\d)");
    private static final Pattern CAR = Pattern.compile("([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])[·• ]?"
            + "[A-HJ-NP-Z0-9]{3,4}([A-HJ-NP-Z0-9]{2})(?![A-Z0-9])");
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}·]{2,4}");
    private static final Pattern BUSINESS =
            Pattern.compile(".*(店|馆|铺|行|坊|楼|部|社|厂|站|院|所|吧|城|屋|轩|阁|居|堂|超市|公司|中心|商场|酒家|百货)$");

    private PublicText() {}

    /** Free text with everything personal that can be recognised taken out, cut to a readable length. */
    static @Nullable String free(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = scrubbed(text.strip());
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** The text in full length with everything personal that can be recognised taken out. */
    static String scrubbed(String text) {
        String plain = Masks.scrub(text);
        plain = OLD_IDENTITY.matcher(plain).replaceAll("$1********$2");
        plain = ACCOUNT.matcher(plain).replaceAll("$1****$2");
        plain = SPACED_MOBILE.matcher(plain).replaceAll("$1****$2");
        plain = LANDLINE.matcher(plain).replaceAll("$1-****$2");
        return CAR.matcher(plain).replaceAll("$1***$2");
    }

    /**
     * A party's name: the surname alone where it is a natural person's, unchanged where it is a business's.
     *
     * @param kind 行政相对人类别, where the record states it
     */
    static String party(String name, @Nullable String kind) {
        String plain = name.strip();
        boolean looksLikePerson =
                PERSON.matcher(plain).matches() && !BUSINESS.matcher(plain).matches();
        return "自然人".equals(kind) || looksLikePerson ? Masks.name(plain) : plain;
    }
}
