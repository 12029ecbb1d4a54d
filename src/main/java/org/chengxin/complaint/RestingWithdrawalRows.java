package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of withdrawals that staff registered and somebody else has to confirm. */
@Repository
class RestingWithdrawalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RestingWithdrawalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How one ended: somebody else agreed, or did not, or the citizen knows nothing of it, or the complaint closed meanwhile. */
    enum End {
        CONFIRMED,
        REFUSED,
        DENIED,
        LAPSED
    }

    /**
     * One that waits.
     *
     * @param way how it was made sure of the person
     * @param until the last day on which nobody may confirm it yet
     */
    record Resting(String way, String note, LocalDate on, UUID by, String byName, LocalDate until) {}

    Optional<Resting> of(FilingId id) {
        return jdbc.sql("select way, note, asked_at, asked_by, asked_by_name, rests_until from complaint_withdrawal"
                        + " where filing_id = ? and ended_at is null")
                .param(id.value())
                .query((row, number) -> new Resting(
                        row.getString("way"),
                        row.getString("note"),
                        Moments.day(row.getTimestamp("asked_at").toInstant()),
                        row.getObject("asked_by", UUID.class),
                        row.getString("asked_by_name"),
                        row.getObject("rests_until", LocalDate.class)))
                .optional();
    }

    void insert(FilingId id, Proof proof, LocalDate until, Actor actor) {
        jdbc.sql(
                        "insert into complaint_withdrawal (id, filing_id, way, note, asked_at, asked_by, asked_by_name, rests_until)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        id.value(),
                        proof.told(),
                        proof.noted(),
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name(),
                        until)
                .update();
    }

    void end(FilingId id, End as, Actor actor) {
        jdbc.sql(
                        "update complaint_withdrawal set ended_at = ?, ended_as = ?, ended_by = ? where filing_id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), as.name(), actor.id(), id.value())
                .update();
    }
}
