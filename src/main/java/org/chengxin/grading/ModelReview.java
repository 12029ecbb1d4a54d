package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be said about a draft before it is submitted: what the assessor could not work with, what the
 * catalogue does not know, rules that can never count anything, and facts that two rules would charge.
 *
 * @param problems what must be put right first
 * @param warnings what is allowed and easily overlooked
 */
record ModelReview(List<String> problems, List<String> warnings) {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w*)}");

    /**
     * @param items the catalogue in force; null for an unknown item
     * @param departments names by code
     */
    static ModelReview of(
            Definition model, Function<String, @Nullable CatalogueItem> items, Map<String, String> departments) {
        List<String> problems = new ArrayList<>(ModelProof.problems(model));
        for (var dimension : model.dimensions()) {
            dimension.authorities().stream()
                    .filter(code -> !departments.containsKey(code))
                    .forEach(code -> problems.add("评分项“" + dimension.name() + "”用到的单位“" + code + "”不存在。"));
        }
        for (Rule rule : model.rules()) {
            String about = "规则“" + rule.name() + "”";
            CriterionProof proof =
                    new CriterionProof(about, items.apply(rule.of().item()), departments, model.labels(), problems);
            proof.check(rule.of());
            proof.checkDecay(rule.decay());
            holes(rule.words()).filter(field -> !field.equals("n")).forEach(proof::checkHole);
            if (rule.publicWords().contains("{")) {
                problems.add(about + "的对外说法不能带出信息的内容，请去掉花括号。");
            }
        }
        bars(model).forEach(bar -> {
            String about = "条件“" + bar.name() + "”";
            new CriterionProof(about, items.apply(bar.of().item()), departments, model.labels(), problems)
                    .check(bar.of());
            Stream.of(bar.met(), bar.unmet())
                    .flatMap(ModelReview::holes)
                    .filter(hole -> !hole.equals("n"))
                    .forEach(hole -> problems.add(about + "的说明是给公众看的，只能用 {n}，不能用 {" + hole + "}。"));
        });
        new CriterionProof("观察期", items.apply(model.probation().needs().item()), departments, model.labels(), problems)
                .check(model.probation().needs());
        return new ModelReview(List.copyOf(problems), warnings(model, items));
    }

    private static List<String> warnings(Definition model, Function<String, @Nullable CatalogueItem> items) {
        List<String> warnings = new ArrayList<>();
        List<Rule> deductions = model.rules().stream()
                .filter(rule -> rule.kind() == Kind.DEDUCTION)
                .toList();
        for (int i = 0; i < deductions.size(); i++) {
            for (int j = i + 1; j < deductions.size(); j++) {
                Rule one = deductions.get(i);
                Rule other = deductions.get(j);
                if (one.of().item().equals(other.of().item()) && !Contradictions.among(together(one, other))) {
                    warnings.add("同一条信息可能被“" + one.name() + "”和“" + other.name() + "”重复扣分。");
                }
            }
        }
        model.rules().forEach(rule -> {
            CatalogueItem item = items.apply(rule.of().item());
            if (item != null && item.definition().closed()) {
                warnings.add("规则“" + rule.name() + "”用到的“" + item.name() + "”已停止采集。");
            }
        });
        return List.copyOf(warnings);
    }

    private static List<Condition> together(Rule one, Rule other) {
        return Stream.of(one.of(), other.of())
                .flatMap(of -> Stream.concat(of.when().stream(), of.must().stream()))
                .toList();
    }

    private static Stream<String> holes(String words) {
        return HOLE.matcher(words).results().map((MatchResult hole) -> hole.group(1));
    }

    private static Stream<Bar> bars(Definition model) {
        return Stream.of(model.gates(), model.ceilings(), model.vetoes()).flatMap(List::stream);
    }
}
