package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nodes in working days and the most days that may be given: dated rows of this street's own making (domain §7). */
@Component
class NodeTerms {

    private final JdbcClient jdbc;
    private final WorkingDays calendar;
    private final Clock clock;

    NodeTerms(JdbcClient jdbc, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** NodeTerms there are. */
    enum Term {
        MEASURE("措施"),
        RETURN("退回后重新整改"),
        EXTENSION("延期"),
        REVISIT_FIRST("第一次回头看"),
        REVISIT_SECOND("第二次回头看");

        private final String label;

        Term(String label) {
            this.label = label;
        }
    }

    /** So many days as the term gives on that day. */
    int days(Term term, LocalDate on) {
        return jdbc.sql("select days from rectification_term where code = ? and effective_from <= ?"
                        + " order by effective_from desc limit 1")
                .params(term.name(), on)
                .query(Integer.class)
                .single();
    }

    /** A node so many working days from today, or from the later day {@code from}. */
    Node node(Term term, LocalDate from, int workingDays) {
        int most = days(term, LocalDate.now(clock));
        if (workingDays < 1 || workingDays > most) {
            throw new Rejected("days", term.label + "的期限须在 1 到 " + most + " 个工作日之间。");
        }
        return Node.after(from, workingDays, calendar);
    }

    /** What is given where nobody named a term: as much as a return may give. */
    Node usual() {
        LocalDate today = LocalDate.now(clock);
        return Node.after(today, days(Term.RETURN, today), calendar);
    }
}
