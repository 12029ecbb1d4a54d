package org.chengxin.portal;

import java.math.BigDecimal;
import org.chengxin.grading.Chronicle;
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
        String words = "";
        if (official.grade().isRated() && official.byHand() == null) {
            words = score.compareTo(lines.red()) >= 0
                    ? "在红牌线 " + plain(lines.red()) + " 分以上。"
                    : score.compareTo(lines.blue()) >= 0
                            ? "离红牌线 " + plain(lines.red()) + " 分还差 "
                                    + lines.red().subtract(score) + " 分。"
                            : score.compareTo(lines.yellow()) >= 0
                                    ? "离蓝牌线 " + plain(lines.blue()) + " 分还差 "
                                            + lines.blue().subtract(score) + " 分。"
                                    : "不到黄牌线 " + plain(lines.yellow()) + " 分。";
        }
        return new ScoreScale(plain(lines.red()), plain(lines.blue()), plain(lines.yellow()), words);
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
