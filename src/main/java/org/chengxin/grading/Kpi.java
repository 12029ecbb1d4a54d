package org.chengxin.grading;

/**
 * How the street stands against its targets (创建实施方案第四条第（五）项): 黑牌 0 家, 蓝牌及以上 not below 95 %, 红牌 not below 50 %. Counted
 * over rated merchants in operation; those in observation are outside. Whole numbers only, so that nothing is rounded up.
 */
public record Kpi(long red, long blue, long yellow, long black, long probation) {

    /** What is counted, in words. */
    public String definition() {
        return "以在营且已评牌的商户为总数，观察期商户不计入；蓝牌及以上即红牌加蓝牌";
    }

    public long rated() {
        return red + blue + yellow + black;
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
