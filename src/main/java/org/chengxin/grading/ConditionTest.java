package org.chengxin.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of tests a {@link Condition} may put to a field. A field that is not stated fails every test but
 * {@code absent} and the two "not" tests.
 */
public enum ConditionTest {
    @JsonProperty("eq")
    EQ("等于"),
    @JsonProperty("in")
    IN("是其中之一"),
    @JsonProperty("contains")
    CONTAINS("包括"),
    @JsonProperty("present")
    PRESENT("已填写"),
    @JsonProperty("absent")
    ABSENT("没有填写"),
    @JsonProperty("gte")
    GTE("不低于"),
    @JsonProperty("lte")
    LTE("不高于"),
    /** The date is stated and lies before the day asked about: a deadline missed. */
    @JsonProperty("past")
    PAST("日期已过"),
    /** The opposite: not stated, or that day or later. */
    @JsonProperty("notPast")
    NOT_PAST("日期未过或没有填写"),
    /** The date is stated and has come: that day or earlier. */
    @JsonProperty("reached")
    REACHED("日期已到"),
    /** The opposite: not stated, or still to come. */
    @JsonProperty("notReached")
    NOT_REACHED("日期未到或没有填写"),
    /** The date has come, and not more than so many months ago. */
    @JsonProperty("withinMonths")
    WITHIN_MONTHS("日期在几个月以内");

    private final String label;

    ConditionTest(String label) {
        this.label = label;
    }

    /** The test as editors choose it. */
    public String label() {
        return label;
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    boolean isAboutTime() {
        return this == PAST || this == NOT_PAST || this == REACHED || this == NOT_REACHED || this == WITHIN_MONTHS;
    }

    boolean needsValue() {
        return this == EQ || this == CONTAINS || this == GTE || this == LTE || this == WITHIN_MONTHS;
    }

    /** The answer about a text, stated or not; for the tests that are not about time. */
    boolean holdsOfText(@Nullable String text, String value, List<String> values) {
        if (this == ABSENT || text == null) {
            return this == ABSENT && text == null;
        }
        return switch (this) {
            case EQ -> text.equals(value);
            case IN -> values.contains(text);
            case CONTAINS -> text.contains(value);
            case PRESENT -> true;
            case GTE -> compare(text, value) >= 0;
            default -> compare(text, value) <= 0 && isNumber(text);
        };
    }

    private static int compare(String text, String value) {
        return isNumber(text) ? new BigDecimal(text).compareTo(new BigDecimal(value)) : -1;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
