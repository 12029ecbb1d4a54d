package org.chengxin.inspection;

/** Why a shop was visited. */
public enum Occasion {
    PLAN("联合检查计划"),
    COMPLAINT("投诉举报线索"),
    ROUTINE("日常巡查");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    /** What a form outside a plan says; anything but a complaint is routine. */
    static Occasion outsidePlan(String name) {
        return COMPLAINT.name().equals(name) ? COMPLAINT : ROUTINE;
    }

    public String label() {
        return label;
    }
}
