package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Assessment.DimensionScore;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;

/**
 * An assessment as staff read it: each dimension with its lines, each line with its rule, points, period and facts. Of a
 * line whose facts are not all the reader's to see, only the public words are shown and no facts are linked.
 */
record AssessmentView(
        Assessment assessment, String model, List<Part> parts, List<Answers> answers, List<Possible> possible) {

    /** One dimension with its lines. */
    record Part(DimensionScore score, List<Line> lines) {}

    record Line(
            String rule,
            String kind,
            String points,
            String share,
            String period,
            String css,
            String sentence,
            List<FactId> facts) {}

    /** The answers to the gates, the ceilings or the vetoes. */
    record Answers(String title, List<Answer> all) {}

    record Answer(boolean met, String state, String name, String reason, List<FactId> facts) {}

    /** Points that could still be earned. */
    record Possible(String rule, String dimension, String points, String how) {}

    static AssessmentView of(Assessment assessment, ScoringModel model, Predicate<FactId> visible) {
        return new AssessmentView(
                assessment,
                model.name() + "（第 " + model.version() + " 版）",
                assessment.dimensions().stream()
                        .map(one -> new Part(one, lines(assessment, one, model, visible)))
                        .toList(),
                List.of(
                        answers("红牌条件", "满足", "未满足", assessment.gates(), visible),
                        answers("黄牌封顶", "没有", "触发", assessment.ceilings(), visible),
                        answers("一票否决", "没有", "触发", assessment.vetoes(), visible)),
                possible(assessment, model));
    }

    private static Answers answers(
            String title, String good, String bad, List<Check> checks, Predicate<FactId> visible) {
        return new Answers(
                title,
                checks.stream()
                        .map(one -> new Answer(
                                one.met(),
                                one.met() ? good : bad,
                                one.name(),
                                one.reason(),
                                one.facts().stream().filter(visible).toList()))
                        .toList());
    }

    private static List<Line> lines(
            Assessment assessment, DimensionScore dimension, ScoringModel model, Predicate<FactId> visible) {
        return assessment.lines().stream()
                .filter(line -> line.dimension().equals(dimension.code()))
                .map(line -> line(line, model, line.facts().stream().allMatch(visible)))
                .toList();
    }

    private static Line line(LedgerLine line, ScoringModel model, boolean visible) {
        return new Line(
                model.ruleName(line.rule()),
                line.kind().label(),
                signed(line.points()),
                line.percent() == 100 ? "" : signed(line.fullPoints()) + " × " + line.percent() + "%",
                period(line),
                line.points().signum() < 0 ? "points-minus" : "points-plus",
                visible ? line.sentence() : line.publicSentence(),
                visible ? line.facts() : List.of());
    }

    private static List<Possible> possible(Assessment assessment, ScoringModel model) {
        RuleWords words = new RuleWords(model.definition().labels());
        return model.definition().rules().stream()
                .filter(rule -> rule.kind() == Kind.AWARD)
                .filter(rule -> assessment.lines().stream()
                        .noneMatch(line -> line.rule().equals(rule.code())))
                .map(rule -> possible(rule, model, words))
                .toList();
    }

    private static Possible possible(Rule rule, ScoringModel model, RuleWords words) {
        String dimension = rule.dimension();
        return new Possible(
                rule.name(),
                dimension == null ? "" : model.dimension(dimension).name(),
                signed(rule.points()),
                words.when(rule.of(), RuleWords.count(rule.count(), rule.of().atLeast())));
    }

    private static String signed(BigDecimal points) {
        return (points.signum() < 0 ? "−" : "+") + Sentences.plain(points.abs());
    }

    private static String period(LedgerLine line) {
        if (line.from() == null) {
            return "长期";
        }
        return line.to() == null ? line.from() + " 起" : line.from() + " 至 " + line.to();
    }
}
