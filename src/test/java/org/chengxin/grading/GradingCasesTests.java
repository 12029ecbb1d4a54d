package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case a policy officer can read in {@code docs/评分案例.md} comes out as it is written there. */
class GradingCasesTests {

    static List<GradingCases.Case> cases() {
        return GradingCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseComesOutAsWritten(GradingCases.Case one) {
        assertThat(one.under(Models.DEFAULT)).isEqualTo(one.expected());
    }

    @Test
    void theCasesAreNumberedWithoutGaps() {
        List<GradingCases.Case> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(64);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(cases.get(i).number()).isEqualTo(String.valueOf(i + 1));
        }
    }
}
