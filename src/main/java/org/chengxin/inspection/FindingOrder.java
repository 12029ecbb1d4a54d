package org.chengxin.inspection;

/** The orders a list of findings may have; each has an index of its own, so that any page costs the same. */
enum FindingOrder {
    DEADLINE("整改期限，近的在前", false, "f.deadline", "f.id"),
    FOUND("发现日期，新的在前", true, "f.found_on", "f.id"),
    AREA("检查方面", false, "f.area", "f.deadline", "f.id"),
    GRADE("问题程度，重的在前", false, "array_position(array['严重', '较重', '一般'], f.grade)", "f.deadline", "f.id"),
    DEPARTMENT("牵头单位", false, "f.department", "f.deadline", "f.id");

    private final String label;
    private final boolean falling;
    private final String[] keys;

    FindingOrder(String label, boolean falling, String... keys) {
        this.label = label;
        this.falling = falling;
        this.keys = keys;
    }

    public String label() {
        return label;
    }

    /** Of those behind the finding {@code :after}. */
    String behind() {
        String row = String.join(", ", keys);
        return "(" + row + ")" + (falling ? " < " : " > ") + "(select " + row
                + " from inspection_finding f where f.id = :after)";
    }

    String sorted() {
        return String.join(falling ? " desc, " : ", ", keys) + (falling ? " desc" : "");
    }
}
