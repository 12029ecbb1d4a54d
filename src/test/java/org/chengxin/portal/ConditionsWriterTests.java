package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Check;
import org.chengxin.grading.Grade;
import org.junit.jupiter.api.Test;

/** What a page says stands in the way of a better grade. */
class ConditionsWriterTests {

    private static final FactId FIRST = FactId.next();
    private static final FactId SECOND = FactId.next();
    private static final Check GATE = unmet("overdue-gate", "有 2 个问题逾期未整改。", SECOND, FIRST);
    private static final Check CEILING = unmet("overdue", "有 2 个问题整改逾期。", FIRST, SECOND);
    private static final Check AWARD = unmet("pledge", "未签署诚信经营承诺书。");
    private static final Check VETO = unmet("veto", "被列入严重违法失信名单。", FIRST);

    @Test
    void oneThingIsSaidOnce() {
        assertThat(conditions(Grade.YELLOW, List.of())).containsExactly("有 2 个问题整改逾期。", "未签署诚信经营承诺书。");
    }

    @Test
    void ofABlackPlateOnlyItsCauseIsSaidAndHowItIsLifted() {
        assertThat(conditions(Grade.BLACK, List.of(VETO))).containsExactly("被列入严重违法失信名单。", ConditionsWriter.RELEASE);
    }

    @Test
    void whatMayNotBeNamedAnyMoreIsLeftOut() {
        assertThat(ConditionsWriter.of(Grade.YELLOW, assessment(Grade.YELLOW, List.of()), SECOND::equals))
                .containsExactly("未签署诚信经营承诺书。");
    }

    private static List<String> conditions(Grade grade, List<Check> vetoes) {
        return ConditionsWriter.of(grade, assessment(grade, vetoes), fact -> true);
    }

    private static Assessment assessment(Grade grade, List<Check> vetoes) {
        return new Assessment(
                "street-default",
                1,
                PublicProfileFixtures.TODAY,
                new BigDecimal("57.00"),
                grade,
                "一句话。",
                List.of(),
                List.of(),
                List.of(GATE, AWARD),
                List.of(CEILING),
                vetoes,
                null,
                "hash");
    }

    private static Check unmet(String code, String reason, FactId... facts) {
        return new Check(code, code, false, reason, List.of(facts));
    }
}
