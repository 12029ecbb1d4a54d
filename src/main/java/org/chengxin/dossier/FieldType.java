package org.chengxin.dossier;

/** What a catalogue field may hold. */
public enum FieldType {
    TEXT("文本"),
    /** 统一社会信用代码, checked by GB 32100-2015. */
    CREDIT_CODE("统一社会信用代码"),
    /** 工商注册号, checked by GS15-2006. */
    REGISTRATION_NUMBER("工商注册号"),
    /** A code whose digits must survive: a numeric cell is refused. */
    CODE("编号"),
    DATE("日期"),
    /** A year and month, {@code 2026-09}. */
    MONTH("年月"),
    YEAR("年份"),
    INTEGER("整数"),
    DECIMAL("小数"),
    /** One of the options. */
    CHOICE("单选"),
    /** Several of the options, separated by {@code ;}. */
    CHOICES("多选");

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /** The word on screens and in the data dictionary. */
    public String label() {
        return label;
    }

    boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether a pattern may be laid down: only where the text is kept as it was written. */
    boolean takesPattern() {
        return this == TEXT || this == CODE;
    }

    /** Whether it can say from when a statement is true. */
    boolean isTime() {
        return this == DATE || this == MONTH || this == YEAR;
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
