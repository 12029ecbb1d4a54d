package org.chengxin.inspection;

/** What an item of a checklist was found to be. */
public enum Verdict {
    PASS("符合"),
    FAIL("不符合"),
    NONE("不适用");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
