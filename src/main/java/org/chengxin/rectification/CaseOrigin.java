package org.chengxin.rectification;

/** Why a case was opened. */
enum CaseOrigin {
    GRADE("牌级生效，自动立案"),
    HAND("人工立案"),
    REVISIT("回头看发现反弹");

    private final String label;

    CaseOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
