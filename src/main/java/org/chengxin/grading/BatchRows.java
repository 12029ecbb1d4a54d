package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches in PostgreSQL: how far each has come stands in the same transaction as what its lot has done. */
@Repository
class BatchRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, Batch.Kind kind, boolean onlyOperating) {
        jdbc.sql("insert into grading_batch (id, kind, requested_at, total)"
                        + " select ?, ?, ?, count(*) from merchant_merchant where status = 'OPERATING' or not ?")
                .params(id, kind.name(), Timestamp.from(clock.instant()), onlyOperating)
                .update();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from grading_batch where id = ?")
                .param(id)
                .query(BatchRows::toBatch)
                .optional();
    }

    /** The batch, held by this transaction; empty if it is finished or another one is at it. */
    Optional<Batch> claim(UUID id) {
        return jdbc.sql("select * from grading_batch where id = ? and finished_at is null"
                        + " for no key update skip locked")
                .param(id)
                .query(BatchRows::toBatch)
                .optional();
    }

    List<Batch> open() {
        return jdbc.sql("select * from grading_batch where finished_at is null order by requested_at")
                .query(BatchRows::toBatch)
                .list();
    }

    Optional<Batch> latest(Batch.Kind kind) {
        return jdbc.sql("select * from grading_batch where kind = ? order by requested_at desc, id desc limit 1")
                .param(kind.name())
                .query(BatchRows::toBatch)
                .optional();
    }

    List<BatchWork.Subject> next(Batch batch, boolean onlyOperating, int atMost) {
        UUID after = batch.after();
        return jdbc.sql("select id, opened_on from merchant_merchant"
                        + " where id > ? and (status = 'OPERATING' or not ?) order by id limit ?")
                .params(after == null ? BEFORE_ALL : after, onlyOperating, atMost)
                .query((row, number) -> new BatchWork.Subject(
                        new MerchantId(row.getObject("id", UUID.class)), AssessmentRows.day(row, "opened_on")))
                .list();
    }

    void advance(UUID id, UUID after, int by) {
        jdbc.sql("update grading_batch set after_id = ?, done = done + ?, attempts = 0 where id = ?")
                .params(after, by, id)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("update grading_batch set finished_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Counts a lot that failed; after so many the batch is given up. */
    void failed(UUID id, int attempts, String problem) {
        jdbc.sql("update grading_batch set attempts = attempts + 1,"
                        + " problem = case when attempts + 1 >= :limit then :problem end,"
                        + " finished_at = case when attempts + 1 >= :limit then cast(:now as timestamptz) end"
                        + " where id = :id and finished_at is null")
                .param("limit", attempts)
                .param("problem", problem)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    static Batch toBatch(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Batch(
                row.getObject("id", UUID.class),
                Batch.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("requested_at").toInstant(),
                row.getLong("total"),
                row.getLong("done"),
                row.getObject("after_id", UUID.class),
                row.getInt("attempts"),
                finished == null ? null : finished.toInstant(),
                row.getString("problem"));
    }
}
