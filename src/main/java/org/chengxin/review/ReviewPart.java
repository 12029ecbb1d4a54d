package org.chengxin.review;

/** Which part of the desk. */
enum ReviewPart {
    HELD("待审核", "r.state = 'HELD'", "r.submitted_at, r.id", "没有等着看的评价。"),
    FLAGGED(
            "被举报、突增",
            "r.state = 'PUBLISHED' and exists (select from review_flag f where f.review_id = r.id and f.closed_at is null)",
            "flags desc, r.submitted_at, r.id",
            "没有被举报的评价，也没有突增时段的评价。"),
    DECIDED("已处理", "r.decided_at is not null", "r.decided_at desc, r.id", "还没有处理过的评价。");

    private final String label;
    private final String where;
    private final String order;
    private final String empty;

    ReviewPart(String label, String where, String order, String empty) {
        this.label = label;
        this.where = where;
        this.order = order;
        this.empty = empty;
    }

    public String label() {
        return label;
    }

    String where() {
        return where;
    }

    String order() {
        return order;
    }

    public String empty() {
        return empty;
    }
}
