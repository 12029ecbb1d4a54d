package org.chengxin.rectification;

/** Where a task comes from. */
public enum TaskOrigin {
    FINDING("检查发现"),
    FACT("信用信息"),
    HAND("人工列入");

    private final String label;

    TaskOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
