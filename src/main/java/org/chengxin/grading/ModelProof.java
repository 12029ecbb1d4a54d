package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/** Holds a model definition to what the assessor relies on. A model that does not add up is never used. */
final class ModelProof {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<String> problems = new ArrayList<>();

    private ModelProof() {}

    static void check(Definition model) {
        List<String> problems = problems(model);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("评分模型不成立：" + String.join("", problems));
        }
    }

    /** Everything that keeps the model from being used, as sentences. */
    static List<String> problems(Definition model) {
        ModelProof proof = new ModelProof();
        proof.all(model);
        return List.copyOf(proof.problems);
    }

    private void all(Definition model) {
        Set<String> codes = new HashSet<>(ScoringModel.tableRules());
        Stream.of(
                        model.rules().stream().map(Rule::code),
                        model.caps().stream().map(Cap::code),
                        bars(model).map(Bar::code))
                .flatMap(one -> one)
                .forEach(code -> require(codes.add(code), "编码“" + code + "”重复或与内置规则同名"));
        dimensions(model);
        model.rules().forEach(rule -> rule(rule, model));
        model.caps().forEach(cap -> cap(cap, model));
        bars(model).forEach(bar -> require(bar.count() != Count.EACH, "“" + bar.name() + "”不能逐条计"));
        var bounds = model.thresholds();
        require(
                bounds.red().compareTo(bounds.blue()) > 0 && bounds.blue().compareTo(bounds.yellow()) > 0,
                "红牌、蓝牌、黄牌的分数线须依次降低");
        require(bounds.red().compareTo(HUNDRED) <= 0 && bounds.yellow().signum() > 0, "分数线须在 0 分以上、100 分以内");
        require(model.probation().months() >= 0, "观察期的月数不能是负数");
    }

    /** Base and earned make up each maximum, the maxima make up one hundred (domain §5: 100 = 77 + 23 by default). */
    private void dimensions(Definition model) {
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> authorities = new HashSet<>();
        for (Dimension one : model.dimensions()) {
            require(codes.add(one.code()), "评分项“" + one.code() + "”重复");
            require(names.add(one.name()), "有两个评分项都叫“" + one.name() + "”");
            require(one.base() >= 0 && one.earned() >= 0, "“" + one.name() + "”的分值不能是负数");
            require(one.base() + one.earned() == one.max(), "“" + one.name() + "”的基础分加加分须等于满分");
            one.authorities().forEach(each -> require(authorities.add(each), "单位“" + each + "”同时属于两个评分项"));
        }
        require(model.dimensions().stream().mapToInt(Dimension::max).sum() == 100, "各评分项满分合计须为 100 分");
        require(codes.contains(model.otherAuthority()), "其他单位的扣分须记入已有的评分项");
    }

    private void rule(Rule rule, Definition model) {
        String about = "规则“" + rule.name() + "”";
        require(rule.points().signum() > 0, about + "的分值须大于零");
        require(rule.points().scale() <= 2, about + "的分值最多两位小数");
        require(rule.of().atLeast() == null || rule.of().atLeast() > 0, about + "至少几次（项）须大于零");
        require(fades(rule.decay()), about + "随时间减少的比例须逐级降低");
        require(rule.count() != Count.NONE, about + "须有信用信息才能计分");
        require(rule.dimension() == null || knows(model, rule.dimension()), about + "的评分项不存在");
        require(rule.kind() == Kind.DEDUCTION || rule.count() != Count.EACH, about + "是加分，不能逐条累计");
        require(rule.kind() == Kind.DEDUCTION || rule.dimension() != null, about + "是加分，须写明评分项");
        require(rule.decay() == null || rule.count() == Count.EACH, about + "只有逐条扣分才能衰减");
        if (rule.kind() == Kind.AWARD && rule.dimension() != null) {
            int earned = model.dimensions().stream()
                    .filter(one -> one.code().equals(rule.dimension()))
                    .mapToInt(Dimension::earned)
                    .sum();
            require(rule.points().intValue() <= earned, about + "的分值超过该评分项的加分上限");
        }
    }

    private static boolean fades(@Nullable Decay decay) {
        int before = 101;
        for (Decay.Step step : decay == null ? List.<Decay.Step>of() : decay.steps()) {
            if (step.percent() >= before) {
                return false;
            }
            before = step.percent();
        }
        return true;
    }

    private void cap(Cap cap, Definition model) {
        List<Rule> capped = model.rules().stream()
                .filter(rule -> cap.rules().contains(rule.code()))
                .toList();
        require(!cap.rules().isEmpty(), "“" + cap.name() + "”还没有选定适用的规则");
        require(cap.points().signum() >= 0, "“" + cap.name() + "”的分值不能是负数");
        require(capped.size() == cap.rules().size(), "“" + cap.name() + "”限制的规则不存在");
        require(capped.stream().allMatch(rule -> rule.kind() == Kind.DEDUCTION), "“" + cap.name() + "”只能限制扣分");
        require(
                model.caps().stream()
                        .filter(other -> other != cap)
                        .noneMatch(other -> other.rules().stream().anyMatch(cap.rules()::contains)),
                "“" + cap.name() + "”与另一项合计上限重叠");
    }

    private static boolean knows(Definition model, String dimension) {
        return model.dimensions().stream().anyMatch(one -> one.code().equals(dimension));
    }

    private static Stream<Bar> bars(Definition model) {
        return Stream.of(model.gates(), model.ceilings(), model.vetoes()).flatMap(List::stream);
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            problems.add(sentence + "。");
        }
    }
}
