package org.chengxin.dossier;

import java.time.LocalDate;
import org.chengxin.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when each step of an objection or a repair is due. The working days are dated rows of this street's own making
 * ({@code dossier_term}), not quotations of the law (domain §3: processing days are configuration).
 */
@Component
class CaseTerms {

    private final JdbcClient jdbc;
    private final WorkingDays days;

    CaseTerms(JdbcClient jdbc, WorkingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Steps that have a term. */
    enum Term {
        OBJECTION_VERIFICATION,
        OBJECTION_CORRECTION,
        REPAIR_ACCEPTANCE,
        REPAIR_DECISION,
        REPAIR_EXTENSION
    }

    /** The last day of the term that starts the day after {@code day}. */
    LocalDate due(Term term, LocalDate day) {
        return days.after(day, workingDays(term, day));
    }

    int workingDays(Term term, LocalDate day) {
        return jdbc.sql("select working_days from dossier_term where code = :code and effective_from <= :day"
                        + " and (effective_to is null or effective_to >= :day) order by effective_from desc limit 1")
                .param("code", term.name())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no term " + term + " on " + day));
    }
}
