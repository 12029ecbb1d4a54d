package org.chengxin.rectification;

/** Which part of the list of tasks. */
enum TaskPart {
    OPEN("未办结"),
    LATE("已逾期"),
    RECHECK("待复查"),
    ALL("全部");

    private final String label;

    TaskPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
