package org.chengxin.rectification;

/** How far a supervised case is. */
enum CaseState {
    DRAFTING("制定一户一册"),
    ACTIVE("整改中"),
    CLOSED("已销号"),
    LAPSED("终止（商户停业）");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == DRAFTING || this == ACTIVE;
    }
}
