package org.chengxin.complaint;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The legal clocks of filings: started, paused, resumed and ended by acts, never by a change of hands. */
@Component
class LegalClock {

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Rules rules;
    private final Clock clock;

    LegalClock(JdbcClient jdbc, WorkingDays days, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.rules = rules;
        this.clock = clock;
    }

    /** Starts it today, by the law of today. @throws CalendarEnded if its last day lies in a year without a calendar */
    void start(FilingId filing, TermCode code) {
        LocalDate today = LocalDate.now(clock);
        Rules.Rule rule = rules.require(code, today);
        insert(filing, code, today, rule, days.after(today, rule.workingDays()));
    }

    /** Starts it where the law of today knows it. */
    boolean startIfKnown(FilingId filing, TermCode code) {
        boolean known = rules.on(code.name(), LocalDate.now(clock)).isPresent();
        if (known) {
            start(filing, code);
        }
        return known;
    }

    /**
     * Starts it with the filing. Nobody is sent away because the office has no calendar yet: the last day is then undetermined, says
     * so, and is worked out once the year is there.
     */
    void startOnFiling(FilingId filing, TermCode code) {
        LocalDate today = LocalDate.now(clock);
        Rules.Rule rule = rules.require(code, today);
        insert(filing, code, today, rule, known(today, rule.workingDays()));
    }

    void pause(FilingId filing, TermCode code, String reason) {
        Term term = running(filing, code);
        LocalDate today = LocalDate.now(clock);
        int left = term.leftWhenPaused(today, days);
        jdbc.sql("update complaint_term set runs_from = null, due = null, remaining = ? where id = ?")
                .params(left, term.id())
                .update();
        jdbc.sql("insert into complaint_pause (id, term_id, reason, started_on) values (?, ?, ?, ?)")
                .params(Ids.next(), term.id(), reason, today)
                .update();
    }

    void resume(FilingId filing, TermCode code) {
        Term term = running(filing, code);
        if (!term.isPaused()) {
            throw new Rejected(code.label() + "的期限没有暂停，不需要恢复。");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = days.after(today, term.remaining());
        closePause(term.id(), today);
        jdbc.sql("update complaint_term set runs_from = ?, due = ? where id = ?")
                .params(today, due, term.id())
                .update();
    }

    /** Gives it more working days by the rule of that name. */
    void extend(FilingId filing, TermCode code, String ruleCode) {
        Term term = running(filing, code);
        LocalDate from = term.runsFrom();
        Rules.Rule rule = rules.on(ruleCode, LocalDate.now(clock))
                .orElseThrow(() -> new IllegalStateException("no rule " + ruleCode));
        LocalDate due = from == null ? null : days.after(from, term.remaining() + rule.workingDays());
        jdbc.sql(
                        "update complaint_term set total = total + :more, remaining = remaining + :more, due = :due where id = :id")
                .param("more", rule.workingDays())
                .param("due", due, Types.DATE)
                .param("id", term.id())
                .update();
    }

    /** Ends it, if it runs. */
    void end(FilingId filing, TermCode code, LocalDate day) {
        find(filing, code).ifPresent(term -> {
            closePause(term.id(), day);
            jdbc.sql("update complaint_term set ended_on = ? where id = ?")
                    .params(day, term.id())
                    .update();
        });
    }

    void endAll(FilingId filing) {
        LocalDate today = LocalDate.now(clock);
        of(filing).stream().filter(term -> term.endedOn() == null).forEach(term -> end(filing, term.code(), today));
    }

    /** The one that has not ended. */
    Optional<Term> find(FilingId filing, TermCode code) {
        return of(filing).stream()
                .filter(term -> term.code() == code && term.endedOn() == null)
                .findFirst();
    }

    /** All of them, in the order they started. */
    List<Term> of(FilingId filing) {
        return jdbc.sql("select * from complaint_term where filing_id = ? order by id")
                .param(filing.value())
                .query((row, number) -> term(row))
                .list();
    }

    /** Works out last days that were undetermined, now that a calendar may be there; says how many. */
    int settle() {
        List<Term> waiting = jdbc.sql(
                        "select * from complaint_term where ended_on is null and due is null and runs_from is not null")
                .query((row, number) -> term(row))
                .list();
        return (int) waiting.stream()
                .filter(term -> {
                    LocalDate from = term.runsFrom();
                    LocalDate due = from == null ? null : known(from, term.remaining());
                    return due != null
                            && jdbc.sql("update complaint_term set due = ? where id = ? and due is null")
                                            .params(due, term.id())
                                            .update()
                                    == 1;
                })
                .count();
    }

    private Term running(FilingId filing, TermCode code) {
        return find(filing, code).orElseThrow(() -> new Rejected(code.label() + "的期限已经结束。"));
    }

    private @Nullable LocalDate known(LocalDate from, int workingDays) {
        try {
            return days.after(from, workingDays);
        } catch (CalendarEnded unknown) {
            return null;
        }
    }

    private void insert(FilingId filing, TermCode code, LocalDate day, Rules.Rule rule, @Nullable LocalDate due) {
        jdbc.sql("insert into complaint_term (id, filing_id, code, started_on, total, basis, runs_from, remaining, due)"
                        + " values (:id, :filing, :code, :day, :total, :basis, :day, :total, :due)")
                .param("id", Ids.next())
                .param("filing", filing.value())
                .param("code", code.name())
                .param("day", day)
                .param("total", rule.workingDays())
                .param("basis", rule.basis())
                .param("due", due, Types.DATE)
                .update();
    }

    private void closePause(UUID term, LocalDate day) {
        jdbc.sql("update complaint_pause set ended_on = ? where term_id = ? and ended_on is null")
                .params(day, term)
                .update();
    }

    private Term term(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Term(
                id,
                new FilingId(row.getObject("filing_id", UUID.class)),
                TermCode.valueOf(row.getString("code")),
                row.getDate("started_on").toLocalDate(),
                row.getInt("total"),
                row.getString("basis"),
                day(row, "runs_from"),
                row.getInt("remaining"),
                day(row, "due"),
                day(row, "ended_on"),
                jdbc.sql("select started_on, ended_on, reason from complaint_pause where term_id = ? order by id")
                        .param(id)
                        .query(Term.Pause.class)
                        .list());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
