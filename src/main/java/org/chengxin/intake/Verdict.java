package org.chengxin.intake;

/** What becomes of a staged row when its submission is committed. */
public enum Verdict {
    NEW("新增", "verdict-new"),
    CHANGED("变更", "verdict-changed"),
    SAME("相同", "verdict-same"),
    REJECTED("拒绝", "verdict-rejected"),
    UNMATCHED("待匹配", "verdict-unmatched");

    private final String label;
    private final String cssClass;

    Verdict(String label, String cssClass) {
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
