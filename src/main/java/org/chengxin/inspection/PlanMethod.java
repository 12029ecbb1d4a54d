package org.chengxin.inspection;

/** How a plan chooses its shops. */
public enum PlanMethod {
    FULL("全覆盖", "街区内全部在营商户，按行走次序逐户检查"),
    RANDOM("双随机", "商户和检查人员都由抽取决定"),
    REVISIT("回头看", "从整改办结满 30 天、90 天的案件中抽取");

    private final String label;
    private final String meaning;

    PlanMethod(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    boolean isDrawn() {
        return this != FULL;
    }
}
