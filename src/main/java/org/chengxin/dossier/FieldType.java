package org.chengxin.dossier;

/** What a catalogue field may hold. */
public enum FieldType {
    TEXT,
    /** 统一社会信用代码, checked by GB 32100-2015. */
    CREDIT_CODE,
    /** 工商注册号, checked by GS15-2006. */
    REGISTRATION_NUMBER,
    /** A code whose digits must survive: a numeric cell is refused. */
    CODE,
    DATE,
    /** A year and month, {@code 2026-09}. */
    MONTH,
    YEAR,
    INTEGER,
    DECIMAL,
    /** One of the options. */
    CHOICE,
    /** Several of the options, separated by {@code ;}. */
    CHOICES
}
