package org.chengxin.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Official;
import org.chengxin.grading.ScoringModel;
import org.chengxin.portal.PublicProfile.Dimension;
import org.chengxin.portal.PublicProfile.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Words the grade in force and the assessment behind it for the public. The reasons listed add up to the score shown: base points in one line, then each
 * line of the ledger; those resting on facts not public read in their general form, and as one where they read alike.
 */
final class RatingWriter {

    private static final String LEFT_OUT = "当时的依据里有现在已停止公示或更正的事项，不再列出。";

    private RatingWriter() {}

    /** @param held the machine grade of now, which the grade in force may not follow yet */
    static Rating of(Official official, @Nullable Assessment held, ScoringModel model, String by) {
        return of(official, held, model, by, fact -> true);
    }

    /**
     * As of a day of the past: what was said then rests on facts of which some may not be named any more.
     *
     * @param named which facts the public may still be told of
     */
    static Rating of(
            Official official, @Nullable Assessment held, ScoringModel model, String by, Predicate<FactId> named) {
        Assessment assessment = official.assessment();
        Grade grade = official.grade();
        boolean explains = explains(official) && !isConfirming(official, held);
        boolean whole = assessment.lines().stream().allMatch(line -> ReasonsWriter.mayName(line.facts(), named))
                && ConditionsWriter.of(grade, assessment, named)
                        .equals(ConditionsWriter.of(grade, assessment, fact -> true));
        return new Rating(
                by,
                grade.word(),
                grade.shape(),
                grade.cssClass(),
                explains ? grade.meaning() : "首次评牌正在核定，核定前按观察期公示",
                grade.isRated() ? assessment.score().toPlainString() : null,
                CourseWriter.scale(official, model),
                model.name() + "第 " + assessment.modelVersion() + " 版",
                assessment.asOf(),
                official.since(),
                pending(official),
                !explains ? "首次评牌正在核定，核定前为观察期。" : because(official, whole),
                explains ? ReasonsWriter.of(assessment, named) : List.of(),
                explains && official.byHand() == null ? ConditionsWriter.of(grade, assessment, named) : List.of(),
                explains
                        ? assessment.dimensions().stream()
                                .map(RatingWriter::dimension)
                                .toList()
                        : List.of());
    }

    private static boolean explains(Official official) {
        return official.decided() || official.assessment().grade() == official.grade();
    }

    /** In 观察期 only because the first grade, which the machine has given, is not confirmed yet. */
    static boolean isConfirming(Official official, @Nullable Assessment held) {
        return official.grade() == Grade.PROBATION
                && !official.decided()
                && (!explains(official) || held != null && held.grade().isRated());
    }

    /** What people set by hand does not follow from the score; what is in force was confirmed since the machine wrote. */
    private static String because(Official official, boolean whole) {
        if (official.byHand() != null) {
            return PublicText.scrubbed(official.byHand().sentence());
        }
        String because = whole ? official.assessment().because() : LEFT_OUT;
        return official.grade() == Grade.BLACK ? because.replace("须经两人确认后生效", "已经两人确认") : because;
    }

    /** What is on its way, beside the grade in force. */
    private static List<String> pending(Official official) {
        List<String> pending = new ArrayList<>();
        if (official.hearingUntil() != null) {
            pending.add("申辩中：有一项牌级变更正在听取商户意见，申辩期到 " + official.hearingUntil() + " 为止，决定前牌级不变。");
        }
        if (official.disputed()) {
            pending.add("异议中：评价所依据的信息有人提出异议，正在核查；核查有结果后重新计算。");
        }
        return pending;
    }

    private static Dimension dimension(Assessment.DimensionScore score) {
        int percent = score.max() == 0
                ? 0
                : score.points()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(score.max()), 0, RoundingMode.HALF_UP)
                        .intValue();
        return new Dimension(
                score.name(), score.points().toPlainString(), String.valueOf(score.max()), Math.max(0, percent));
    }
}
