package org.chengxin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the few rows get that are not simply taken: their cells in their own words, where a row is refused or waits for its
 * merchant; and the content in the class that a person had decided on, where this file only suggests another.
 */
@Component
class SecondLook {

    private static final int LOT = 500;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    SecondLook(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row that needs something. */
    private record Wanting(
            int ordinal,
            boolean cells,
            @Nullable String grade,
            @Nullable String authority,
            @Nullable String data) {}

    void take(SubmissionId submission, CatalogueItem item, WrittenCells cells) {
        List<Wanting> lot = next(submission, 0);
        while (!lot.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into intake_aside values (?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                    lot.stream().map(row -> values(row, item, cells)).toList());
            lot = next(submission, lot.get(lot.size() - 1).ordinal());
        }
    }

    private List<Wanting> next(SubmissionId submission, int after) {
        return jdbc.query("""
                select m.ordinal, m.wants_cells, m.other_grade, l.authority, l.data
                from (select * from intake_match where (wants_cells or other_grade is not null) and ordinal > ?
                      order by ordinal limit ?) m
                left join intake_line l
                  on m.other_grade is not null and l.submission_id = ? and l.ordinal = m.ordinal
                order by m.ordinal""", SecondLook::wanting, after, LOT, submission.value());
    }

    private static Wanting wanting(ResultSet row, int index) throws SQLException {
        return new Wanting(
                row.getInt("ordinal"),
                row.getBoolean("wants_cells"),
                row.getString("other_grade"),
                row.getString("authority"),
                row.getString("data"));
    }

    private @Nullable Object[] values(Wanting row, CatalogueItem item, WrittenCells cells) {
        Draft draft = inDecidedClass(row, item);
        return new @Nullable Object[] {
            row.ordinal(),
            row.cells() ? json.writeValueAsString(cells.of(row.ordinal())) : null,
            draft == null ? null : draft.keyTail(),
            draft == null ? null : draft.contentHash(),
            draft == null ? null : draft.validFrom(),
            draft == null ? null : draft.validTo(),
            draft == null ? null : draft.publicFrom(),
            draft == null ? null : draft.publicUntil()
        };
    }

    /** Nothing where the item no longer knows the class. */
    private @Nullable Draft inDecidedClass(Wanting row, CatalogueItem item) {
        if (row.grade() == null
                || row.authority() == null
                || row.data() == null
                || !item.definition().grades().contains(row.grade())) {
            return null;
        }
        return Draft.of(item, row.authority(), row.grade(), json.readValue(row.data(), TEXTS))
                .orElse(null);
    }
}
