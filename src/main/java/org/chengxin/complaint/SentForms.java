package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of the forms for supplements that were taken in: a form sent twice is one supplement. */
@Repository
class SentForms {

    private final JdbcClient jdbc;
    private final Clock clock;

    SentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is taken in for the first time. */
    boolean take(UUID form, FilingId id) {
        return jdbc.sql(
                                "insert into complaint_sent_form (id, filing_id, sent_at) values (?, ?, ?) on conflict do nothing")
                        .params(form, id.value(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean has(UUID form) {
        return jdbc.sql("select exists (select 1 from complaint_sent_form where id = ?)")
                .param(form)
                .query(Boolean.class)
                .single();
    }
}
