package org.chengxin.grading;

import java.util.Locale;

/**
 * The four plates and the state before them (创建实施方案第四条第（四）项). Red is the best. Always shown as word, shape and meaning,
 * never by colour alone.
 */
public enum Grade {
    RED("红牌", "★", "诚信经营，信用优良"),
    BLUE("蓝牌", "◆", "守法经营，信用良好"),
    YELLOW("黄牌", "▲", "存在失信问题，需要整改"),
    BLACK("黑牌", "■", "存在严重失信情形"),
    PROBATION("观察期", "○", "暂不评牌：开业不满三个月、尚未检查，或者首次评牌正在核定");

    private final String word;
    private final String shape;
    private final String meaning;

    Grade(String word, String shape, String meaning) {
        this.word = word;
        this.shape = shape;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    /** A shape that tells the grades apart without colour. */
    public String shape() {
        return shape;
    }

    public String meaning() {
        return meaning;
    }

    /** Class of the badge in both style sheets, e.g. {@code grade-red}. */
    public String cssClass() {
        return "grade-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the merchant counts among the rated ones (观察期 is outside the KPI). */
    public boolean isRated() {
        return this != PROBATION;
    }
}
