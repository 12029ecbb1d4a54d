package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of the default model can change without a readable case telling: changed rule, changed trace. */
class GradingCaseMutationTests {

    private static final List<GradingCases.Case> CASES = GradingCases.all();

    static List<ModelMutations.Mutant> mutants() {
        return ModelMutations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void someCaseTellsTheChange(ModelMutations.Mutant mutant) {
        assertThat(CASES)
                .as(mutant.change())
                .anyMatch(one -> !one.under(mutant.model()).equals(one.expected()));
    }

    @Test
    void everyRuleAndEveryBarIsMutated() {
        assertThat(mutants()).hasSizeGreaterThan(300);
        Models.DEFAULT
                .definition()
                .rules()
                .forEach(rule ->
                        assertThat(mutants()).anyMatch(mutant -> mutant.change().equals(rule.code() + " removed")));
    }
}
