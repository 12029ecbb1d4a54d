package org.chengxin.portal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.grading.Grade;
import org.chengxin.grading.RuleBook;

/**
 * The scoring rules as one would tell them a neighbour: questions with short answers, every number taken from the model that
 * the exact tables beside them show.
 */
record PlainRules(List<Answer> answers) {

    private static final int EXAMPLES = 3;

    record Answer(String question, String text) {}

    static PlainRules of(RuleBook rules) {
        return new PlainRules(List.of(
                new Answer("哪种牌好？", "红牌最好，蓝牌次之，再往下是黄牌、黑牌。刚开业或者还没检查过的店先不评，叫观察期。"),
                new Answer(
                        "分数怎么来？",
                        "每家店先有 " + rules.base() + " 分，没出问题就一直保留；做得好、有凭据的再加，最多加 " + rules.earned() + " 分，合起来满分 "
                                + (rules.base() + rules.earned()) + " 分。"),
                new Answer("什么能加分？", "加分多的有：" + examples(rules.awards()) + "。"),
                new Answer("什么会扣分？", "扣分重的有：" + examples(rules.deductions()) + "。"),
                new Answer("扫码写的评价算分吗？", "验证过手机的评价，每月合成一条汇总，条数够多、平均分够高才加分；没有验证手机的只在商户页上显示，不算分。"),
                new Answer("扣了分会一直扣吗？", "多数扣分过一段时间会减少，到期取消；信用修复了、处罚撤销了，当天起就不再扣。"),
                new Answer("怎样才是红牌？", range(rules, Grade.RED) + "：" + names(rules.gates()) + "。"),
                new Answer("分高也可能是黄牌吗？", "会。有这些情形之一的，最高只能是黄牌：" + names(rules.ceilings()) + "。"),
                new Answer("什么是黑牌？", range(rules, Grade.BLACK) + "。一票否决的情形是：" + names(rules.vetoes()) + "。"),
                new Answer("谁来定？", "分数由系统按规则算。要降成黄牌、黑牌的，先告诉商户，听商户申辩，再由人来定；黑牌要两个人都确认。"),
                new Answer("商户不服怎么办？", "可以向提供信息的单位或主办单位提出异议，由人工复核。复核期间，商户页上会写明“异议中”。")));
    }

    private static String range(RuleBook rules, Grade grade) {
        return rules.grades().stream()
                .filter(line -> line.grade() == grade)
                .findFirst()
                .orElseThrow()
                .range();
    }

    private static String names(List<RuleBook.Entry> entries) {
        return entries.isEmpty()
                ? "无"
                : entries.stream().map(RuleBook.Entry::name).collect(Collectors.joining("；"));
    }

    /** Those with the most points, with what each takes or gives. */
    private static String examples(List<RuleBook.Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(PlainRules::size).reversed())
                .limit(EXAMPLES)
                .map(one -> one.name() + "（" + one.points() + "）")
                .collect(Collectors.joining("、"));
    }

    private static BigDecimal size(RuleBook.Entry entry) {
        return new BigDecimal(entry.points().replaceAll("[^0-9.]", ""));
    }
}
