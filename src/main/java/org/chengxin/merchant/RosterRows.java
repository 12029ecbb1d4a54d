package org.chengxin.merchant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.RosterImport.StagedRow;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps uploaded rosters and their judged rows. */
@Repository
class RosterRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    RosterRows(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID id, String fileName, String sha256, List<String> notes, Actor actor) {
        jdbc.sql("insert into merchant_import (id, file_name, sha256, state, notes, uploaded_at, uploaded_by,"
                        + " uploaded_by_name) values (?, ?, ?, 'STAGED', ?, ?, ?, ?)")
                .params(
                        id,
                        fileName,
                        sha256,
                        notes.toArray(String[]::new),
                        OffsetDateTime.now(clock),
                        actor.id(),
                        actor.name())
                .update();
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

    /** Marks the import committed; false if it no longer waits. */
    boolean commit(UUID id, Actor actor) {
        return jdbc.sql("update merchant_import set state = 'COMMITTED', committed_at = ?, committed_by = ?,"
                                + " committed_by_name = ? where id = ? and state = 'STAGED'")
                        .params(OffsetDateTime.now(clock), actor.id(), actor.name(), id)
                        .update()
                == 1;
    }

    Optional<RosterImport> find(UUID id) {
        return jdbc.sql("select * from merchant_import where id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    List<RosterImport> latest(int limit) {
        return jdbc.sql("select * from merchant_import order by uploaded_at desc limit ?")
                .param(limit)
                .query(this::view)
                .list();
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

    private Map<RosterVerdict, Integer> counts(UUID id) {
        Map<RosterVerdict, Integer> counts = new EnumMap<>(RosterVerdict.class);
        jdbc.sql("select verdict, count(*) from merchant_import_row where import_id = ? group by verdict")
                .param(id)
                .query((row, n) -> counts.put(RosterVerdict.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    private RosterImport view(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RosterImport(
                id,
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("state").equals("COMMITTED"),
                texts(row.getArray("notes")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by_name"),
                instant(row.getObject("committed_at", OffsetDateTime.class)),
                row.getString("committed_by_name"),
                counts(id));
    }

    private StagedRow row(ResultSet row, int n) throws SQLException {
        UUID merchant = row.getObject("merchant_id", UUID.class);
        return new StagedRow(
                row.getInt("row_number"),
                RosterVerdict.valueOf(row.getString("verdict")),
                json.readValue(row.getString("data"), TEXTS),
                texts(row.getArray("reasons")),
                merchant == null ? null : new MerchantId(merchant),
                row.getObject("merchant_version", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
