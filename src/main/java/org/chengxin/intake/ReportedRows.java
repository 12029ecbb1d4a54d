package org.chengxin.intake;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was first reported when, and what was declared empty. Submissions that were reversed count as never sent. */
@Repository
class ReportedRows {

    private final JdbcClient jdbc;

    ReportedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Statements of one department and item that bear one date and came on one day.
     *
     * @param facts how many; 0 for a nil report, whose date is the first day of its period
     */
    record Line(String department, String item, LocalDate dated, LocalDate recordedOn, int facts) {

        boolean isNil() {
            return facts == 0;
        }
    }

    /** Lines dated within the days, of one department or of all. */
    List<Line> lines(@Nullable String department, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select r.authority as department, r.item, r.dated, r.recorded_on, sum(r.facts)::int as facts
                from intake_reported r
                left join intake_submission s on s.id = r.submission_id
                where r.dated between :from and :to and (:department::text is null or r.authority = :department)
                  and s.state is distinct from 'REVERSED'
                group by r.authority, r.item, r.dated, r.recorded_on
                union all
                select n.department, n.item, n.period_start, (n.declared_at at time zone 'Asia/Shanghai')::date, 0
                from intake_nil_report n
                where n.period_start between :from and :to
                  and (:department::text is null or n.department = :department)""")
                .param("from", from)
                .param("to", to)
                .param("department", department, Types.VARCHAR)
                .query(Line.class)
                .list();
    }

    /** The day from which duties are judged. */
    LocalDate since() {
        return jdbc.sql("select since from intake_duty_start")
                .query(LocalDate.class)
                .single();
    }
}
