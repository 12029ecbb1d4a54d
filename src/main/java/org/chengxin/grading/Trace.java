package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is different in the reasoning of two assessments of one merchant on the same facts: lines and conditions. A changed
 * rule shows here even where the grade stays.
 */
record Trace(List<LineShift> lines, List<CheckShift> checks) {

    /** The points of one rule in one dimension, under the one model and the other. */
    record LineShift(String dimension, String rule, BigDecimal before, BigDecimal after) {}

    /** Whether a condition is met; null where the model does not ask. */
    record CheckShift(
            String code, @Nullable Boolean before, @Nullable Boolean after) {}

    private record Place(String dimension, String rule) {}

    static Trace between(Assessment before, Assessment after) {
        Map<Place, BigDecimal> old = points(before);
        Map<Place, BigDecimal> now = points(after);
        List<LineShift> lines = new ArrayList<>();
        Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct().forEach(place -> {
            BigDecimal was = old.getOrDefault(place, BigDecimal.ZERO);
            BigDecimal is = now.getOrDefault(place, BigDecimal.ZERO);
            if (was.compareTo(is) != 0) {
                lines.add(new LineShift(place.dimension(), place.rule(), was, is));
            }
        });
        Map<String, Boolean> held = checks(before);
        Map<String, Boolean> holds = checks(after);
        List<CheckShift> checks = new ArrayList<>();
        Stream.concat(held.keySet().stream(), holds.keySet().stream())
                .distinct()
                .forEach(code -> {
                    Boolean was = held.get(code);
                    Boolean is = holds.get(code);
                    if (was == null || !was.equals(is)) {
                        checks.add(new CheckShift(code, was, is));
                    }
                });
        return new Trace(lines, checks);
    }

    boolean isEmpty() {
        return lines.isEmpty() && checks.isEmpty();
    }

    /** Names a whole result with its reasoning: grade, score, every line with its facts, every condition. */
    static String hash(Assessment one) {
        StringBuilder text = new StringBuilder();
        text.append(one.grade()).append('|').append(one.score()).append('\n');
        one.lines()
                .forEach(line -> text.append(line.dimension())
                        .append('|')
                        .append(line.rule())
                        .append('|')
                        .append(line.points())
                        .append('|')
                        .append(line.facts())
                        .append('\n'));
        Stream.of(one.gates(), one.ceilings(), one.vetoes())
                .flatMap(List::stream)
                .forEach(check -> text.append(check.code())
                        .append('|')
                        .append(check.met())
                        .append('|')
                        .append(check.facts())
                        .append('\n'));
        return Sha256.hex(text.toString());
    }

    private static Map<Place, BigDecimal> points(Assessment one) {
        Map<Place, BigDecimal> points = new LinkedHashMap<>();
        one.lines()
                .forEach(
                        line -> points.merge(new Place(line.dimension(), line.rule()), line.points(), BigDecimal::add));
        return points;
    }

    private static Map<String, Boolean> checks(Assessment one) {
        Map<String, Boolean> met = new LinkedHashMap<>();
        Stream.of(one.gates(), one.ceilings(), one.vetoes())
                .flatMap(List::stream)
                .forEach(check -> met.put(check.code(), check.met()));
        return met;
    }
}
