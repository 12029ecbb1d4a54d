package org.chengxin.shared;

import java.util.Set;

/**
 * Personal data as it may be shown to those who need not see all of it (domain.md §4; 个人信息保护法 Art. 6). An empty text
 * stays empty; a text of unexpected form loses more rather than less.
 */
public final class Masks {

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "令狐", "百里", "呼延", "东郭",
            "西门", "南门", "轩辕", "拓跋", "完颜", "淳于", "单于");

    private Masks() {}

    /** 张三 → 张*, 张小三 → 张**, 欧阳小三 → 欧阳**. A two-character name never counts as a compound surname alone. */
    public static String name(String name) {
        String text = name.strip();
        int length = text.codePointCount(0, text.length());
        if (length <= 1) {
            return text.isEmpty() ? "" : "*";
        }
        boolean compound = length > 2 && COMPOUND_SURNAMES.contains(text.substring(0, text.offsetByCodePoints(0, 2)));
        int kept = compound ? 2 : 1;
        return text.substring(0, text.offsetByCodePoints(0, kept)) + "*".repeat(length - kept);
    }

    /** 13812345678 → 138****5678; a landline keeps its last four digits. */
    public static String phone(String phone) {
        String text = phone.strip();
        if (text.matches("1\\d{10}")) {
            return text.substring(0, 3) + "****" + text.substring(7);
        }
        return text.isEmpty() ? "" : text.length() > 6 ? "****" + text.substring(text.length() - 4) : "****";
    }

    /** 370303199001011234 → 3703**********1234. */
    public static String idNumber(String number) {
        String text = number.strip();
        return text.length() <= 8
                ? "*".repeat(text.length())
                : text.substring(0, 4) + "*".repeat(text.length() - 8) + text.substring(text.length() - 4);
    }

    /** someone@example.com → s***@example.com. */
    public static String email(String email) {
        String text = email.strip();
        int at = text.indexOf('@');
        return text.isEmpty() ? "" : at < 1 ? "***" : text.charAt(0) + "***" + text.substring(at);
    }

    /** 鲁C12345 → 鲁C***45. */
    public static String plate(String plate) {
        String text = plate.strip();
        return text.length() < 6
                ? "*".repeat(text.length())
                : text.substring(0, 2) + "*".repeat(text.length() - 4) + text.substring(text.length() - 2);
    }

    /**
     * Free text with the numbers that point at a person masked wherever and however they stand in it: telephones, identity
     * numbers, bank cards, cars and e-mail addresses.
     */
    public static String scrub(String text) {
        return PersonalNumbers.masked(text);
    }
}
