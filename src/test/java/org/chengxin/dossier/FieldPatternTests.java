package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FieldPatternTests {

    @Test
    void theWholeTextMustHaveTheFormat() {
        FieldPattern pattern = FieldPattern.of("[A-Z]{2}\\d{4}");
        assertThat(pattern.matches("ZD0001")).isTrue();
        assertThat(pattern.matches("ZD00012")).isFalse();
        assertThat(pattern.matches("xZD0001")).isFalse();
    }

    @Test
    @Timeout(10)
    void anExpressionThatRunsAwayOnlyRefusesTheText() {
        assertThat(FieldPattern.of("(a+)+b").matches("a".repeat(400))).isFalse();
        assertThat(FieldPattern.of("(a|aa)*(a|aa)*c").matches("a".repeat(400))).isFalse();
        assertThat(FieldPattern.of("(x|y)*").matches("x".repeat(FieldPattern.LONGEST_TEXT)))
                .isTrue();
    }

    @Test
    void proseIsNoMatterForAFormat() {
        assertThat(FieldPattern.of(".*").matches("字".repeat(FieldPattern.LONGEST_TEXT + 1)))
                .isFalse();
    }

    @Test
    void aBrokenExpressionIsToldWithThePlaceWhereItBreaks() {
        assertThat(FieldPattern.problem("[A-Z"))
                .hasValueSatisfying(words -> assertThat(words).contains("第 4 个字符附近"));
        assertThat(FieldPattern.problem("\\d+")).isEmpty();
    }
}
