package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Rule;

/** Changed models. */
final class ModelFixtures {

    private ModelFixtures() {}

    static Rule rule(Definition model, String code) {
        return model.rules().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static UnaryOperator<Definition> points(String code, String points) {
        return model -> {
            Rule old = rule(model, code);
            Rule changed = new Rule(
                    old.code(),
                    old.name(),
                    old.dimension(),
                    old.kind(),
                    new BigDecimal(points),
                    old.count(),
                    old.of(),
                    old.decay(),
                    old.words(),
                    old.publicWords(),
                    old.basis());
            return ModelChange.rule(model, code, changed);
        };
    }

    static UnaryOperator<Definition> looking(String code, String item, Condition... when) {
        return model -> {
            Rule old = rule(model, code);
            Rule changed = new Rule(
                    old.code(),
                    old.name(),
                    old.dimension(),
                    old.kind(),
                    old.points(),
                    old.count(),
                    new Criterion(item, List.of(when), null, List.of(), null),
                    null,
                    "{validFrom} 说明",
                    old.publicWords(),
                    old.basis());
            return ModelChange.rule(model, code, changed);
        };
    }

    static Condition asks(String field, ConditionTest test, String value) {
        return new Condition(field, test, value, List.of(), List.of());
    }
}
