package org.chengxin.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of terms and their pauses. */
@Repository
class TermRows {

    private final JdbcClient jdbc;
    private final ExtensionRows extensions;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.extensions = new ExtensionRows(jdbc);
    }

    List<Term> of(FilingId filing) {
        return jdbc.sql("select * from complaint_term where filing_id = ? order by id")
                .param(filing.value())
                .query((row, number) -> term(row))
                .list();
    }

    /** Those that ran towards a day no calendar knew when they started, ended ones too: whether they were in time shows only then. */
    List<Term> undetermined() {
        return jdbc.sql("select * from complaint_term where due is null and runs_from is not null")
                .query((row, number) -> term(row))
                .list();
    }

    void insert(FilingId filing, TermCode code, LocalDate day, Rules.Rule rule, @Nullable LocalDate due) {
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

    /** It counts from the day after this one, so many working days. */
    void run(Term term, LocalDate from, int remaining, @Nullable LocalDate due) {
        jdbc.sql("update complaint_term set runs_from = :from, remaining = :remaining, due = :due where id = :id")
                .param("from", from)
                .param("remaining", remaining)
                .param("due", due, Types.DATE)
                .param("id", term.id())
                .update();
    }

    void pause(Term term, int remaining, String reason, LocalDate day, LocalDate lookAgainOn) {
        jdbc.sql("update complaint_term set runs_from = null, due = null, remaining = ? where id = ?")
                .params(remaining, term.id())
                .update();
        jdbc.sql("insert into complaint_pause (id, term_id, reason, started_on, look_again_on) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), term.id(), reason, day, lookAgainOn)
                .update();
    }

    void extend(Term term, Rules.Rule rule, LocalDate day, @Nullable LocalDate due) {
        extensions.insert(term, rule, day);
        jdbc.sql(
                        "update complaint_term set total = total + :more, remaining = remaining + :more, due = :due where id = :id")
                .param("more", rule.workingDays())
                .param("due", due, Types.DATE)
                .param("id", term.id())
                .update();
    }

    void end(Term term, LocalDate day, TermEnd as) {
        closePause(term, day);
        jdbc.sql("update complaint_term set ended_on = ?, ended_as = ? where id = ?")
                .params(day, as.name(), term.id())
                .update();
    }

    void closePause(Term term, LocalDate day) {
        jdbc.sql("update complaint_pause set ended_on = ? where term_id = ? and ended_on is null")
                .params(day, term.id())
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
                row.getObject("runs_from", LocalDate.class),
                row.getInt("remaining"),
                row.getObject("due", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                end(row.getString("ended_as")),
                jdbc.sql("select started_on, ended_on, reason from complaint_pause where term_id = ? order by id")
                        .param(id)
                        .query(Term.Pause.class)
                        .list(),
                extensions.of(id));
    }

    private static @Nullable TermEnd end(@Nullable String as) {
        return as == null ? null : TermEnd.valueOf(as);
    }
}
