package org.chengxin.intake;

/** How a period's report stands today, the worst first. */
enum DutyState {
    OVERDUE("逾期未报", "duty-bad"),
    OPEN("待报", "duty-open"),
    UNKNOWN("期限待定", "duty-open"),
    LATE("迟报", "duty-late"),
    ON_TIME("按时", "duty-good"),
    UPCOMING("本期未结束", "duty-none");

    private final String label;
    private final String cssClass;

    DutyState(String label, String cssClass) {
        this.label = label;
        this.cssClass = cssClass;
    }

    public String label() {
        return label;
    }

    public String cssClass() {
        return cssClass;
    }
}
