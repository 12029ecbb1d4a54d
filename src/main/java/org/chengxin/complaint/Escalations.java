package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders before and after a term, each a row: the handler before it ends, the officers once it has. A reminder changes no term; a term that
 * moved, because it was paused or extended, is reminded of anew.
 */
@Component
class Escalations {

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Rules rules;
    private final LegalClock terms;
    private final TermRows rows;
    private final Clock clock;

    Escalations(JdbcClient jdbc, WorkingDays days, Rules rules, LegalClock terms, TermRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.rules = rules;
        this.terms = terms;
        this.rows = rows;
        this.clock = clock;
    }

    /** One reminder, in the words of the page. */
    record Escalation(String level, String code, LocalDate due, LocalDate notedOn) {

        public String words() {
            return TermCode.valueOf(code).label() + "：" + ("SOON".equals(level) ? "即将到期，提醒办理人" : "已超期，提醒市场监管专员") + "（"
                    + due + " 到期）";
        }
    }

    /** Works out what became known and notes what is near or past; any number of times a day. */
    @Transactional
    public void note() {
        settle();
        LocalDate today = LocalDate.now(clock);
        insert("OVERDUE", "t.due < :today", today, today);
        insert("SOON", "t.due between :today and :horizon", today, horizon(today));
    }

    /** Works out last days that no calendar knew when their terms began. */
    private void settle() {
        for (Term term : rows.undetermined()) {
            LocalDate from = term.runsFrom();
            LocalDate due = from == null ? null : terms.known(from, term.remaining());
            if (from != null && due != null) {
                rows.run(term, from, term.remaining(), due);
            }
        }
    }

    List<Escalation> of(FilingId filing) {
        return jdbc.sql(
                        "select e.level, t.code, e.due, e.noted_on from complaint_escalation e join complaint_term t on t.id = e.term_id"
                                + " where t.filing_id = ? order by e.noted_on, e.level")
                .param(filing.value())
                .query(Escalation.class)
                .list();
    }

    /** The last day that is near: so many working days on, or as many days where the calendar ends. */
    LocalDate horizon(LocalDate today) {
        int warning = rules.require("WARNING", today).workingDays();
        try {
            return days.after(today, warning);
        } catch (CalendarEnded unknown) {
            return today.plusDays(warning);
        }
    }

    private void insert(String level, String when, LocalDate today, LocalDate horizon) {
        jdbc.sql(
                        "insert into complaint_escalation (term_id, level, due, noted_on) select t.id, :level, t.due, :today from complaint_term t"
                                + " where t.ended_on is null and " + when + " on conflict do nothing")
                .param("level", level)
                .param("today", today)
                .param("horizon", horizon)
                .update();
    }
}
