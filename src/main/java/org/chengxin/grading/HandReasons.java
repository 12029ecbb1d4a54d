package org.chengxin.grading;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why, on what basis and until when grades were set by hand (人工评定). */
@Repository
class HandReasons {

    private static final String SELECT = "select d.reason, d.basis, d.expires_on from grading_standing s"
            + " join grading_decision d on d.id = s.decision_id and d.kind = 'MANUAL' where s.merchant_id = ? and ";

    private final JdbcClient jdbc;

    HandReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the grade in force; empty where the rules or another decision gave it. */
    Optional<Official.ByHand> current(MerchantId merchant) {
        return find(jdbc.sql(SELECT + "s.ended_at is null").param(merchant.value()));
    }

    /** Of the grade that took force at that moment. */
    Optional<Official.ByHand> takenAt(MerchantId merchant, Instant moment) {
        return find(jdbc.sql(SELECT + "s.taken_at = ? limit 1").params(merchant.value(), Timestamp.from(moment)));
    }

    private static Optional<Official.ByHand> find(JdbcClient.StatementSpec query) {
        return query.query((row, number) ->
                        new Official.ByHand(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .optional();
    }
}
