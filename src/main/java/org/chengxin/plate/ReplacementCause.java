package org.chengxin.plate;

/** Why a merchant needs a new plate. A lost plate may hang elsewhere by now, so its page warns. */
enum ReplacementCause {
    DAMAGED("损坏", PlateState.REPLACED),
    LOST("遗失", PlateState.LOST);

    private final String label;
    private final PlateState leaves;

    ReplacementCause(String label, PlateState leaves) {
        this.label = label;
        this.leaves = leaves;
    }

    public String label() {
        return label;
    }

    /** What becomes of the old plate. */
    PlateState leaves() {
        return leaves;
    }
}
