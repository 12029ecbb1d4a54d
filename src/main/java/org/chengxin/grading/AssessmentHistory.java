package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments a merchant has had, newest first. */
@Repository
class AssessmentHistory {

    private final JdbcClient jdbc;

    AssessmentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(UUID id, LocalDate asOf, Instant at, BigDecimal score, Grade grade, String because, Cause cause) {}

    List<Entry> of(MerchantId merchant, int atMost) {
        return jdbc.sql("select id, as_of, assessed_at, score, grade, because, cause from grading_assessment"
                        + " where merchant_id = ? order by assessed_at desc, id desc limit ?")
                .params(merchant.value(), atMost)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getDate("as_of").toLocalDate(),
                        row.getTimestamp("assessed_at").toInstant(),
                        row.getBigDecimal("score"),
                        Grade.valueOf(row.getString("grade")),
                        row.getString("because"),
                        Cause.valueOf(row.getString("cause"))))
                .list();
    }
}
