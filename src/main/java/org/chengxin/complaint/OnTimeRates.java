package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of a department's work is done in time. */
@Component
class OnTimeRates {

    private final JdbcClient jdbc;
    private final Clock clock;

    OnTimeRates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Closed in twelve months, of those on time, and open ones with a term that runs past its day.
     *
     * @param apart taken back, joined with another or handed on: nobody finished them here, so they stand on neither side
     * @param apartLate those of them with a term past its day, which leaving must not hide
     */
    record Timeliness(int closed, int onTime, int openOverdue, int apart, int apartLate) {

        /** On time in a hundred of closed and open overdue ones, rounded down, so that 100 means all; null where there are none. */
        public @Nullable Integer percent() {
            int all = closed + openOverdue;
            return all == 0 ? null : (int) (100L * onTime / all);
        }
    }

    /** On-time rate = closed on time ÷ (closed + open overdue); open overdue ones are never left out (peers.md, lesson 10). */
    Timeliness of(FilingKind kind, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        with matter as (select i.closed_on is not null as closed,
                            i.state in ('WITHDRAWN', 'MERGED', 'TRANSFERRED') or coalesce(i.ground = 'WITHDRAWN', false) as apart,
                            exists (select 1 from complaint_term t where t.filing_id = i.id and t.code not in ('SUPPLEMENT', 'ANSWER')
                              and t.due < coalesce(t.ended_on, :today)) as late,
                            exists (select 1 from complaint_term t where t.filing_id = i.id and t.code not in ('SUPPLEMENT', 'ANSWER')
                              and t.ended_on is null and t.due < :today) as overdue
                          from complaint_inbox i where i.kind = :kind and i.department = :department
                            and (i.closed_on is null or i.closed_on > :from))
                        select count(*) filter (where closed and not apart)::int as closed,
                          count(*) filter (where closed and not apart and not late)::int as on_time,
                          count(*) filter (where not closed and overdue)::int as open_overdue,
                          count(*) filter (where closed and apart)::int as apart,
                          count(*) filter (where closed and apart and late)::int as apart_late from matter""")
                .param("today", today)
                .param("from", today.minusMonths(Summaries.MONTHS))
                .param("kind", kind.name())
                .param("department", actor.department())
                .query(Timeliness.class)
                .single();
    }
}
