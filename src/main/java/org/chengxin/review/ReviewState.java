package org.chengxin.review;

/** Where a review stands. */
public enum ReviewState {
    HELD("待审核", "工作人员看过后决定是否公开。"),
    PUBLISHED("已公开", "任何人都能在这家店的页面上看到。"),
    REFUSED("不予公开", "没有公开，也不计入平均分。"),
    WITHDRAWN("已撤回", "您已撤回，不再公开，也不计入平均分。");

    private final String label;
    private final String meaning;

    ReviewState(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
