package org.chengxin.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a statement by its key: what changed field by field, who, when and why. */
@Component
class FactHistory {

    private final FactRows rows;
    private final JdbcClient jdbc;

    FactHistory(FactRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    private record Hands(
            String recordedBy,
            @Nullable String withdrawnBy,
            @Nullable String reason) {}

    /** Newest first. */
    List<FactVersion> of(Fact shown, CatalogueItem item, Map<String, String> departments, Actor reader) {
        Map<UUID, Hands> hands = hands(shown);
        List<FactVersion> versions = new ArrayList<>();
        Fact before = null;
        for (Fact fact : rows.where(
                "item = :item and key = :key order by recorded_at, id",
                Map.of("item", shown.item(), "key", shown.key()))) {
            Hands by = Objects.requireNonNull(hands.get(fact.id().value()));
            versions.add(
                    0,
                    new FactVersion(
                            fact.id().toString(),
                            versions.size() + 1,
                            fact.id().equals(shown.id()),
                            Moments.minute(fact.recordedAt()),
                            by.recordedBy(),
                            departments.getOrDefault(fact.reporter(), fact.reporter()),
                            fact.submission(),
                            fact.row(),
                            before == null ? List.of() : changes(before, fact, item, reader),
                            fact.withdrawnAt() == null
                                    ? null
                                    : Moments.minute(fact.withdrawnAt()) + " " + by.withdrawnBy() + " 撤回："
                                            + by.reason(),
                            FactView.ended(fact.ending())));
            before = fact;
        }
        return versions;
    }

    static List<FactVersion.Change> changes(Fact before, Fact after, CatalogueItem item, Actor reader) {
        boolean whole = FactView.readsNames(before, reader) && FactView.readsNames(after, reader);
        List<FactVersion.Change> changes = new ArrayList<>();
        if (!Objects.equals(before.grade(), after.grade())) {
            changes.add(new FactVersion.Change("分级", before.grade(), after.grade()));
        }
        for (CatalogueField field : item.fields()) {
            String old = before.value(field.code());
            String now = after.value(field.code());
            if (!Objects.equals(old, now)) {
                changes.add(new FactVersion.Change(
                        field.name(),
                        old == null ? null : FactView.text(field, old, whole),
                        now == null ? null : FactView.text(field, now, whole)));
            }
        }
        return changes;
    }

    private Map<UUID, Hands> hands(Fact shown) {
        Map<UUID, Hands> found = new HashMap<>();
        jdbc.sql("select id, recorded_by_name, withdrawn_by_name, withdrawn_reason from dossier_fact"
                        + " where item = :item and key = :key")
                .param("item", shown.item())
                .param("key", shown.key())
                .query((ResultSet row) -> note(found, row));
        return found;
    }

    private static void note(Map<UUID, Hands> found, ResultSet row) throws SQLException {
        found.put(
                row.getObject("id", UUID.class),
                new Hands(
                        row.getString("recorded_by_name"),
                        row.getString("withdrawn_by_name"),
                        row.getString("withdrawn_reason")));
    }
}
