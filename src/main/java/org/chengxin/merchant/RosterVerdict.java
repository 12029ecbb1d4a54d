package org.chengxin.merchant;

/** What committing a roster would do with a row. */
enum RosterVerdict {
    NEW("新增", "verdict-new"),
    CHANGED("变更", "verdict-changed"),
    SAME("相同", "verdict-same"),
    REJECTED("拒绝", "verdict-rejected");

    private final String label;
    private final String cssClass;

    RosterVerdict(String label, String cssClass) {
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
