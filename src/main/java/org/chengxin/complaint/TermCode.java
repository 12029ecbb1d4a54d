package org.chengxin.complaint;

/** Steps that the law, or this street, puts a term on (domain.md §2). The working days are dated rows, chosen by the day it starts. */
enum TermCode {
    ACCEPTANCE("作出受理决定", "收到", true),
    SUPPLEMENT("补正材料", "通知补正", false),
    ANSWER("商户答复", "通知商户", false),
    MEDIATION("调解", "受理", true),
    NOTICE("告知结果", "办结", true),
    FOLLOW_UP("回访", "告知", true),
    REOPENING("决定是否重新处理", "申请重新处理", true),
    VERIFICATION("核查并决定是否立案", "收到", true),
    REPORT_NOTICE("告知举报人", "作出决定", true);

    private final String label;
    private final String start;
    private final boolean ours;

    TermCode(String label, String start, boolean ours) {
        this.label = label;
        this.start = start;
        this.ours = ours;
    }

    public String label() {
        return label;
    }

    /** What happened on the day from which it counts. */
    String start() {
        return start;
    }

    /** Whether the office is bound by it, not the complainant or the merchant. */
    boolean isOurs() {
        return ours;
    }
}
