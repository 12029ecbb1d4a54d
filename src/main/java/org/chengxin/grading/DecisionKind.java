package org.chengxin.grading;

/** What a grade decision is about. */
enum DecisionKind {
    FALL("降牌"),
    RELEASE("解除黑牌"),
    MANUAL("人工评定"),
    EARLIER("补录既往决定");

    private final String label;

    DecisionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
