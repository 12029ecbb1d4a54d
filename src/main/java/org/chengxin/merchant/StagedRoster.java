package org.chengxin.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.RosterImport.StagedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the judged rows of uploaded rosters. */
@Repository
class StagedRoster {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    StagedRoster(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** Replaces the judged rows of an import. */
    void stage(UUID id, List<RosterRow.Judged> rows) {
        jdbc.sql("delete from merchant_import_row where import_id = ?")
                .param(id)
                .update();
        template.batchUpdate(
                "insert into merchant_import_row (import_id, row_number, verdict, data, reasons, merchant_id,"
                        + " merchant_version) values (?, ?, ?, ?::jsonb, ?, ?, ?)",
                rows,
                500,
                (statement, judged) -> {
                    MerchantView merchant = judged.merchant();
                    statement.setObject(1, id);
                    statement.setInt(2, judged.row().number());
                    statement.setString(3, judged.verdict().name());
                    statement.setString(4, json.writeValueAsString(judged.row().data()));
                    statement.setArray(
                            5,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", judged.reasons().toArray()));
                    statement.setObject(
                            6, merchant == null ? null : merchant.id().value());
                    statement.setObject(7, merchant == null ? null : merchant.version());
                });
    }

    List<StagedRow> rows(UUID id, @Nullable RosterVerdict verdict, int after, int limit) {
        return jdbc.sql(
                        "select * from merchant_import_row where import_id = :id and row_number > :after"
                                + " and (cast(:verdict as text) is null or verdict = :verdict) order by row_number limit :limit")
                .param("id", id)
                .param("after", after)
                .param("verdict", verdict == null ? null : verdict.name())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private StagedRow row(ResultSet row, int n) throws SQLException {
        UUID merchant = row.getObject("merchant_id", UUID.class);
        return new StagedRow(
                row.getInt("row_number"),
                RosterVerdict.valueOf(row.getString("verdict")),
                json.readValue(row.getString("data"), TEXTS),
                RosterRows.texts(row.getArray("reasons")),
                merchant == null ? null : new MerchantId(merchant),
                row.getObject("merchant_version", Long.class));
    }
}
