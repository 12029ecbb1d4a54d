package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed from one assessment of a merchant to a later one, line by line and condition by condition, in plain words. */
final class Differences {

    private Differences() {}

    /** “一般行政处罚 −8 → −4”“不再满足：六个月内联合检查合格”; none where both say the same. */
    static List<String> between(Assessment before, Assessment after, ScoringModel model) {
        List<String> words = new ArrayList<>();
        Map<Object, LedgerLine> then = lines(before);
        Map<Object, LedgerLine> now = lines(after);
        for (Map.Entry<Object, LedgerLine> one : then.entrySet()) {
            LedgerLine left = now.get(one.getKey());
            BigDecimal points = left == null ? BigDecimal.ZERO : left.points();
            if (one.getValue().points().compareTo(points) != 0) {
                words.add(name(one.getValue(), model) + " "
                        + signed(one.getValue().points()) + " → " + signed(points));
            }
        }
        now.forEach((key, line) -> {
            if (!then.containsKey(key)) {
                words.add(name(line, model) + " " + signed(line.points()));
            }
        });
        words.addAll(checks("满足：", "不再满足：", before.gates(), after.gates()));
        words.addAll(checks("解除：", "触发：", before.ceilings(), after.ceilings()));
        words.addAll(checks("解除：", "触发：", before.vetoes(), after.vetoes()));
        return words;
    }

    private static Map<Object, LedgerLine> lines(Assessment assessment) {
        Map<Object, LedgerLine> lines = new LinkedHashMap<>();
        assessment.lines().forEach(line -> lines.put(List.of(line.dimension(), line.rule(), line.facts()), line));
        return lines;
    }

    private static String name(LedgerLine line, ScoringModel model) {
        return line.facts().isEmpty()
                ? model.dimension(line.dimension()).name() + model.ruleName(line.rule())
                : model.ruleName(line.rule());
    }

    private static List<String> checks(String good, String bad, List<Check> before, List<Check> after) {
        return after.stream()
                .flatMap(now -> before.stream()
                        .filter(then -> then.code().equals(now.code()) && then.met() != now.met())
                        .map(then -> (now.met() ? good : bad) + now.name()))
                .toList();
    }

    private static String signed(BigDecimal points) {
        return points.signum() == 0 ? "0" : (points.signum() < 0 ? "−" : "+") + Sentences.plain(points.abs());
    }
}
