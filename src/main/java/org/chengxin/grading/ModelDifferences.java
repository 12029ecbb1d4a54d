package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.shared.Differences;

/** What one version of a model says differently from another, in sentences. */
final class ModelDifferences {

    private final Differences found = new Differences();
    private final ListDifferences parts = new ListDifferences(found);
    private final RuleWords before;
    private final RuleWords after;

    private ModelDifferences(Definition old, Definition now) {
        before = new RuleWords(old.labels());
        after = new RuleWords(now.labels());
    }

    static List<String> between(Definition old, Definition now) {
        ModelDifferences differences = new ModelDifferences(old, now);
        differences.all(old, now);
        return differences.found.sentences();
    }

    /** Only what stands beside rules and conditions: the lowest scores of the grades, and observation. */
    static List<String> ofBounds(Definition old, Definition now) {
        ModelDifferences differences = new ModelDifferences(old, now);
        differences.bounds(old, now);
        return differences.found.sentences();
    }

    private void all(Definition old, Definition now) {
        bounds(old, now);
        found.compare("其他单位的扣分记入", name(old, old.otherAuthority()), name(now, now.otherAuthority()));
        parts.compare(
                "评分项", old.dimensions(), now.dimensions(), Dimension::code, ModelDifferences::told, this::dimension);
        parts.compare("规则", old.rules(), now.rules(), Rule::code, this::told, (was, is) -> rule(old, now, was, is));
        parts.compare(
                "合计上限",
                old.caps(),
                now.caps(),
                Cap::code,
                cap -> "“" + cap.name() + "”（最多扣 " + plain(cap.points()) + " 分）",
                (was, is) -> cap(old, now, was, is));
        for (BarList list : BarList.values()) {
            parts.compare(
                    list.label(), list.of(old), list.of(now), Bar::code, bar -> "“" + bar.name() + "”", this::bar);
        }
        labels(old.labels(), now.labels());
    }

    private void bounds(Definition old, Definition now) {
        found.compare(
                "红牌分数线", plain(old.thresholds().red()), plain(now.thresholds().red()));
        found.compare(
                "蓝牌分数线", plain(old.thresholds().blue()), plain(now.thresholds().blue()));
        found.compare(
                "黄牌分数线",
                plain(old.thresholds().yellow()),
                plain(now.thresholds().yellow()));
        found.compare("观察期的月数", old.probation().months(), now.probation().months());
        found.compare(
                "结束观察期须有的信息",
                before.when(old.probation().needs(), ""),
                after.when(now.probation().needs(), ""));
    }

    private void dimension(Dimension was, Dimension is) {
        String about = "评分项“" + was.name() + "”的";
        found.compare(about + "名称", was.name(), is.name());
        found.compare(about + "基础分", was.base(), is.base());
        found.compare(about + "加分", was.earned(), is.earned());
        found.compare(about + "满分", was.max(), is.max());
        found.compare(about + "单位", String.join("、", was.authorities()), String.join("、", is.authorities()));
    }

    private void rule(Definition old, Definition now, Rule was, Rule is) {
        String about = "规则“" + was.name() + "”的";
        found.compare(about + "名称", was.name(), is.name());
        found.compare(about + "性质", was.kind().label(), is.kind().label());
        found.compare(about + "分值", plain(was.points()), plain(is.points()));
        found.compare(about + "评分项", place(old, was), place(now, is));
        found.compare(
                about + "认定",
                before.when(was.of(), RuleWords.count(was.count(), was.of().atLeast())),
                after.when(is.of(), RuleWords.count(is.count(), is.of().atLeast())));
        found.compare(
                about + "随时间减少",
                before.fading(was.of().item(), was.decay()),
                after.fading(is.of().item(), is.decay()));
        found.compare(about + "说明", was.words(), is.words());
        found.compare(about + "对外说法", was.publicWords(), is.publicWords());
        found.compare(about + "依据", was.basis(), is.basis());
    }

    private void cap(Definition old, Definition now, Cap was, Cap is) {
        String about = "合计上限“" + was.name() + "”的";
        found.compare(about + "名称", was.name(), is.name());
        found.compare(about + "分值", plain(was.points()), plain(is.points()));
        found.compare(about + "适用规则", rules(old, was), rules(now, is));
    }

    private void bar(Bar was, Bar is) {
        String about = "条件“" + was.name() + "”的";
        found.compare(about + "名称", was.name(), is.name());
        found.compare(
                about + "认定",
                before.when(was.of(), RuleWords.count(was.count(), was.of().atLeast())),
                after.when(is.of(), RuleWords.count(is.count(), is.of().atLeast())));
        found.compare(about + "满足时的说明", was.met(), is.met());
        found.compare(about + "不满足时的说明", was.unmet(), is.unmet());
        found.compare(about + "依据", was.basis(), is.basis());
    }

    private void labels(Map<String, String> old, Map<String, String> now) {
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        all.forEach(key -> found.compare("“" + key + "”的中文名称", old.get(key), now.get(key)));
    }

    private static String told(Dimension one) {
        return "“" + one.name() + "”（基础分 " + one.base() + " 分，加分 " + one.earned() + " 分）";
    }

    private String told(Rule rule) {
        String count = RuleWords.count(rule.count(), rule.of().atLeast());
        return "“" + rule.name() + "”（" + rule.kind().label() + " " + plain(rule.points()) + " 分；"
                + after.when(rule.of(), count) + "）";
    }

    private static String place(Definition model, Rule rule) {
        String code = rule.dimension();
        return code == null ? "认定单位所属评分项" : name(model, code);
    }

    private static String name(Definition model, String dimension) {
        Dimension found = ListDifferences.find(model.dimensions(), Dimension::code, dimension);
        return found == null ? dimension : found.name();
    }

    private static String rules(Definition model, Cap cap) {
        return String.join(
                "、",
                cap.rules().stream()
                        .map(code -> {
                            Rule rule = ListDifferences.find(model.rules(), Rule::code, code);
                            return rule == null ? code : rule.name();
                        })
                        .toList());
    }

    private static String plain(BigDecimal points) {
        return Sentences.plain(points);
    }
}
