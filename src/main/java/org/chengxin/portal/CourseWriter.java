package org.chengxin.portal;

import java.math.BigDecimal;
import org.chengxin.grading.Chronicle;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Official;
import org.chengxin.grading.ScoringModel;
import org.chengxin.portal.PublicProfile.Course;
import org.chengxin.portal.PublicProfile.Held;
import org.chengxin.portal.PublicProfile.Mark;

/** Words where a score lies between the grades, and what grade and score were before. */
final class CourseWriter {

    private CourseWriter() {}

    static ScoreScale scale(Official official, ScoringModel model) {
        var lines = model.definition().thresholds();
        BigDecimal score = official.assessment().score();
        return new ScoreScale(
                plain(lines.red()),
                plain(lines.blue()),
                plain(lines.yellow()),
                official.byHand() == null ? words(official.grade(), score, lines) : "");
    }

    /** A line of points that does not decide the grade is not held out as what is missing. */
    private static String words(Grade grade, BigDecimal score, ScoringModel.Thresholds lines) {
        return switch (grade) {
            case PROBATION -> "";
            case BLACK ->
                score.compareTo(lines.yellow()) < 0 ? "不到黄牌线 " + plain(lines.yellow()) + " 分。" : "黑牌因规定的严重情形认定，不看分数。";
            case YELLOW ->
                score.compareTo(lines.blue()) < 0 ? missing("蓝牌", lines.blue(), score) : "分数够蓝牌线，因有规定的情形，最高为黄牌。";
            default ->
                score.compareTo(lines.red()) >= 0
                        ? "在红牌线 " + plain(lines.red()) + " 分以上。"
                        : missing("红牌", lines.red(), score);
        };
    }

    private static String missing(String grade, BigDecimal line, BigDecimal score) {
        return "离" + grade + "线 " + plain(line) + " 分还差 " + line.subtract(score) + " 分。";
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** The grades and scores that were shown, in the page's words. */
    static Course of(Chronicle chronicle) {
        return new Course(
                chronicle.periods().stream()
                        .map(one -> new Held(one.grade().word(), one.grade().cssClass(), one.since(), one.until()))
                        .toList(),
                chronicle.scores().stream()
                        .map(one -> new Mark(one.day(), one.score().toPlainString()))
                        .toList());
    }
}
