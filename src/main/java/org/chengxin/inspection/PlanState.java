package org.chengxin.inspection;

/** Where a plan stands. */
public enum PlanState {
    DRAFT("起草中"),
    ANNOUNCED("已公布，待抽取"),
    RUNNING("检查中"),
    ENDED("已结束"),
    CANCELLED("已取消");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
