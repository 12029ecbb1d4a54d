package org.chengxin.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.shared.Moments;

/**
 * Suggests the class of a penalty where the authority did not state it. The authority decides (domain §3: 谁认定、谁修复); this
 * only saves typing, and the preview shows it as a suggestion with its reason.
 *
 * <p>Sources: 国办发〔2025〕22号 and 《信用修复管理办法》(NDRC Order 36) for the typical content of each class; 《行政处罚法》第五十一条 for the
 * limits of the summary procedure (200 yuan for a person, 3,000 yuan for an organisation).
 */
record SeveritySuggestion(String severity, String reason) {

    private static final Set<String> SERIOUS_KINDS = Set.of("吊销", "责令关闭", "限制从业", "降低资质等级");
    private static final Set<String> MINOR_KINDS = Set.of("警告", "通报批评");
    private static final BigDecimal SUMMARY_PERSON = new BigDecimal("0.02");
    private static final BigDecimal SUMMARY_ORGANISATION = new BigDecimal("0.3");

    static SeveritySuggestion of(Map<String, String> penalty) {
        List<String> kinds = List.of(penalty.getOrDefault("kinds", "").split(";"));
        List<String> serious = kinds.stream().filter(SERIOUS_KINDS::contains).toList();
        if (!serious.isEmpty()) {
            return new SeveritySuggestion("严重", "处罚类别含" + String.join("、", serious));
        }
        if (MINOR_KINDS.containsAll(kinds)) {
            return new SeveritySuggestion("轻微", "处罚类别只有" + String.join("、", kinds));
        }
        if (isPublicForMoreThanAYear(penalty)) {
            return new SeveritySuggestion("严重", "处罚机关填写的公示期超过1年");
        }
        boolean organisation = "法人及非法人组织".equals(penalty.get("party_kind"));
        BigDecimal limit = organisation ? SUMMARY_ORGANISATION : SUMMARY_PERSON;
        boolean onlyFine = kinds.stream().allMatch(kind -> kind.equals("罚款") || MINOR_KINDS.contains(kind));
        String fine = penalty.get("fine");
        if (onlyFine && fine != null && new BigDecimal(fine).compareTo(limit) <= 0) {
            return new SeveritySuggestion("轻微", "罚款在简易程序限额以内");
        }
        return new SeveritySuggestion("一般", "处罚类别为" + String.join("、", kinds));
    }

    private static boolean isPublicForMoreThanAYear(Map<String, String> penalty) {
        String decided = penalty.get("decided_on");
        String until = penalty.get("public_until");
        return decided != null
                && until != null
                && Moments.isoDay(until)
                        .isAfter(Moments.isoDay(decided).plusYears(1).plusDays(7));
    }
}
