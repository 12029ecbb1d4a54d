package org.chengxin.complaint;

/** What came of the follow-up (Order 121 asks for it, domain.md §2). */
enum Satisfaction {
    SATISFIED("满意"),
    ACCEPTABLE("基本满意"),
    DISSATISFIED("不满意"),
    UNREACHED("联系不上");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
