package org.chengxin.intake;

/** What of a preview a person should look at before it is committed. */
public enum Attention {
    WARNED("有提醒", "warned and verdict in ('NEW', 'CHANGED')"),
    SUGGESTED("分级待核定", "grade_suggested and grade_confirmed_by is null and verdict in ('NEW', 'CHANGED', 'UNMATCHED')");

    private final String label;
    private final String condition;

    Attention(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    /** In terms of {@code intake_row}. */
    String condition() {
        return condition;
    }

    /** How many rows of a preview want it. */
    public int of(Tally tally) {
        return this == WARNED ? tally.warned() : tally.suggested();
    }
}
