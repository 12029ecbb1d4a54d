package org.chengxin.dossier;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts in PostgreSQL: set-wise in, set-wise out. */
@Repository
class FactRows {

    private static final String COLUMNS =
            "id, merchant_id, item, key, grade, authority, reporter, valid_from, valid_to,"
                    + " public_from, public_until, data, submission_id, row_number, recorded_at, withdrawn_at,"
                    + " ended_at, ended_kind, ended_by_name, ended_basis,"
                    + " exists (select from dossier_objection o where o.item = dossier_fact.item"
                    + " and o.fact_key = dossier_fact.key and o.closed_at is null) as disputed";
    private static final String KEEP_REPAIRED = """
            update dossier_fact f
            set ended_at = r.ended_at, ended_kind = r.ended_kind, ended_basis = r.ended_basis,
                ended_by = r.ended_by, ended_by_name = r.ended_by_name
            from dossier_fact r
            where r.item = :item and r.ended_kind = 'REPAIRED'
              and f.item = r.item and f.key = r.key and f.withdrawn_at is null and f.ended_at is null""";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Catalogue catalogue;

    FactRows(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.catalogue = catalogue;
    }

    /** A fact about to be written. */
    record Draft(Fact fact, String contentHash, @Nullable UUID replaces) {}

    /** What is known of the live fact with a key. */
    record Live(UUID id, String contentHash) {}

    /** Lets one transaction at a time change the facts of an item, until it ends. */
    void serialise(String item) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dossier_fact'), hashtext(?))")
                .param(item)
                .query((row, number) -> "")
                .single();
    }

    Map<String, Live> liveByKey(String item, Collection<String> keys) {
        Map<String, Live> found = new HashMap<>();
        jdbc.sql("select key, id, content_hash from dossier_fact"
                        + " where item = :item and key = any(:keys) and withdrawn_at is null")
                .param("item", item)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("key"),
                            new Live(row.getObject("id", UUID.class), row.getString("content_hash")));
                });
        return found;
    }

    Map<String, String> liveGrades(String item, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select key, grade from dossier_fact where item = :item and key = any(:keys)"
                        + " and withdrawn_at is null and grade is not null")
                .param("item", item)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("key"), row.getString("grade"));
                });
        return found;
    }

    void insert(List<Draft> drafts, Actor actor) {
        batch.batchUpdate(
                "insert into dossier_fact (id, merchant_id, item, key, grade, authority, reporter, valid_from, valid_to,"
                        + " public_from, public_until, data, submission_id, row_number, recorded_at, content_hash,"
                        + " replaces_id, recorded_by, recorded_by_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)",
                drafts,
                500,
                (statement, draft) -> bind(statement, draft, actor));
    }

    void withdraw(Collection<UUID> ids, String reason, Actor actor, Instant at) {
        batch.batchUpdate(
                "update dossier_fact set withdrawn_at = ?, withdrawn_by = ?, withdrawn_by_name = ?, withdrawn_reason = ?"
                        + " where id = ? and withdrawn_at is null",
                ids,
                500,
                (statement, id) -> {
                    statement.setTimestamp(1, Timestamp.from(at));
                    statement.setObject(2, actor.id());
                    statement.setString(3, actor.name());
                    statement.setString(4, reason);
                    statement.setObject(5, id);
                });
    }

    /** Ends the use of a live fact, once; false where it was withdrawn or ended before. */
    boolean end(UUID id, Fact.Ending.Kind kind, String basis, Actor actor, Instant at) {
        return jdbc.sql("update dossier_fact set ended_at = :at, ended_kind = :kind, ended_basis = :basis,"
                                + " ended_by = :by, ended_by_name = :name"
                                + " where id = :id and ended_at is null and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("kind", kind.name())
                        .param("basis", basis)
                        .param("by", actor.id())
                        .param("name", actor.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * What was repaired stays repaired when a correction of it arrives: live facts under the keys of an item take over the
     * repair that a fact with their key had. To be called after facts were inserted, in the same transaction.
     */
    void keepRepaired(String item, Collection<String> keys) {
        jdbc.sql(KEEP_REPAIRED + " and r.key = any(:keys)")
                .param("item", item)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    List<Fact> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select " + COLUMNS + " from dossier_fact where " + condition)
                .params(parameters)
                .query(this::toFact)
                .list();
    }

    /**
     * What was recorded for the public is shown no longer once its item is not public any more. When its publicity ends stays as
     * it was, since its use ends that day, too: taking an item from the public brings nothing back into a score.
     */
    private Fact toFact(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        boolean shown = catalogue.isPublic(item);
        return new Fact(
                new FactId(row.getObject("id", UUID.class)),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                item,
                row.getString("key"),
                row.getString("grade"),
                row.getString("authority"),
                row.getString("reporter"),
                row.getDate("valid_from").toLocalDate(),
                day(row, "valid_to"),
                shown ? day(row, "public_from") : null,
                day(row, "public_until"),
                json.readValue(row.getString("data"), TEXTS),
                row.getObject("submission_id", UUID.class),
                row.getObject("row_number", Integer.class),
                row.getTimestamp("recorded_at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                ending(row),
                row.getBoolean("disputed"));
    }

    private static Fact.@Nullable Ending ending(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("ended_at"));
        return at == null
                ? null
                : new Fact.Ending(
                        Fact.Ending.Kind.valueOf(row.getString("ended_kind")),
                        at,
                        row.getString("ended_by_name"),
                        row.getString("ended_basis"));
    }

    private void bind(PreparedStatement statement, Draft draft, Actor actor) throws SQLException {
        Fact fact = draft.fact();
        statement.setObject(1, fact.id().value());
        statement.setObject(2, fact.merchant().value());
        statement.setString(3, fact.item());
        statement.setString(4, fact.key());
        statement.setString(5, fact.grade());
        statement.setString(6, fact.authority());
        statement.setString(7, fact.reporter());
        statement.setObject(8, fact.validFrom());
        statement.setObject(9, fact.validTo(), Types.DATE);
        statement.setObject(10, fact.publicFrom(), Types.DATE);
        statement.setObject(11, fact.publicUntil(), Types.DATE);
        statement.setString(12, json.writeValueAsString(fact.data()));
        statement.setObject(13, fact.submission(), Types.OTHER);
        statement.setObject(14, fact.row(), Types.INTEGER);
        statement.setTimestamp(15, Timestamp.from(fact.recordedAt()));
        statement.setString(16, draft.contentHash());
        statement.setObject(17, draft.replaces(), Types.OTHER);
        statement.setObject(18, actor.id());
        statement.setString(19, actor.name());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
