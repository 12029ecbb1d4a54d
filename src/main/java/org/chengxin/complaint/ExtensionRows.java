package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of approved extensions of terms. */
final class ExtensionRows {

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Term term, Rules.Rule rule, LocalDate day) {
        jdbc.sql(
                        "insert into complaint_extension (id, term_id, working_days, basis, approved_on) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), term.id(), rule.workingDays(), rule.basis(), day)
                .update();
    }

    List<Term.Extension> of(UUID term) {
        return jdbc.sql("select approved_on, working_days from complaint_extension where term_id = ? order by id")
                .param(term)
                .query(Term.Extension.class)
                .list();
    }
}
