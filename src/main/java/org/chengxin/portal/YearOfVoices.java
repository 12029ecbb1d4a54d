package org.chengxin.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;

/**
 * What consumers said in the last twelve months, in sums only: never a complainant, never their words (domain §2 Publicity).
 * Until the review and complaint channels open, the sections say so.
 */
final class YearOfVoices {

    static final int MONTHS = 12;

    private YearOfVoices() {}

    static Section reviews(PublicFacts facts) {
        List<Fact> months = facts.ofTheYear("review");
        long count = months.stream()
                .mapToLong(fact -> number(fact, "count").longValue())
                .sum();
        if (count == 0) {
            return new Section("reviews", "消费者评价", List.of(), List.of("本栏目尚未开通，还不能在线评价。开通后会在这里公布评价数量和平均分。"));
        }
        BigDecimal sum = months.stream()
                .map(fact -> number(fact, "average").multiply(number(fact, "count")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
        return new Section(
                "reviews",
                "消费者评价",
                List.of(new Entry(
                        "近 12 个月", List.of(new Row("评价数量", count + " 条"), new Row("平均分", average + " 分（满分 5 分）")))),
                List.of("在线评价尚未开通，以上为各渠道汇总。"));
    }

    static Section complaints(PublicFacts facts) {
        Map<String, Long> kinds = facts.ofTheYear("complaint").stream()
                .collect(Collectors.groupingBy(
                        fact -> {
                            String kind = fact.value("kind");
                            return kind == null ? "其他" : kind;
                        },
                        TreeMap::new,
                        Collectors.counting()));
        String note = "在线投诉尚未开通。消费纠纷请拨打 12315，或到街区消费维权站反映。";
        if (kinds.isEmpty()) {
            return new Section("complaints", "投诉处理", List.of(), List.of("近 12 个月没有可公开的投诉处理信息。", note));
        }
        List<Row> rows = kinds.entrySet().stream()
                .map(kind -> new Row(kind.getKey(), kind.getValue() + " 件"))
                .toList();
        return new Section("complaints", "投诉处理", List.of(new Entry("近 12 个月已办结", rows)), List.of(note));
    }

    private static BigDecimal number(Fact fact, String field) {
        String text = fact.value(field);
        return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
