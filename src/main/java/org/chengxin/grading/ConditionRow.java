package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One condition as it is typed, a row of a table.
 *
 * @param or whether it is an alternative to the row above; else it must hold as well
 * @param value what is compared with; several are separated by 、 or ；
 */
record ConditionRow(
        @Nullable Boolean or,
        @Nullable String field,
        @Nullable ConditionTest test,
        @Nullable String value) {

    static final ConditionRow EMPTY = new ConditionRow(false, null, null, null);

    static List<ConditionRow> of(List<Condition> conditions, int empty) {
        List<ConditionRow> rows = new ArrayList<>();
        for (Condition one : conditions) {
            List<Condition> choices = one.anyOf().isEmpty() ? List.of(one) : one.anyOf();
            for (int i = 0; i < choices.size(); i++) {
                rows.add(row(choices.get(i), i > 0));
            }
        }
        for (int i = 0; i < empty; i++) {
            rows.add(EMPTY);
        }
        return rows;
    }

    private static ConditionRow row(Condition one, boolean or) {
        String value = one.test() == ConditionTest.IN ? String.join("、", one.values()) : one.value();
        return new ConditionRow(or, one.field(), one.test(), value);
    }

    /** The conditions the rows state; rows left empty go. */
    static List<Condition> conditions(@Nullable List<ConditionRow> rows, String where) {
        List<List<Condition>> groups = new ArrayList<>();
        int number = 0;
        for (ConditionRow row : Objects.requireNonNullElse(rows, List.<ConditionRow>of())) {
            number++;
            if (!row.isEmpty()) {
                Condition condition = row.condition(where + "第 " + number + " 行");
                if (Boolean.TRUE.equals(row.or()) && !groups.isEmpty()) {
                    groups.get(groups.size() - 1).add(condition);
                } else {
                    groups.add(new ArrayList<>(List.of(condition)));
                }
            }
        }
        return groups.stream()
                .map(group -> group.size() == 1 ? group.get(0) : new Condition(null, null, null, List.of(), group))
                .toList();
    }

    boolean isEmpty() {
        return (field == null || field.isBlank()) && test == null && (value == null || value.isBlank());
    }

    private Condition condition(String about) {
        String text = value == null ? "" : value.strip();
        ConditionTest asked = test;
        if (field == null || field.isBlank() || asked == null) {
            throw new Rejected(about + "：请选择看哪个字段、怎样判断。");
        }
        if ((asked.needsValue() || asked == ConditionTest.IN) && text.isEmpty()) {
            throw new Rejected(about + "：“" + asked.label() + "”须填写比较的内容。");
        }
        if (asked == ConditionTest.IN) {
            List<String> values = Stream.of(text.split("[、;；,，]"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            return new Condition(field, asked, null, values, List.of());
        }
        return new Condition(field, asked, asked.needsValue() ? text : null, List.of(), List.of());
    }
}
