package org.chengxin.inspection;

/** Which visits the ledger of inspections shows. */
enum VisitOutcome {
    STANDING("没有撤回的全部", "v.withdrawn_at is null"),
    FAULTY(
            "发现问题的",
            "v.withdrawn_at is null and exists (select 1 from inspection_finding f"
                    + " where f.visit_id = v.id and f.withdrawn_at is null)"),
    CLEAN(
            "没有发现问题的",
            "v.withdrawn_at is null and v.confirmed_revision is not null and not exists"
                    + " (select 1 from inspection_finding f where f.visit_id = v.id and f.withdrawn_at is null)"),
    UNCONFIRMED("第二名检查人员没有确认的", "v.withdrawn_at is null and v.confirmed_revision is distinct from v.revision"),
    REPLACED("不予确认后换了人、还没有核看的", "v.withdrawn_at is null and " + ReviewRows.REPLACED),
    WAITING(
            "撤回待确认的",
            "v.withdrawn_at is null and exists (select 1 from inspection_withdrawal w"
                    + " where w.visit_id = v.id and w.decided_at is null)"),
    WITHDRAWN("已撤回的", "v.withdrawn_at is not null");

    private final String label;
    private final String condition;

    VisitOutcome(String label, String condition) {
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
