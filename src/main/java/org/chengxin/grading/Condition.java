package org.chengxin.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One question about one fact, stated as data: a field, one of a closed set of tests, and what to compare with. Or a
 * list of such questions of which one must hold. There is no script language, so a person can read every rule.
 *
 * <p>Fields are the catalogue's field codes, or one of the fact's own attributes {@code class}, {@code authority},
 * {@code validFrom}, {@code validTo}, {@code publicFrom}, {@code publicUntil}.
 *
 * @param field what is asked about; null only for {@code anyOf}
 * @param test the question; null only for {@code anyOf}
 * @param value what it is compared with, for tests with one value; a number of months for {@code withinMonths}
 * @param values what it is compared with, for {@code in}
 * @param anyOf alternatives of which at least one must hold
 */
public record Condition(
        @Nullable String field,
        @Nullable Test test,
        @Nullable String value,
        List<String> values,
        List<Condition> anyOf) {

    /** The closed set of tests. A field that is not stated fails every test but {@code absent} and the two "not" tests. */
    public enum Test {
        @JsonProperty("eq")
        EQ,
        @JsonProperty("in")
        IN,
        @JsonProperty("contains")
        CONTAINS,
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("absent")
        ABSENT,
        @JsonProperty("gte")
        GTE,
        @JsonProperty("lte")
        LTE,
        /** The date is stated and lies before the day asked about: a deadline missed. */
        @JsonProperty("past")
        PAST,
        /** The opposite: not stated, or that day or later. */
        @JsonProperty("notPast")
        NOT_PAST,
        /** The date is stated and has come: that day or earlier. */
        @JsonProperty("reached")
        REACHED,
        /** The opposite: not stated, or still to come. */
        @JsonProperty("notReached")
        NOT_REACHED,
        /** The date has come, and not more than so many months ago. */
        @JsonProperty("withinMonths")
        WITHIN_MONTHS;

        boolean isAboutTime() {
            return this == PAST || this == NOT_PAST || this == REACHED || this == NOT_REACHED || this == WITHIN_MONTHS;
        }

        boolean needsValue() {
            return this == EQ || this == CONTAINS || this == GTE || this == LTE || this == WITHIN_MONTHS;
        }
    }

    @SuppressWarnings("ConstantValue") // JSON leaves lists out
    public Condition {
        values = values == null ? List.of() : List.copyOf(values);
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        if (anyOf.isEmpty() && (field == null || test == null)) {
            throw new IllegalArgumentException("条件须写明字段（field）和判断（test）");
        }
        if (test != null && test.needsValue() && value == null) {
            throw new IllegalArgumentException("条件“" + field + " " + test + "”缺少比较值（value）");
        }
        if (test == Test.IN && values.isEmpty()) {
            throw new IllegalArgumentException("条件“" + field + " in”缺少取值（values）");
        }
    }

    boolean holds(Fact fact, LocalDate asOf) {
        if (!anyOf.isEmpty()) {
            return anyOf.stream().anyMatch(one -> one.holds(fact, asOf));
        }
        Test asked = Objects.requireNonNull(test);
        return asked.isAboutTime()
                ? holdsInTime(asked, date(fact, name()), asOf)
                : holdsOfText(asked, text(fact, name()));
    }

    /** The next day after {@code asOf} on which the answer turns over; null if it never does. */
    @Nullable
    LocalDate turns(Fact fact, LocalDate asOf) {
        if (!anyOf.isEmpty()) {
            return anyOf.stream()
                    .map(one -> one.turns(fact, asOf))
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
        LocalDate date = isAboutTime() ? date(fact, name()) : null;
        if (date == null) {
            return null;
        }
        Stream<LocalDate> days = switch (Objects.requireNonNull(test)) {
            case PAST, NOT_PAST -> Stream.of(date.plusDays(1));
            case REACHED, NOT_REACHED -> Stream.of(date);
            default -> Stream.of(date, date.plusMonths(months()).plusDays(1));
        };
        return days.filter(day -> day.isAfter(asOf)).findFirst().orElse(null);
    }

    /** The first day on which the answer became yes, where the question is about time; null otherwise. */
    @Nullable
    LocalDate since(Fact fact) {
        LocalDate date = anyOf.isEmpty() && isAboutTime() ? date(fact, name()) : null;
        if (date == null) {
            return null;
        }
        return switch (Objects.requireNonNull(test)) {
            case PAST -> date.plusDays(1);
            case REACHED, WITHIN_MONTHS -> date;
            default -> null;
        };
    }

    boolean isAboutTime() {
        return anyOf.stream().anyMatch(Condition::isAboutTime) || (test != null && test.isAboutTime());
    }

    int months() {
        return Integer.parseInt(Objects.requireNonNull(value));
    }

    private String name() {
        return Objects.requireNonNull(field);
    }

    private boolean holdsInTime(Test asked, @Nullable LocalDate date, LocalDate asOf) {
        return switch (asked) {
            case PAST -> date != null && date.isBefore(asOf);
            case NOT_PAST -> date == null || !date.isBefore(asOf);
            case REACHED -> date != null && !date.isAfter(asOf);
            case NOT_REACHED -> date == null || date.isAfter(asOf);
            default -> date != null && !date.isAfter(asOf) && !asOf.isAfter(date.plusMonths(months()));
        };
    }

    private boolean holdsOfText(Test asked, @Nullable String text) {
        if (asked == Test.ABSENT || text == null) {
            return asked == Test.ABSENT && text == null;
        }
        String compared = value == null ? "" : value;
        return switch (asked) {
            case EQ -> text.equals(compared);
            case IN -> values.contains(text);
            case CONTAINS -> text.contains(compared);
            case PRESENT -> true;
            case GTE -> compare(text, compared) >= 0;
            default -> compare(text, compared) <= 0 && isNumber(text);
        };
    }

    private static int compare(String text, String compared) {
        return isNumber(text) ? new BigDecimal(text).compareTo(new BigDecimal(compared)) : -1;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    /** The text of a fact's field or attribute; null where it is not stated. */
    static @Nullable String text(Fact fact, String field) {
        Object found = switch (field) {
            case "class" -> fact.grade();
            case "authority" -> fact.authority();
            case "validFrom" -> fact.validFrom();
            case "validTo" -> fact.validTo();
            case "publicFrom" -> fact.publicFrom();
            case "publicUntil" -> fact.publicUntil();
            default -> fact.value(field);
        };
        String text = found == null ? "" : found.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** The date a fact states in a field; null where it states none, or nothing that is a date. */
    static @Nullable LocalDate date(Fact fact, String field) {
        return switch (field) {
            case "validFrom" -> fact.validFrom();
            case "validTo" -> fact.validTo();
            case "publicFrom" -> fact.publicFrom();
            case "publicUntil" -> fact.publicUntil();
            default -> parsed(fact.value(field));
        };
    }

    private static @Nullable LocalDate parsed(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
