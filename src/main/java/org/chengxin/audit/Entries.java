package org.chengxin.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, newest first; reading it is an act like any other. */
@Component
class Entries {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Entries(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** One page and, if there is more, one entry of the next. */
    @Transactional
    List<Entry> read(Search search, Actor reader) {
        StringBuilder sql = new StringBuilder("""
                select id, at, actor_username, actor_name, department, address, verb, subject_type, subject_id, summary
                from audit_entry where true""");
        if (search.person() != null) {
            sql.append(" and (actor_username = :person or actor_name = :person)");
        }
        if (search.verb() != null) {
            sql.append(" and starts_with(verb, :verb)");
        }
        if (search.subject() != null) {
            sql.append(" and (subject_type = :subject or subject_id = :subject)");
        }
        if (search.from() != null) {
            sql.append(" and at >= :from");
        }
        if (search.to() != null) {
            sql.append(" and at < :end");
        }
        if (search.before() != null) {
            sql.append(" and id < :before");
        }
        List<Entry> found = jdbc.sql(sql + " order by id desc limit " + (Search.PAGE + 1))
                .param("person", search.person())
                .param("verb", search.verb())
                .param("subject", search.subject())
                .param("from", search.from() == null ? null : startOf(search.from()))
                .param("end", search.to() == null ? null : startOf(search.to().plusDays(1)))
                .param("before", search.before())
                .query(Entry.class)
                .list();
        acts.record(reader, "留痕.查阅", "audit", "-", search.inWords());
        return found;
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
