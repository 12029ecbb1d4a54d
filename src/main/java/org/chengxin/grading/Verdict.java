package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From score and checks to a grade, with the sentence that says why. A veto comes first: a merchant in its first months
 * that resists the law by force is not merely unrated. Then the observation period, then ceilings, then gates.
 */
record Verdict(Grade grade, String because) {

    static Verdict of(
            ScoringModel model,
            BigDecimal score,
            List<Check> gates,
            List<Check> ceilings,
            List<Check> vetoes,
            @Nullable String probation) {
        if (vetoes.stream().anyMatch(veto -> !veto.met())) {
            return new Verdict(Grade.BLACK, "一票否决：" + reasons(vetoes) + "。须经两人确认后生效。");
        }
        if (probation != null) {
            return new Verdict(Grade.PROBATION, probation + "，暂不评牌。");
        }
        Grade byScore = byScore(model, score);
        boolean capped = ceilings.stream().anyMatch(ceiling -> !ceiling.met());
        if (capped && byScore != Grade.BLACK) {
            String points = byScore == Grade.YELLOW ? byPoints(model, score, byScore) : "得 " + score + " 分。";
            return new Verdict(Grade.YELLOW, points + "因" + reasons(ceilings) + "，最高为黄牌。");
        }
        boolean gated = gates.stream().anyMatch(gate -> !gate.met());
        if (byScore == Grade.RED && gated) {
            return new Verdict(
                    Grade.BLUE,
                    "得 " + score + " 分，达到红牌分数线 " + Sentences.plain(bounds(model).red()) + " 分，但" + reasons(gates)
                            + "，评为蓝牌。");
        }
        return new Verdict(byScore, byPoints(model, score, byScore));
    }

    private static Grade byScore(ScoringModel model, BigDecimal score) {
        var bounds = bounds(model);
        if (score.compareTo(bounds.red()) >= 0) {
            return Grade.RED;
        }
        if (score.compareTo(bounds.blue()) >= 0) {
            return Grade.BLUE;
        }
        return score.compareTo(bounds.yellow()) >= 0 ? Grade.YELLOW : Grade.BLACK;
    }

    private static String byPoints(ScoringModel model, BigDecimal score, Grade grade) {
        var bounds = bounds(model);
        return switch (grade) {
            case RED -> "得 " + score + " 分，达到红牌分数线 " + Sentences.plain(bounds.red()) + " 分，红牌条件全部满足。";
            case BLUE ->
                "得 " + score + " 分，在 " + Sentences.plain(bounds.blue()) + " 分以上、" + Sentences.plain(bounds.red())
                        + " 分以下。";
            case YELLOW ->
                "得 " + score + " 分，在 " + Sentences.plain(bounds.yellow()) + " 分以上、" + Sentences.plain(bounds.blue())
                        + " 分以下。";
            default -> "得 " + score + " 分，低于 " + Sentences.plain(bounds.yellow()) + " 分。须经两人确认后生效。";
        };
    }

    private static ScoringModel.Thresholds bounds(ScoringModel model) {
        return model.definition().thresholds();
    }

    /** The reasons of the checks not met, as one clause. */
    private static String reasons(List<Check> checks) {
        return checks.stream()
                .filter(check -> !check.met())
                .map(check -> check.reason().replaceAll("。$", ""))
                .collect(Collectors.joining("；"));
    }
}
