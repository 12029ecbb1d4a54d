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
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded rosters; {@link StagedRoster} keeps their judged rows. */
@Repository
class RosterRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RosterRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
