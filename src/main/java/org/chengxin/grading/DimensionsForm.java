package org.chengxin.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The table of a hundred points as it is typed; a row whose name is emptied goes. */
record DimensionsForm(int revision, @Nullable List<Row> rows) {

    private static final int EMPTY_ROWS = 2;

    /** @param departments short names of the departments charged here, separated by 、 */
    record Row(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer base,
            @Nullable Integer earned,
            @Nullable String departments) {}

    static DimensionsForm of(ModelDraft draft, Map<String, String> names) {
        List<Row> rows = new ArrayList<>();
        draft.definition()
                .dimensions()
                .forEach(one -> rows.add(new Row(
                        one.code(),
                        one.name(),
                        one.base(),
                        one.earned(),
                        one.authorities().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .collect(Collectors.joining("、")))));
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Row(null, null, null, null, null));
        }
        return new DimensionsForm(draft.revision(), rows);
    }

    /** @param names of the departments by code */
    List<Dimension> dimensions(Map<String, String> names) {
        Map<String, String> codes = new HashMap<>();
        names.forEach((code, name) -> {
            codes.put(code, code);
            codes.put(name, code);
        });
        List<Dimension> dimensions = new ArrayList<>();
        Set<String> taken = Objects.requireNonNullElse(rows, List.<Row>of()).stream()
                .map(Row::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        for (Row row : Objects.requireNonNullElse(rows, List.<Row>of())) {
            String name = RuleForm.text(row.name());
            if (!name.isEmpty()) {
                int base = points(row.base(), name);
                int earned = points(row.earned(), name);
                dimensions.add(new Dimension(code(row, taken), name, base + earned, base, earned, charged(row, codes)));
            }
        }
        return dimensions;
    }

    private static String code(Row row, Set<String> taken) {
        String code = RuleForm.text(row.code());
        for (int number = 1; code.isEmpty(); number++) {
            if (taken.add("dimension-" + number)) {
                code = "dimension-" + number;
            }
        }
        return code;
    }

    private static List<String> charged(Row row, Map<String, String> codes) {
        return Stream.of(RuleForm.text(row.departments()).split("[、;；,，]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> {
                    String code = codes.get(one);
                    if (code == null) {
                        throw new Rejected("评分项“" + row.name() + "”：没有叫“" + one + "”的单位，请照页面下方列出的名称填写。");
                    }
                    return code;
                })
                .toList();
    }

    private static int points(@Nullable Integer typed, String name) {
        if (typed == null || typed < 0) {
            throw new Rejected("评分项“" + name + "”：请填写基础分和加分，没有的填 0。");
        }
        return typed;
    }
}
