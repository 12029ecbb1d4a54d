package org.chengxin.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chengxin.dossier.Fact;
import org.chengxin.grading.Assessment.DimensionScore;
import org.chengxin.grading.LedgerLine.Kind;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines of one assessment. Limits (several rules' cap, a dimension's earned points, never below zero) become
 * lines of their own, so that the score stays the plain sum of the lines.
 */
final class Ledger {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private final ScoringModel model;
    private final LocalDate asOf;
    private final List<LedgerLine> lines = new ArrayList<>();

    Ledger(ScoringModel model, LocalDate asOf) {
        this.model = model;
        this.asOf = asOf;
    }

    /** The share of some points, two decimals, half up. */
    static BigDecimal share(BigDecimal points, int percent) {
        return percent == 100
                ? points.setScale(2, RoundingMode.HALF_UP)
                : points.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    void deduct(Rule rule, Fact fact, @Nullable LocalDate turns) {
        Decay decay = rule.decay();
        Decay.Share share = decay == null ? new Decay.Share(100, rule.of().since(fact), null) : decay.on(fact, asOf);
        if (share.percent() == 0) {
            return;
        }
        String code = rule.dimension();
        Dimension dimension = code == null ? model.dimensionOf(fact.authority()) : model.dimension(code);
        BigDecimal points = share(rule.points(), share.percent()).negate();
        lines.add(new LedgerLine(
                dimension.code(),
                rule.code(),
                Kind.DEDUCTION,
                points,
                share(rule.points(), 100).negate(),
                share.percent(),
                share.from(),
                earlier(share.to(), turns),
                List.of(fact.id()),
                Sentences.ofDeduction(rule, fact, points, share.percent(), asOf),
                fact.isPublicOn(asOf),
                rule.publicWords()));
    }

    void award(Rule rule, List<Fact> facts, @Nullable LocalDate turns) {
        BigDecimal points = share(rule.points(), 100);
        LocalDate from =
                facts.stream().map(rule.of()::since).max(LocalDate::compareTo).orElseThrow();
        lines.add(new LedgerLine(
                java.util.Objects.requireNonNull(rule.dimension()),
                rule.code(),
                Kind.AWARD,
                points,
                points,
                100,
                from,
                earlier(null, turns),
                facts.stream().map(Fact::id).toList(),
                Sentences.ofAward(rule, facts),
                facts.stream().allMatch(fact -> fact.isPublicOn(asOf)),
                rule.publicWords()));
    }

    /** All lines by dimension, with base points first and the limits last. */
    List<LedgerLine> lines() {
        List<LedgerLine> all =
                new ArrayList<>(lines.size() + model.definition().dimensions().size());
        for (Dimension dimension : model.definition().dimensions()) {
            List<LedgerLine> own = new ArrayList<>();
            if (dimension.base() > 0) {
                BigDecimal base = BigDecimal.valueOf(dimension.base());
                own.add(line(
                        dimension,
                        ScoringModel.BASE,
                        Kind.BASE,
                        base,
                        dimension.name() + "基础分 " + dimension.base() + " 分。"));
            }
            for (LedgerLine line : lines) {
                if (line.dimension().equals(dimension.code())) {
                    own.add(line);
                }
            }
            limit(dimension, own);
            all.addAll(own);
        }
        return all;
    }

    private void limit(Dimension dimension, List<LedgerLine> own) {
        for (Cap cap : model.definition().caps()) {
            BigDecimal over =
                    sum(own, line -> cap.rules().contains(line.rule())).negate().subtract(cap.points());
            if (over.signum() > 0) {
                own.add(line(
                        dimension,
                        cap.code(),
                        Kind.ADJUSTMENT,
                        over,
                        cap.name() + "以 " + Sentences.plain(cap.points()) + " 分为限，调回 " + Sentences.plain(over)
                                + " 分。"));
            }
        }
        BigDecimal over = sum(own, line -> line.kind() == Kind.AWARD).subtract(BigDecimal.valueOf(dimension.earned()));
        if (over.signum() > 0) {
            own.add(line(
                    dimension,
                    ScoringModel.EARNED_LIMIT,
                    Kind.ADJUSTMENT,
                    over.negate(),
                    dimension.name() + "加分以 " + dimension.earned() + " 分为限，调减 " + Sentences.plain(over) + " 分。"));
        }
        BigDecimal short_ = sum(own).negate();
        if (short_.signum() > 0) {
            own.add(line(
                    dimension,
                    ScoringModel.FLOOR,
                    Kind.ADJUSTMENT,
                    short_,
                    dimension.name() + "最低为 0 分，不影响其他方面，调回 " + Sentences.plain(short_) + " 分。"));
        }
    }

    static List<DimensionScore> byDimension(ScoringModel model, List<LedgerLine> lines) {
        List<DimensionScore> scores = new ArrayList<>();
        for (Dimension one : model.definition().dimensions()) {
            BigDecimal points = sum(lines, line -> line.dimension().equals(one.code()));
            scores.add(new DimensionScore(one.code(), one.name(), points, one.max()));
        }
        return scores;
    }

    static BigDecimal sum(List<LedgerLine> lines) {
        return sum(lines, line -> true);
    }

    private static BigDecimal sum(List<LedgerLine> lines, Predicate<LedgerLine> which) {
        BigDecimal sum = ZERO;
        for (LedgerLine line : lines) {
            if (which.test(line)) {
                sum = sum.add(line.points());
            }
        }
        return sum;
    }

    private static LedgerLine line(Dimension dimension, String rule, Kind kind, BigDecimal points, String sentence) {
        BigDecimal exact = points.setScale(2, RoundingMode.HALF_UP);
        return new LedgerLine(
                dimension.code(), rule, kind, exact, exact, 100, null, null, List.of(), sentence, true, sentence);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate to, @Nullable LocalDate turns) {
        if (turns == null) {
            return to;
        }
        LocalDate before = turns.minusDays(1);
        return to == null || before.isBefore(to) ? before : to;
    }
}
