package org.chengxin.inspection;

/** Where an assignment stands. */
public enum AssignmentState {
    OPEN("待查"),
    VISITED("已查"),
    MISSED("未能检查");

    private final String label;

    AssignmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
