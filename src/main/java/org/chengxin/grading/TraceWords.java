package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Definition;
import org.jspecify.annotations.Nullable;

/** Says what is reasoned differently, with the names both models give. */
final class TraceWords {

    private TraceWords() {}

    /** “市场监管“一般行政处罚”由 −8 分变为 −10 分。” */
    static List<String> of(Trace trace, ScoringModel before, ScoringModel after) {
        Map<String, String> names = names(before.definition());
        names.putAll(names(after.definition()));
        ScoringModel.tableRules().forEach(code -> names.put(code, after.ruleName(code)));
        List<String> sentences = new ArrayList<>();
        trace.lines()
                .forEach(line -> sentences.add(name(names, line.dimension()) + "“" + name(names, line.rule()) + "”由 "
                        + points(line.before()) + " 变为 " + points(line.after()) + "。"));
        trace.checks()
                .forEach(check -> sentences.add("“" + name(names, check.code()) + "”由" + met(check.before()) + "变为"
                        + met(check.after()) + "。"));
        return sentences;
    }

    private static Map<String, String> names(Definition model) {
        Map<String, String> names = new LinkedHashMap<>();
        model.dimensions().forEach(one -> names.put(one.code(), one.name()));
        model.rules().forEach(one -> names.put(one.code(), one.name()));
        model.caps().forEach(one -> names.put(one.code(), one.name()));
        Stream.of(model.gates(), model.ceilings(), model.vetoes())
                .flatMap(List::stream)
                .forEach((Bar one) -> names.put(one.code(), one.name()));
        return names;
    }

    private static String name(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }

    private static String points(BigDecimal points) {
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
        return sign + Sentences.plain(points.abs()) + " 分";
    }

    private static String met(@Nullable Boolean met) {
        return met == null ? "不看" : met ? "满足" : "不满足";
    }
}
