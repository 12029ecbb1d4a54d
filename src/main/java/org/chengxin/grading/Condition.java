package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        @Nullable ConditionTest test,
        @Nullable String value,
        List<String> values,
        List<Condition> anyOf) {

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
        if (test == ConditionTest.IN && values.isEmpty()) {
            throw new IllegalArgumentException("条件“" + field + " in”缺少取值（values）");
        }
    }

    boolean holds(Fact fact, LocalDate asOf) {
        if (!anyOf.isEmpty()) {
            for (Condition one : anyOf) {
                if (one.holds(fact, asOf)) {
                    return true;
                }
            }
            return false;
        }
        ConditionTest asked = Objects.requireNonNull(test);
        return asked.isAboutTime()
                ? holdsInTime(asked, FactText.date(fact, name()), asOf)
                : asked.holdsOfText(FactText.of(fact, name()), Objects.requireNonNullElse(value, ""), values);
    }

    /** The next day after {@code asOf} on which the answer turns over; null if it never does. */
    @Nullable
    LocalDate turns(Fact fact, LocalDate asOf) {
        if (!anyOf.isEmpty()) {
            LocalDate first = null;
            for (Condition one : anyOf) {
                first = Horizon.earlier(first, one.turns(fact, asOf));
            }
            return first;
        }
        LocalDate date = isAboutTime() ? FactText.date(fact, name()) : null;
        if (date == null) {
            return null;
        }
        LocalDate day = switch (Objects.requireNonNull(test)) {
            case PAST, NOT_PAST -> date.plusDays(1);
            case REACHED, NOT_REACHED -> date;
            default -> date.isAfter(asOf) ? date : date.plusMonths(months()).plusDays(1);
        };
        return day.isAfter(asOf) ? day : null;
    }

    /** The first day on which the answer became yes, where the question is about time; null otherwise. */
    @Nullable
    LocalDate since(Fact fact) {
        LocalDate date = anyOf.isEmpty() && isAboutTime() ? FactText.date(fact, name()) : null;
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
        for (Condition one : anyOf) {
            if (one.isAboutTime()) {
                return true;
            }
        }
        return test != null && test.isAboutTime();
    }

    int months() {
        return Integer.parseInt(Objects.requireNonNull(value));
    }

    private String name() {
        return Objects.requireNonNull(field);
    }

    private boolean holdsInTime(ConditionTest asked, @Nullable LocalDate date, LocalDate asOf) {
        return switch (asked) {
            case PAST -> date != null && date.isBefore(asOf);
            case NOT_PAST -> date == null || !date.isBefore(asOf);
            case REACHED -> date != null && !date.isAfter(asOf);
            case NOT_REACHED -> date == null || date.isAfter(asOf);
            default -> date != null && !date.isAfter(asOf) && !asOf.isAfter(date.plusMonths(months()));
        };
    }
}
