package org.chengxin.grading;

/** Where a grade decision stands. */
enum DecisionState {
    PROPOSED("待告知"),
    NOTIFIED("申辩期"),
    REVIEWED("待决定"),
    IN_FORCE("已生效"),
    NOT_IMPOSED("不予变更"),
    DROPPED("已终止");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isOpen() {
        return this == PROPOSED || this == NOTIFIED || this == REVIEWED;
    }
}
