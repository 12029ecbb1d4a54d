package org.chengxin.inspection;

import java.util.ArrayList;
import java.util.List;

/**
 * Into which layers the shops of a draw fall, and how many are taken of each. Within a layer all are equally likely. Red
 * shops form a layer of their own with fewer taken (policy.txt 一（二）2: 减少行政检查次数), but never where food, fire or a
 * complaint is concerned (domain.md §8): there all stand in one.
 */
final class Strata {

    static final String ALL = "全部商户";
    static final String RED = "红牌商户";
    static final String OTHERS = "其他商户";
    static final String OFFICERS = "检查人员";

    private Strata() {}

    /** A layer: how many stand in it, how many are taken. */
    record Stratum(String name, int size, int take) {}

    /** All in one layer; where more are wanted than there are, all are taken. */
    static List<Stratum> equal(String name, int size, int wanted) {
        return size == 0 ? List.of() : List.of(new Stratum(name, size, Math.min(wanted, size)));
    }

    /**
     * @param percent how likely a red shop is to be drawn, the others being 100
     */
    static List<Stratum> byGrade(int red, int others, int wanted, int percent) {
        int total = Math.min(wanted, red + others);
        long weight = (long) percent * red + 100L * others;
        // Rounded half up in integers; what the others cannot fill falls to the red, and the other way round.
        int share = weight == 0 ? 0 : (int) ((2L * total * percent * red + weight) / (2 * weight));
        int ofRed = Math.max(total - others, Math.min(share, red));
        List<Stratum> strata = new ArrayList<>();
        if (red > 0) {
            strata.add(new Stratum(RED, red, ofRed));
        }
        if (others > 0) {
            strata.add(new Stratum(OTHERS, others, total - ofRed));
        }
        return strata;
    }
}
