package org.chengxin.plate;

/** What looking into it brought. */
enum MismatchOutcome {
    CONFIRMED("属实，已经处理"),
    UNCONFIRMED("到店核实，牌店相符"),
    CORRECTED("登记资料有误，已经更正");

    private final String label;

    MismatchOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
