package org.chengxin.inspection;

/**
 * How an inspector's share of items found wrong lies to that of all (peers.md lesson 1: inspectors differ, and nobody sees it).
 * It is a reason to look, not a judgement: streets and trades differ too.
 */
enum Leaning {
    TOO_FEW("次数少，不作比较"),
    HIGHER("明显高于平均"),
    LOWER("明显低于平均"),
    LIKE_OTHERS("与平均相近");

    /** Visits below which a share says nothing [P]. */
    static final int ENOUGH = 10;

    private static final double STANDARD_ERRORS = 2;

    private final String label;

    Leaning(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** More than two standard errors of a share of as many items away from the share of all. */
    static Leaning of(Tally own, Tally all) {
        if (own.visits() < ENOUGH || own.judged() == 0) {
            return TOO_FEW;
        }
        double mean = (double) all.failed() / all.judged();
        double share = (double) own.failed() / own.judged();
        double error = Math.sqrt(mean * (1 - mean) / own.judged());
        if (Math.abs(share - mean) <= STANDARD_ERRORS * error) {
            return LIKE_OTHERS;
        }
        return share > mean ? HIGHER : LOWER;
    }
}
