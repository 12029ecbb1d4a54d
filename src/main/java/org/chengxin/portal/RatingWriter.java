package org.chengxin.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Check;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Official;
import org.chengxin.grading.ScoringModel;
import org.chengxin.portal.PublicProfile.Dimension;
import org.chengxin.portal.PublicProfile.Rating;

/**
 * Words the grade in force and the assessment behind it for the public. The reasons listed add up to the score shown: base points in one line, then each
 * line of the ledger; those resting on facts not public read in their general form, and as one where they read alike.
 */
final class RatingWriter {

    private static final String LEFT_OUT = "当时的依据里有现在已停止公示或更正的事项，不再列出。";

    private RatingWriter() {}

    static Rating of(Official official, ScoringModel model, String by) {
        return of(official, model, by, fact -> true);
    }

    /**
     * As of a day of the past: what was said then rests on facts of which some may not be named any more.
     *
     * @param named which facts the public may still be told of
     */
    static Rating of(Official official, ScoringModel model, String by, Predicate<FactId> named) {
        Assessment assessment = official.assessment();
        Grade grade = official.grade();
        boolean explains = official.decided() || assessment.grade() == grade;
        boolean whole = assessment.lines().stream().allMatch(line -> ReasonsWriter.mayName(line.facts(), named))
                && conditions(assessment, named).equals(conditions(assessment, fact -> true));
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
                explains && official.byHand() == null ? conditions(assessment, named) : List.of(),
                explains
                        ? assessment.dimensions().stream()
                                .map(RatingWriter::dimension)
                                .toList()
                        : List.of());
    }

    /** What people set by hand does not follow from the score. */
    private static String because(Official official, boolean whole) {
        if (official.byHand() != null) {
            return PublicText.scrubbed(official.byHand().sentence());
        }
        return whole ? official.assessment().because() : LEFT_OUT;
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

    /** What keeps the merchant from a better grade. */
    private static List<String> conditions(Assessment assessment, Predicate<FactId> named) {
        return Stream.of(assessment.vetoes(), assessment.ceilings(), assessment.gates())
                .flatMap(List::stream)
                .filter(check -> !check.met() && ReasonsWriter.mayName(check.facts(), named))
                .map(Check::reason)
                .map(PublicText::scrubbed)
                .distinct()
                .toList();
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
