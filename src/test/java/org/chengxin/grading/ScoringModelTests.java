package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.grading.ScoringModel.Rule;
import org.junit.jupiter.api.Test;

class ScoringModelTests {

    private final ScoringModel.Definition model = Models.DEFAULT.definition();

    /** Domain §5: total 100 = base 77 + earned 23. */
    @Test
    void theTableIsOneHundredMadeOfSeventySevenAndTwentyThree() {
        assertThat(model.dimensions()).extracting(Dimension::max).containsExactly(25, 15, 12, 12, 8, 8, 5, 4, 4, 2, 5);
        assertThat(model.dimensions().stream().mapToInt(Dimension::max).sum()).isEqualTo(100);
        assertThat(model.dimensions().stream().mapToInt(Dimension::base).sum()).isEqualTo(77);
        assertThat(model.dimensions().stream().mapToInt(Dimension::earned).sum())
                .isEqualTo(23);
    }

    /** Domain §5: 轻微 2, 一般 8, 严重 20; findings 1, 3, 5; overdue 5. */
    @Test
    void theDeductionsAreThoseOfTheDomain() {
        assertThat(points("penalty-minor")).isEqualTo("2");
        assertThat(points("penalty-general")).isEqualTo("8");
        assertThat(points("penalty-severe")).isEqualTo("20");
        assertThat(points("finding-general")).isEqualTo("1");
        assertThat(points("finding-serious")).isEqualTo("3");
        assertThat(points("finding-severe")).isEqualTo("5");
        assertThat(points("finding-overdue")).isEqualTo("5");
    }

    @Test
    void everyRuleSaysWhatItRestsOnAndHowThePublicReadsIt() {
        assertThat(model.rules()).allSatisfy(rule -> {
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.publicWords()).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void everyEarnedPointOfTheTableCanBeEarned() {
        assertThat(model.dimensions()).allSatisfy(dimension -> {
            BigDecimal earnable = model.rules().stream()
                    .filter(rule -> rule.kind() == ScoringModel.Kind.AWARD
                            && dimension.code().equals(rule.dimension()))
                    .map(Rule::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(earnable).isGreaterThanOrEqualTo(BigDecimal.valueOf(dimension.earned()));
        });
    }

    @Test
    void departmentsOutsideTheTableAreChargedToTheLeadingOne() {
        assertThat(Models.DEFAULT.dimensionOf("zhzf").name()).isEqualTo("综合执法");
        assertThat(Models.DEFAULT.dimensionOf("fgw").name()).isEqualTo("市场监管");
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        assertRefused("\"max\": 25, \"base\": 20", "\"max\": 26, \"base\": 20", "须等于满分");
        assertRefused("\"max\": 25, \"base\": 20", "\"max\": 26, \"base\": 21", "合计须为 100 分");
    }

    @Test
    void aRuleThatNamesNothingKnownIsRefused() {
        assertRefused("\"dimension\": \"consumer\"", "\"dimension\": \"nowhere\"", "评分项不存在");
        assertRefused("\"rules\": [\"annual-report-missing\"", "\"rules\": [\"no-such-rule\"", "规则不存在");
        assertRefused("\"code\": \"penalty-general\"", "\"code\": \"penalty-minor\"", "重复");
        assertRefused("\"code\": \"penalty-general\"", "\"code\": \"floor\"", "内置规则");
    }

    @Test
    void aConditionWithoutItsComparisonIsRefused() {
        assertRefused("\"test\": \"eq\", \"value\": \"轻微\"", "\"test\": \"eq\"", "缺少比较值");
        assertRefused("\"test\": \"notPast\"", "\"test\": \"perhaps\"", "perhaps");
    }

    @Test
    void aWordTheModelDoesNotKnowIsRefused() {
        assertRefused("\"points\": 2, \"count\"", "\"punkte\": 2, \"count\"", "punkte");
    }

    private static void assertRefused(String written, String instead, String reason) {
        String json = Models.json();
        assertThat(json).contains(written);
        assertThatThrownBy(() -> ModelText.read(json.replace(written, instead))).hasStackTraceContaining(reason);
    }

    private String points(String code) {
        return model.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .map(rule -> rule.points().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
