package org.chengxin.portal;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/**
 * The name of a penalty's party as the public may read it (domain §4): of a natural person the surname alone. Records often
 * do not say what the party is, put the person behind the business in brackets, or name several at once; what looks like a
 * person's name is taken for one.
 */
final class PartyName {

    private static final Pattern PART = Pattern.compile("[^（）()、，,；;/\\\\]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}|(?=.{3,20}$)\\p{IsHan}+(?:[·•・‧]\\p{IsHan}+)+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+(?:[ .'’·-]+\\p{IsLatin}+){1,4}");
    private static final Pattern BUSINESS =
            Pattern.compile(".*(店|馆|铺|行|坊|楼|部|社|厂|站|院|所|吧|城|屋|轩|阁|居|堂|超市|公司|中心|商场|酒家|百货)");
    private static final Set<String> ROLES =
            Set.of("经营者", "负责人", "业主", "店主", "法人", "法定代表人", "自然人", "个人", "个体", "个体户", "个体工商户", "男", "女");

    private PartyName() {}

    /** @param kind 行政相对人类别, where the record states it */
    static String shown(String name, @Nullable String kind) {
        String plain = name.strip();
        if ("法人及非法人组织".equals(kind) || isNamedAfterAPlace(plain, kind)) {
            return plain;
        }
        return PART.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(part(found, "自然人".equals(kind))));
    }

    /** A place in the middle, as in 某某（淄博）有限公司 or 某记（淄博）小吃, belongs to the business's name. */
    private static boolean isNamedAfterAPlace(String name, @Nullable String kind) {
        return !"自然人".equals(kind) && name.matches(".+[）)].*(公司|合作社|中心|厂)")
                || "个体工商户".equals(kind) && name.matches(".+[（(].+[）)].+");
    }

    private static String part(MatchResult found, boolean person) {
        String part = found.group().strip();
        String bare = LATIN.matcher(part).matches() ? part : part.replaceAll("[\\p{Z}\\s]", "");
        if (ROLES.contains(bare)) {
            return part;
        }
        boolean looksLikePerson =
                (HAN.matcher(bare).matches() || LATIN.matcher(bare).matches())
                        && !BUSINESS.matcher(bare).matches();
        return person || looksLikePerson ? Masks.name(bare) : part;
    }
}
