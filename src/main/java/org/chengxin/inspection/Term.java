package org.chengxin.inspection;

import java.util.Arrays;

/** What {@code inspection_term} gives a dated value for. */
enum Term {
    DEADLINE_GENERAL("一般", "一般问题的整改期限", "个工作日"),
    DEADLINE_HEAVIER("较重", "较重问题的整改期限", "个工作日"),
    DEADLINE_SEVERE("严重", "严重问题立即改正后的复查期限", "个工作日"),
    RED_SHARE("", "红牌商户的抽取权重", "%"),
    CONFIRMATION("", "第二名检查人员确认的期限", "个工作日"),
    PLAN_END("", "检查期间过后计划自动结束", "天");

    private final String grade;
    private final String label;
    private final String unit;

    Term(String grade, String label, String unit) {
        this.grade = grade;
        this.label = label;
        this.unit = unit;
    }

    static Term ofGrade(String grade) {
        return Arrays.stream(values())
                .filter(term -> term.grade.equals(grade))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class " + grade));
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }
}
