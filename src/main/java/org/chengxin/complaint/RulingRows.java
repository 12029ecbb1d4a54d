package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rulings. */
@Repository
class RulingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RulingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One ruling, in force or revoked. */
    record Ruling(
            UUID id,
            String kind,
            String reason,
            String ruledBy,
            String minute,
            @Nullable String revokedBy,
            @Nullable String revokedWhy) {}

    void insert(FilingId filing, String kind, String reason, FactId fact, Actor actor) {
        jdbc.sql(
                        "insert into complaint_ruling (id, filing_id, kind, reason, fact_id, ruled_at, ruled_by, ruled_by_name)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        filing.value(),
                        kind,
                        reason,
                        fact.value(),
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name())
                .update();
    }

    /** Ends it and says which fact rested on it. */
    FactId revoke(FilingId filing, UUID ruling, String why, Actor actor) {
        return jdbc.sql(
                        "update complaint_ruling set revoked_at = :at, revoked_by = :by, revoked_by_name = :name,"
                                + " revoked_why = :why where id = :id and filing_id = :filing and revoked_at is null returning fact_id")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("why", why)
                .param("id", ruling)
                .param("filing", filing.value())
                .query(UUID.class)
                .optional()
                .map(FactId::new)
                .orElseThrow(() -> new NotFound("ruling " + ruling));
    }

    List<Ruling> of(FilingId filing) {
        return jdbc.sql("select * from complaint_ruling where filing_id = ? order by id")
                .param(filing.value())
                .query((row, number) -> new Ruling(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("ruled_by_name"),
                        Moments.minute(row.getTimestamp("ruled_at").toInstant()),
                        row.getString("revoked_by_name"),
                        row.getString("revoked_why")))
                .list();
    }
}
