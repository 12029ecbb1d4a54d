package org.chengxin.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Dimension;

/**
 * What a fall rests on, and whether what the merchant was told of still bears it: a ruling may use no deduction and no
 * condition that its notice did not name (《行政处罚法》第四十四条 by analogy). A pure function of the two assessments.
 */
final class Grounds {

    private Grounds() {}

    /** Every deduction and every condition not met, as the notice lists them. */
    static List<String> sentences(Assessment told) {
        return Stream.concat(
                        deductions(told).map(LedgerLine::sentence), failed(told).map(Check::reason))
                .toList();
    }

    /** Those of them that rest on any of these facts. */
    static List<String> sentences(Assessment told, Set<FactId> facts) {
        return Stream.concat(
                        deductions(told)
                                .filter(line -> !Collections.disjoint(line.facts(), facts))
                                .map(LedgerLine::sentence),
                        failed(told)
                                .filter(check -> !Collections.disjoint(check.facts(), facts))
                                .map(Check::reason))
                .toList();
    }

    /** The facts behind them. */
    static Set<FactId> facts(Assessment told) {
        Set<FactId> used = new LinkedHashSet<>();
        deductions(told).forEach(line -> used.addAll(line.facts()));
        failed(told).forEach(check -> used.addAll(check.facts()));
        return used;
    }

    /**
     * Whether the grade also follows where only the deductions and conditions told of count, as far as they still stand,
     * and every point that ever spoke for the merchant counts for it. Another version of the rules needs a new notice.
     */
    static boolean bear(ScoringModel model, Assessment told, Assessment now, Grade target) {
        if (!told.model().equals(now.model()) || told.modelVersion() != now.modelVersion()) {
            return false;
        }
        List<Check> vetoes = known(told.vetoes(), now.vetoes());
        boolean vetoLost = fails(now.vetoes()) && !fails(vetoes) && fails(told.vetoes());
        Verdict verdict = Verdict.of(
                model,
                score(model, told, now),
                now.gates(),
                known(told.ceilings(), now.ceilings()),
                vetoes,
                vetoLost ? "告知的一票否决事由已不存在" : null);
        return verdict.grade() == target;
    }

    /**
     * Whether anything is held against a merchant now that was not put, or not so gravely, when a fall was refused: more points
     * taken for the same statements, or a condition that these did not fail then. What was put then and is gone by now weighs
     * nothing. What only speaks for the merchant, a statement corrected in its words, or an award that lapses opens nothing
     * again; the same statement does where time has made it graver (a deadline passed). Points count as the lines say, since
     * below the floor of a dimension the score tells nothing any more.
     *
     * @param keys natural keys of the facts, which a corrected statement keeps
     */
    static boolean areGraver(Assessment refused, Assessment now, Map<FactId, String> keys) {
        Map<Set<String>, BigDecimal> before = points(refused, keys);
        return points(now, keys).entrySet().stream()
                        .anyMatch(held ->
                                held.getValue().compareTo(before.getOrDefault(held.getKey(), BigDecimal.ZERO)) < 0)
                || failed(now)
                        .anyMatch(check -> failed(refused)
                                .noneMatch(put -> put.code().equals(check.code())
                                        && keys(put.facts(), keys).containsAll(keys(check.facts(), keys))));
    }

    private static Map<Set<String>, BigDecimal> points(Assessment assessment, Map<FactId, String> keys) {
        return deductions(assessment)
                .collect(Collectors.toMap(line -> keys(line.facts(), keys), LedgerLine::points, BigDecimal::add));
    }

    private static Set<String> keys(List<FactId> facts, Map<FactId, String> keys) {
        return facts.stream()
                .map(fact -> keys.getOrDefault(fact, fact.toString()))
                .collect(Collectors.toSet());
    }

    /** The score that deductions told of, and awards of then and now, add up to within the limits of the model. */
    static BigDecimal score(ScoringModel model, Assessment told, Assessment now) {
        Set<Object> before = deductions(told).map(Grounds::key).collect(Collectors.toCollection(HashSet::new));
        List<LedgerLine> against =
                deductions(now).filter(line -> before.contains(key(line))).toList();
        Set<String> held = new HashSet<>();
        List<LedgerLine> speaking = Stream.concat(awards(now), awards(told))
                .filter(line -> held.add(line.rule()))
                .toList();
        BigDecimal score = BigDecimal.ZERO;
        for (Dimension dimension : model.definition().dimensions()) {
            BigDecimal earned = sum(speaking.stream()
                            .filter(line -> line.dimension().equals(dimension.code())))
                    .min(BigDecimal.valueOf(dimension.earned()));
            BigDecimal lost = lost(
                    model,
                    against.stream()
                            .filter(line -> line.dimension().equals(dimension.code()))
                            .toList());
            score = score.add(BigDecimal.valueOf(dimension.base())
                    .add(earned)
                    .subtract(lost)
                    .max(BigDecimal.ZERO));
        }
        return score.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal lost(ScoringModel model, List<LedgerLine> own) {
        BigDecimal lost = sum(own.stream()).negate();
        for (Cap cap : model.definition().caps()) {
            BigDecimal capped = sum(own.stream().filter(line -> cap.rules().contains(line.rule())))
                    .negate();
            lost = lost.subtract(capped.subtract(cap.points()).max(BigDecimal.ZERO));
        }
        return lost;
    }

    private static BigDecimal sum(Stream<LedgerLine> lines) {
        return lines.map(LedgerLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The checks of now, where one not named as failed before, or failing on other facts only, counts as passed. */
    private static List<Check> known(List<Check> told, List<Check> now) {
        return now.stream()
                .map(check -> check.met() || told.stream().anyMatch(before -> names(before, check))
                        ? check
                        : new Check(check.code(), check.name(), true, check.reason(), List.of()))
                .toList();
    }

    private static boolean names(Check before, Check now) {
        return !before.met()
                && before.code().equals(now.code())
                && (now.facts().isEmpty() || !Collections.disjoint(before.facts(), now.facts()));
    }

    private static boolean fails(List<Check> checks) {
        return checks.stream().anyMatch(check -> !check.met());
    }

    private static Stream<Check> failed(Assessment assessment) {
        return Stream.of(assessment.ceilings(), assessment.vetoes())
                .flatMap(List::stream)
                .filter(check -> !check.met());
    }

    private static Stream<LedgerLine> deductions(Assessment assessment) {
        return assessment.lines().stream().filter(line -> line.kind() == LedgerLine.Kind.DEDUCTION);
    }

    private static Stream<LedgerLine> awards(Assessment assessment) {
        return assessment.lines().stream().filter(line -> line.kind() == LedgerLine.Kind.AWARD);
    }

    private static Object key(LedgerLine line) {
        return List.of(line.rule(), line.facts());
    }
}
