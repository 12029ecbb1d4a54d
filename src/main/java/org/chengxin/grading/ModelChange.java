package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.grading.ScoringModel.Probation;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.grading.ScoringModel.Thresholds;
import org.jspecify.annotations.Nullable;

/** Single changes of a model: each gives a new definition and leaves the old one as it was. */
final class ModelChange {

    private ModelChange() {}

    static Definition bounds(Definition old, Thresholds thresholds, Probation probation, String otherAuthority) {
        return new Definition(
                old.dimensions(),
                otherAuthority,
                old.rules(),
                old.caps(),
                old.gates(),
                old.ceilings(),
                old.vetoes(),
                thresholds,
                probation,
                old.labels());
    }

    static Definition dimensions(Definition old, List<Dimension> dimensions) {
        return with(old, dimensions, old.rules(), old.caps(), old.labels());
    }

    static Definition labels(Definition old, Map<String, String> labels) {
        return with(old, old.dimensions(), old.rules(), old.caps(), labels);
    }

    /** @param replaced code of the rule that gives way; null to add one */
    static Definition rule(Definition old, @Nullable String replaced, Rule rule) {
        return with(old, old.dimensions(), put(old.rules(), replaced, rule, Rule::code), old.caps(), old.labels());
    }

    /** The rule goes, and with it its place under a common limit. */
    static Definition withoutRule(Definition old, String code) {
        List<Cap> caps = old.caps().stream()
                .map(cap -> new Cap(
                        cap.code(),
                        cap.name(),
                        cap.rules().stream().filter(rule -> !rule.equals(code)).toList(),
                        cap.points()))
                .toList();
        return with(old, old.dimensions(), without(old.rules(), code, Rule::code), caps, old.labels());
    }

    /** Exchanges the rule with the one before or after it. */
    static Definition moved(Definition old, String code, boolean up) {
        List<Rule> rules = new ArrayList<>(old.rules());
        int from = rules.stream().map(Rule::code).toList().indexOf(code);
        int to = from + (up ? -1 : 1);
        if (from >= 0 && to >= 0 && to < rules.size()) {
            rules.set(from, rules.set(to, rules.get(from)));
        }
        return with(old, old.dimensions(), rules, old.caps(), old.labels());
    }

    static Definition cap(Definition old, @Nullable String replaced, Cap cap) {
        return with(old, old.dimensions(), old.rules(), put(old.caps(), replaced, cap, Cap::code), old.labels());
    }

    static Definition withoutCap(Definition old, String code) {
        return with(old, old.dimensions(), old.rules(), without(old.caps(), code, Cap::code), old.labels());
    }

    static Definition bar(Definition old, BarList list, @Nullable String replaced, Bar bar) {
        return list.in(old, put(list.of(old), replaced, bar, Bar::code));
    }

    static Definition withoutBar(Definition old, BarList list, String code) {
        return list.in(old, without(list.of(old), code, Bar::code));
    }

    private static Definition with(
            Definition old, List<Dimension> dimensions, List<Rule> rules, List<Cap> caps, Map<String, String> labels) {
        return new Definition(
                dimensions,
                old.otherAuthority(),
                rules,
                caps,
                old.gates(),
                old.ceilings(),
                old.vetoes(),
                old.thresholds(),
                old.probation(),
                labels);
    }

    private static <T> List<T> put(List<T> old, @Nullable String replaced, T one, Function<T, String> code) {
        List<T> changed = new ArrayList<>(old);
        int at = replaced == null ? -1 : old.stream().map(code).toList().indexOf(replaced);
        if (at < 0) {
            changed.add(one);
        } else {
            changed.set(at, one);
        }
        return changed;
    }

    private static <T> List<T> without(List<T> old, String gone, Function<T, String> code) {
        return old.stream().filter(one -> !code.apply(one).equals(gone)).toList();
    }
}
