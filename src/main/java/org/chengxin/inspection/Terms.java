package org.chengxin.inspection;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated values of {@code inspection_term}: rows of this street's own making, not quotations of the law (domain.md §7 [P]). */
@Component
class Terms {

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int on(Term term, LocalDate day) {
        return jdbc.sql("select value from inspection_term where code = ? and effective_from <= ?"
                        + " order by effective_from desc limit 1")
                .params(term.name(), day)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no term " + term + " on " + day));
    }
}
