package org.chengxin.inspection;

/** What the second inspector says, signed in, of a record that names them (行政处罚法 art. 42: two officers). */
enum Assent {
    WAITING("待第二名检查人员确认"),
    GIVEN("已确认"),
    DENIED("第二名检查人员不予确认");

    private final String label;

    Assent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
