package org.chengxin.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How a visit's record came about, revision by revision. */
@Repository
class RevisionRows {

    private final JdbcClient jdbc;
    private final ReviewRows reviews;
    private final JsonMapper json;

    RevisionRows(JdbcClient jdbc, ReviewRows reviews, JsonMapper json) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.json = json;
    }

    /**
     * One revision.
     *
     * @param changes against the one before; empty for the first
     * @param said who confirmed or denied it, and what became of that
     */
    record Revision(
            int number,
            String at,
            String by,
            String reason,
            Receipt receipt,
            List<VisitPage.Side> changes,
            List<String> said) {}

    private record Row(int number, String at, String by, String reason, Receipt receipt, VisitStatement said) {}

    /** The newest first. */
    List<Revision> of(UUID visit, Checklists checklists) {
        List<Revision> revisions = new ArrayList<>();
        Map<Integer, List<String>> said = reviews.of(visit);
        @Nullable Row before = null;
        for (Row row : rows(visit)) {
            revisions.add(
                    0,
                    new Revision(
                            row.number(),
                            row.at(),
                            row.by(),
                            row.reason(),
                            row.receipt(),
                            before == null ? List.of() : VisitComparison.of(before.said(), row.said(), checklists),
                            said.getOrDefault(row.number(), List.of())));
            before = row;
        }
        return revisions;
    }

    private List<Row> rows(UUID visit) {
        return jdbc.sql(
                        "select revision, filed_at, filed_by_name, reason, receipt, content from inspection_visit_revision"
                                + " where visit_id = ? order by revision")
                .param(visit)
                .query((row, number) -> new Row(
                        row.getInt("revision"),
                        Moments.minute(row.getTimestamp("filed_at").toInstant()),
                        row.getString("filed_by_name"),
                        row.getString("reason"),
                        json.readValue(row.getString("receipt"), Receipt.class),
                        json.readValue(row.getString("content"), VisitStatement.class)))
                .list();
    }
}
