package org.chengxin.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names by which a model's rules are read, as they are typed; an emptied one comes from the catalogue again. */
record LabelsForm(int revision, @Nullable List<Row> rows) {

    /** @param key item, or item and field with a dot between */
    record Row(@Nullable String key, @Nullable String name) {}

    static LabelsForm of(ModelDraft draft) {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(draft.definition().labels()).forEach((key, name) -> rows.add(new Row(key, name)));
        return new LabelsForm(draft.revision(), rows);
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Row row : Objects.requireNonNullElse(rows, List.<Row>of())) {
            String key = RuleForm.text(row.key());
            String name = RuleForm.text(row.name());
            if (!key.isEmpty() && !name.isEmpty()) {
                labels.put(key, name);
            }
        }
        return labels;
    }
}
