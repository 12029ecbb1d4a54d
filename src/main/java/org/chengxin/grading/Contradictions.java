package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells conditions that no fact can meet together: such a rule never counts anything. */
final class Contradictions {

    private static final Set<ConditionTest> SILENT =
            EnumSet.of(ConditionTest.ABSENT, ConditionTest.NOT_PAST, ConditionTest.NOT_REACHED);

    private Contradictions() {}

    /** Whether no fact can meet all of them. Says no where that is not certain. */
    static boolean among(List<Condition> all) {
        List<Condition> plain =
                all.stream().filter(one -> one.anyOf().isEmpty()).toList();
        for (int i = 0; i < plain.size(); i++) {
            for (int j = i + 1; j < plain.size(); j++) {
                if (exclude(plain.get(i), plain.get(j))) {
                    return true;
                }
            }
        }
        return all.stream()
                .filter(one -> !one.anyOf().isEmpty())
                .anyMatch(one -> one.anyOf().stream()
                        .allMatch(choice -> plain.stream().anyMatch(other -> exclude(choice, other))));
    }

    private static boolean exclude(Condition one, Condition other) {
        return Objects.equals(one.field(), other.field())
                && one.anyOf().isEmpty()
                && (oneWay(one, other) || oneWay(other, one));
    }

    private static boolean oneWay(Condition one, Condition other) {
        ConditionTest test = Objects.requireNonNull(one.test());
        ConditionTest beside = Objects.requireNonNull(other.test());
        return switch (test) {
            case ABSENT -> !SILENT.contains(beside);
            case EQ, IN -> values(one).stream().noneMatch(value -> mayBe(value, other));
            case PAST -> beside == ConditionTest.NOT_PAST || beside == ConditionTest.NOT_REACHED;
            case REACHED, WITHIN_MONTHS -> beside == ConditionTest.NOT_REACHED;
            case GTE -> beside == ConditionTest.LTE && isAbove(one.value(), other.value());
            default -> false;
        };
    }

    private static boolean mayBe(String value, Condition other) {
        return switch (Objects.requireNonNull(other.test())) {
            case EQ, IN -> values(other).contains(value);
            case CONTAINS -> value.contains(Objects.requireNonNull(other.value()));
            case ABSENT -> false;
            default -> true;
        };
    }

    private static List<String> values(Condition condition) {
        return condition.test() == ConditionTest.IN
                ? condition.values()
                : List.of(Objects.requireNonNull(condition.value()));
    }

    private static boolean isAbove(@Nullable String low, @Nullable String high) {
        try {
            return new BigDecimal(Objects.requireNonNull(low)).compareTo(new BigDecimal(Objects.requireNonNull(high)))
                    > 0;
        } catch (NumberFormatException noNumbers) {
            return false;
        }
    }
}
