package org.chengxin.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes text fit for the public (domain §4; 个人信息保护法第六条): free text loses telephone, identity, account and number-plate
 * digits and e-mail addresses; names of natural persons keep the surname only.
 */
final class PublicText {

    /** Longest free text on the page; the whole decision is with the authority. */
    static final int LONGEST = 160;

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])([1-9]\\d{3})\\d{10}(\\d{3}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern OLD_IDENTITY = Pattern.compile("(?<!\\d)([1-9]\\d{3})\\d{8}(\\d{3})(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9A-Za-z])(\\d{4})\\d{8,11}(\\d{4})(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3}-?)\\d{4}(\\d{3,4})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+-]*@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final Pattern CAR = Pattern.compile("([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])[·• ]?"
            + "[A-HJ-NP-Z0-9]{3,4}([A-HJ-NP-Z0-9]{2})(?![A-Z0-9])");
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}·]{2,4}");
    private static final Pattern BUSINESS =
            Pattern.compile(".*(店|馆|铺|行|坊|楼|部|社|厂|站|院|所|吧|城|屋|轩|阁|居|堂|超市|公司|中心|商场|酒家|百货)$");
    private static final List<String> DOUBLE_SURNAMES = List.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "夏侯", "端木", "百里", "东郭",
            "南宫", "呼延", "轩辕", "申屠", "闻人", "独孤", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太史", "公羊", "赫连", "钟离", "鲜于", "闾丘",
            "亓官", "司寇", "仉督", "子车", "颛孙", "巫马", "公西", "漆雕", "乐正", "壤驷", "公良", "拓跋", "夹谷", "宰父", "谷梁", "段干");

    private PublicText() {}

    /** Free text with everything personal that can be recognised taken out, cut to a readable length. */
    static @Nullable String free(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = IDENTITY.matcher(text.strip()).replaceAll("$1**********$2");
        plain = ACCOUNT.matcher(plain).replaceAll("$1 **** $2");
        plain = OLD_IDENTITY.matcher(plain).replaceAll("$1********$2");
        plain = MOBILE.matcher(plain).replaceAll("$1****$2");
        plain = LANDLINE.matcher(plain).replaceAll("$1****$2");
        plain = MAIL.matcher(plain).replaceAll("$1***@***");
        plain = CAR.matcher(plain).replaceAll("$1***$2");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** A party's name: the surname alone where it is a natural person's, unchanged where it is a business's. */
    static String party(String name) {
        String plain = name.strip();
        return PERSON.matcher(plain).matches() && !BUSINESS.matcher(plain).matches() ? person(plain) : plain;
    }

    /** 张三丰 → 张**, 张三 → 张*, 欧阳修 → 欧阳*. */
    static String person(String name) {
        int kept = name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        return name.substring(0, Math.min(kept, name.length())) + "*".repeat(Math.max(0, name.length() - kept));
    }
}
