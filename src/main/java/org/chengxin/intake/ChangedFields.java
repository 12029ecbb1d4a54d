package org.chengxin.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.dossier.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a row that changes known information would change, field by field, so that nobody confirms it blind (peers 8). What
 * another department had reported is named but not told: its words are not this department's to read.
 */
@Repository
class ChangedFields {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangedFields(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the dossier holds in the place of a row. */
    private record Held(@Nullable String grade, Map<String, String> data, boolean own) {}

    /** The changes of those of the rows that change something, by ordinal, in the order of the item's fields. */
    Map<Integer, List<String>> of(Submission submission, CatalogueItem item, List<StagedRow> rows) {
        List<StagedRow> changed =
                rows.stream().filter(row -> row.verdict() == Verdict.CHANGED).toList();
        if (changed.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Held> held = held(submission, changed);
        Map<Integer, List<String>> changes = new HashMap<>();
        for (StagedRow row : changed) {
            Held before = held.get(row.ordinal());
            if (before != null) {
                changes.put(row.ordinal(), changes(item, before, row));
            }
        }
        return changes;
    }

    private Map<Integer, Held> held(Submission submission, List<StagedRow> changed) {
        Map<Integer, Held> held = new HashMap<>();
        jdbc.sql("""
                select v.ordinal, f.grade, f.data, f.reporter = :department as own
                from intake_verdict v join dossier_fact f on f.id = v.replaces_id
                where v.submission_id = :submission and v.ordinal in (:ordinals)""")
                .param("department", submission.department())
                .param("submission", submission.id().value())
                .param("ordinals", changed.stream().map(StagedRow::ordinal).toList())
                .query(row -> {
                    held.put(
                            row.getInt("ordinal"),
                            new Held(
                                    row.getString("grade"),
                                    json.readValue(row.getString("data"), TEXTS),
                                    row.getBoolean("own")));
                });
        return held;
    }

    private static List<String> changes(CatalogueItem item, Held before, StagedRow now) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(before.grade(), now.grade())) {
            changes.add(change("分级", before.grade(), now.grade(), true));
        }
        item.fields().stream()
                .filter(field -> !field.dropped()
                        && !field.code().equals(item.definition().gradeField()))
                .forEach(field -> {
                    String old = before.data().getOrDefault(field.code(), "");
                    String said = now.data().getOrDefault(field.code(), "");
                    if (!old.equals(said)) {
                        changes.add(change(field.name(), old, said, before.own()));
                    }
                });
        return changes;
    }

    private static String change(String name, @Nullable String old, @Nullable String said, boolean told) {
        return name + "：" + (told ? shown(old) : "其他单位原报的内容") + " → " + shown(said);
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? "未填" : text;
    }
}
