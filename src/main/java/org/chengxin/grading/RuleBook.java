package org.chengxin.grading;

import java.util.List;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;

/**
 * A scoring model as people read it, on {@code /rules} and in the console (fragment {@code grading/_rules :: rules}, variable {@code rules}). All
 * words about conditions, points and fading are made from the model's own data, so that they can never say something else.
 */
public record RuleBook(
        String title,
        String period,
        String basis,
        List<Dimension> dimensions,
        int base,
        int earned,
        List<Entry> deductions,
        List<Entry> awards,
        List<Entry> caps,
        List<Entry> gates,
        List<Entry> ceilings,
        List<Entry> vetoes,
        List<GradeLine> grades,
        String probation) {

    /**
     * @param code code in the model
     * @param place dimension it is charged to, or empty
     * @param points points with sign and unit, or empty
     * @param fading how the points fade, or empty
     * @param when which facts count, in words
     */
    public record Entry(
            String code, String name, String place, String points, String fading, String when, String basis) {}

    /** What it takes for a grade by points. */
    public record GradeLine(Grade grade, String range) {}

    static RuleBook of(ScoringModel model) {
        ScoringModel.Definition rules = model.definition();
        RuleWords words = new RuleWords(rules.labels());
        var bounds = rules.thresholds();
        String red = Sentences.plain(bounds.red());
        String blue = Sentences.plain(bounds.blue());
        String yellow = Sentences.plain(bounds.yellow());
        return new RuleBook(
                model.name() + "（第 " + model.version() + " 版）",
                model.effectiveFrom() + " 起"
                        + (model.effectiveTo() == null ? "施行" : "至 " + model.effectiveTo() + " 施行"),
                model.basis(),
                rules.dimensions(),
                rules.dimensions().stream().mapToInt(Dimension::base).sum(),
                rules.dimensions().stream().mapToInt(Dimension::earned).sum(),
                entries(model, words, Kind.DEDUCTION),
                entries(model, words, Kind.AWARD),
                rules.caps().stream().map(cap -> cap(model, cap)).toList(),
                bars(rules.gates(), words, ""),
                bars(rules.ceilings(), words, "有一条即封顶"),
                bars(rules.vetoes(), words, "有一条即否决"),
                List.of(
                        new GradeLine(Grade.RED, red + " 分以上，并且红牌条件全部满足"),
                        new GradeLine(Grade.BLUE, blue + " 分以上、不足 " + red + " 分，或者够红牌分数但条件不全"),
                        new GradeLine(Grade.YELLOW, yellow + " 分以上、不足 " + blue + " 分，或者有封顶情形"),
                        new GradeLine(Grade.BLACK, "不足 " + yellow + " 分，或者有一票否决情形；须经两人确认"),
                        new GradeLine(Grade.PROBATION, "不计入各牌家数")),
                "开业不满 " + rules.probation().months() + " 个月，或者还没有"
                        + words.item(rules.probation().needs().item()) + "的，列入观察期。一票否决情形除外。");
    }

    private static List<Entry> entries(ScoringModel model, RuleWords words, Kind kind) {
        String sign = kind == Kind.DEDUCTION ? "−" : "+";
        return model.definition().rules().stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> new Entry(
                        rule.code(),
                        rule.name(),
                        place(model, rule),
                        sign + Sentences.plain(rule.points()) + " 分",
                        words.fading(rule.of().item(), rule.decay()),
                        words.when(
                                rule.of(),
                                RuleWords.count(rule.count(), rule.of().atLeast())),
                        rule.basis()))
                .toList();
    }

    private static String place(ScoringModel model, Rule rule) {
        String code = rule.dimension();
        return code == null
                ? "记入认定单位所属评分项"
                : model.definition().dimensions().stream()
                        .filter(one -> one.code().equals(code))
                        .map(Dimension::name)
                        .findFirst()
                        .orElse("（评分项已删去）");
    }

    private static Entry cap(ScoringModel model, Cap cap) {
        String names =
                String.join("、", cap.rules().stream().map(model::ruleName).toList());
        return new Entry(cap.code(), cap.name(), "", "最多扣 " + Sentences.plain(cap.points()) + " 分", "", names, "");
    }

    private static List<Entry> bars(List<Bar> bars, RuleWords words, String trigger) {
        return bars.stream()
                .map(bar -> {
                    String suffix = trigger.isEmpty() || bar.count() != Count.NONE
                            ? RuleWords.count(bar.count(), bar.of().atLeast())
                            : trigger;
                    return new Entry(bar.code(), bar.name(), "", "", "", words.when(bar.of(), suffix), bar.basis());
                })
                .toList();
    }
}
