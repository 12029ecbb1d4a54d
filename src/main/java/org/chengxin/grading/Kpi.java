package org.chengxin.grading;

import java.util.List;
import java.util.Map;

/**
 * How the street stands against its targets (创建实施方案第四条第（五）项): 黑牌 0 家, 蓝牌及以上 not below 95 %, 红牌 not below 50 %. Counted
 * over rated merchants in operation; those in observation are outside. Whole numbers only, so that nothing is rounded up.
 *
 * @param deciding those in observation whose first grade is being decided: yellow or black, once the procedure has ended so
 */
public record Kpi(long red, long blue, long yellow, long black, long probation, long deciding) {

    Kpi(long red, long blue, long yellow, long black, long probation) {
        this(red, blue, yellow, black, probation, 0);
    }

    /** By the names of the grades; {@code DECIDING} are those in observation whose first grade is being decided. */
    static Kpi of(Map<String, Long> counts) {
        long deciding = counts.getOrDefault("DECIDING", 0L);
        return new Kpi(
                counts.getOrDefault("RED", 0L),
                counts.getOrDefault("BLUE", 0L),
                counts.getOrDefault("YELLOW", 0L),
                counts.getOrDefault("BLACK", 0L),
                counts.getOrDefault("PROBATION", 0L) + deciding,
                deciding);
    }

    /** What is counted, in words. */
    public String definition() {
        return "以在营且已评牌的商户为总数，观察期商户不计入；蓝牌及以上即红牌加蓝牌";
    }

    /** The same in full: what is counted, and how it is compared. */
    public List<String> definitions() {
        return List.of(
                "总数：在营并且现行牌级为红、蓝、黄、黑之一的商户，观察期和已停业的商户不计入；首次评牌正在核定的仍在观察期。",
                "牌级：以现行牌级为准；机器评价拟降而程序未办结的，仍按现行牌级计。",
                "黑牌：黑牌家数为 0 即达到。",
                "蓝牌及以上：红牌加蓝牌，100 ×（红牌＋蓝牌）不小于 95 × 总数即达到。",
                "红牌：100 × 红牌不小于 50 × 总数即达到。",
                "比例只供显示，保留一位小数、只舍不入；是否达到按上面的整数比较。");
    }

    public long rated() {
        return red + blue + yellow + black;
    }

    /** Whether a target is met, in words; where nobody is rated there is nothing to hold it against. */
    public String result(boolean met) {
        return rated() == 0 ? "没有已评牌的商户" : met ? "达到" : "未达到";
    }

    public boolean noneBlack() {
        return black == 0;
    }

    public boolean blueOrBetterMet() {
        return 100 * (red + blue) >= 95 * rated();
    }

    public boolean redMet() {
        return 100 * red >= 50 * rated();
    }

    /** Share of red and blue, in percent with one decimal, rounded down. */
    public String blueOrBetterShare() {
        return share(red + blue);
    }

    /** Share of red, in percent with one decimal, rounded down. */
    public String redShare() {
        return share(red);
    }

    private String share(long part) {
        long perMille = rated() == 0 ? 0 : 1000 * part / rated();
        return perMille / 10 + "." + perMille % 10 + "%";
    }
}
