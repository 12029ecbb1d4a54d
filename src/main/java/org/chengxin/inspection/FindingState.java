package org.chengxin.inspection;

/** Which findings a list shows. */
enum FindingState {
    OPEN("未整改", "f.withdrawn_at is null and f.rectified_on is null"),
    OVERDUE("逾期未整改", "f.withdrawn_at is null and f.rectified_on is null and f.deadline < :today"),
    DONE("已整改", "f.withdrawn_at is null and f.rectified_on is not null"),
    GONE("已更正或撤回", "f.withdrawn_at is not null"),
    ANY("全部", "true");

    private final String label;
    private final String condition;

    FindingState(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
