package org.chengxin.complaint;

import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff knows who filed something: whoever took it down, ever had it in hand, or ever looked. They prove nobody's identity. */
@Component
class Insiders {

    private final JdbcClient jdbc;

    Insiders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean include(Actor actor, FilingId id) {
        return jdbc.sql("""
                        select exists (select 1 from complaint_filing where id = :id and filed_by = :actor)
                          or exists (select 1 from complaint_reveal where filing_id = :id and by = :actor and not compared)
                          or exists (select 1 from complaint_hand where filing_id = :id and handler = :actor)""")
                .param("id", id.value())
                .param("actor", actor.id())
                .query(Boolean.class)
                .single();
    }
}
