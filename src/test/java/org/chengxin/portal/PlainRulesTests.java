package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.grading.Grade;
import org.chengxin.grading.RuleBook;
import org.junit.jupiter.api.Test;

class PlainRulesTests {

    @Test
    void everyNumberComesFromTheModel() {
        String told = PlainRules.of(rules(60, 40)).answers().stream()
                .map(answer -> answer.question() + answer.text())
                .collect(Collectors.joining());

        assertThat(told).contains("每家店先有 60 分", "最多加 40 分", "满分 100 分", "九十分以上：签承诺书；联合检查合格", "一票否决的情形是：严重违法");
    }

    @Test
    void theHeaviestRulesServeAsExamples() {
        List<PlainRules.Answer> answers = PlainRules.of(rules(60, 40)).answers();

        assertThat(answers.get(3).text()).isEqualTo("扣分重的有：严重处罚（−20 分）、一般处罚（−8 分）、逾期（−5.5 分）。");
    }

    private static RuleBook rules(int base, int earned) {
        return new RuleBook(
                "模型",
                "施行",
                "依据",
                List.of(),
                base,
                earned,
                List.of(entry("轻微处罚", "−2 分"), entry("一般处罚", "−8 分"), entry("逾期", "−5.5 分"), entry("严重处罚", "−20 分")),
                List.of(entry("承诺", "+3 分")),
                List.of(),
                List.of(entry("签承诺书", ""), entry("联合检查合格", "")),
                List.of(),
                List.of(entry("严重违法", "")),
                List.of(new RuleBook.GradeLine(Grade.RED, "九十分以上"), new RuleBook.GradeLine(Grade.BLACK, "不足五十分")),
                "观察期");
    }

    private static RuleBook.Entry entry(String name, String points) {
        return new RuleBook.Entry(name, name, "", points, "", "", "");
    }
}
