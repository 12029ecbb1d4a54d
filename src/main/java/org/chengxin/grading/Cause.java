package org.chengxin.grading;

/** Why an assessment was made. */
enum Cause {
    FACTS("信用信息变动"),
    MERCHANT("商户登记变动"),
    TIME("期限届至"),
    REQUEST("重新评价"),
    MODEL("评分模型换版");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
