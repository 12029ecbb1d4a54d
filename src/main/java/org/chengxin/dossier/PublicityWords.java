package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says publicity rules in words, from the rules themselves and the names of the item's fields. */
final class PublicityWords {

    private PublicityWords() {}

    /** All rules of an item in one line. */
    static String all(CatalogueItem item) {
        return item.definition().publicity().stream()
                .map(rule -> of(rule, item))
                .collect(Collectors.joining("；"));
    }

    static String of(PublicityRule rule, CatalogueItem item) {
        String grade = rule.grade();
        String conditions = Stream.of(span(rule.from(), rule.to()), only(rule, item), most(rule, item))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
        String who = (grade == null ? "全部" : grade) + (conditions.isEmpty() ? "" : "（" + conditions + "）");
        if (!rule.shown()) {
            return who + "不公示";
        }
        String shortest = rule.minMonths() == 0 ? "" : "最短 " + rule.minMonths() + " 个月，";
        return who + "公示" + shortest + (rule.maxMonths() == 0 ? "不设最长期" : "最长 " + rule.maxMonths() + " 个月");
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : to + " 以前决定的";
        }
        return to == null ? from + " 起决定的" : from + " 至 " + to + " 决定的";
    }

    private static String only(PublicityRule rule, CatalogueItem item) {
        PublicityRule.OnlyOf only = rule.onlyOf();
        return only == null ? "" : "“" + ItemView.name(item, only.field()) + "”只有" + String.join("、", only.options());
    }

    private static String most(PublicityRule rule, CatalogueItem item) {
        PublicityRule.AtMost most = rule.atMost();
        return most == null
                ? ""
                : "“" + ItemView.name(item, most.field()) + "”不超过 "
                        + most.amount().toPlainString();
    }
}
