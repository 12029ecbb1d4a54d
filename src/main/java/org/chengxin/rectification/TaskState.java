package org.chengxin.rectification;

/** How far one thing to be put right is. */
public enum TaskState {
    OPEN("整改中"),
    ANSWERED("待复查"),
    VERIFIED("复查合格"),
    DROPPED("不再整改"),
    LAPSED("问题已撤销");

    private final String label;

    TaskState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == OPEN || this == ANSWERED;
    }
}
