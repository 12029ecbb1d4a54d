package org.chengxin.rectification;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chengxin.grading.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as a board: those whose next node comes first stand first, so what is overdue leads. */
@Repository
class CaseBoard {

    static final int PAGE = 30;
    private static final int BATCH = 500;

    /**
     * The next node is that of the first task nobody has answered; without one the case waits for its recheck or closing. A
     * finding's own deadline that was missed before leads as any overdue node does.
     */
    private static final String SELECT = """
            select * from (
              select c.id, c.number, c.state, c.opened_at::date as opened_on, m.id as merchant,
                coalesce(m.sign_name, m.name) as name, m.address, coalesce(s.grade, c.grade) as grade,
                t.next as node, t.missed,
                coalesce(least(t.next, t.missed), case when c.ended_at is null then date '9999-01-01' else date '9999-12-31' end) as sort_day,
                coalesce(t.open, 0) as open, coalesce(t.answered, 0) as answered, coalesce(t.total, 0) as total,
                (select count(distinct o.due) from rectification_overdue o join rectification_task l on l.id = o.task_id
                 where o.case_id = c.id and l.state not in ('DROPPED', 'LAPSED')) as nights,
                (select count(*) from rectification_proposal p where p.case_id = c.id and p.decided_at is null) as waiting
              from rectification_case c join merchant_merchant m on m.id = c.merchant_id
              left join grading_standing s on s.merchant_id = c.merchant_id and s.ended_at is null
              left join lateral (
                select min(due) filter (where state = 'OPEN') as next, min(x.missed) filter (where state = 'OPEN') as missed, count(*) filter (where ended_at is null) as open,
                  count(*) filter (where state = 'ANSWERED') as answered, count(*) as total
                from rectification_task left join rectification_missed x on x.task_id = id and x.missed < :today
                where case_id = c.id) t on true
              where (:open::boolean is null or (c.ended_at is null) = :open)
                and (:department::text is null or exists (select from rectification_task d where d.case_id = c.id
                     and d.department = :department))
            ) b
            where (:grade::text is null or b.grade = :grade)
              and (:day::date is null or (b.sort_day, b.id) > (:day, :after))
            order by b.sort_day, b.id limit :limit""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the board is narrowed to; unknown words narrow nothing. */
    record Filter(
            @Nullable String department,
            @Nullable Grade grade,
            @Nullable String state) {

        private @Nullable Boolean open() {
            return state == null || state.isBlank() || state.equals("open")
                    ? Boolean.TRUE
                    : state.equals("ended") ? Boolean.FALSE : null;
        }

        private @Nullable String asked() {
            return department == null || department.isBlank() ? null : department;
        }
    }

    /** One page; {@code next} is where the next begins, or null on the last. */
    record Page(List<CaseLine> lines, @Nullable CaseLine next) {}

    Page page(Filter filter, @Nullable LocalDate day, @Nullable UUID after, int size) {
        List<CaseLine> lines = jdbc.sql(SELECT)
                .param("today", today())
                .param("open", filter.open(), Types.BOOLEAN)
                .param("department", filter.asked(), Types.VARCHAR)
                .param("grade", filter.grade() == null ? null : filter.grade().name(), Types.VARCHAR)
                .param("day", after == null ? null : day, Types.DATE)
                .param("after", after, Types.OTHER)
                .param("limit", size + 1)
                .query(CaseLine.class)
                .list();
        return lines.size() <= size ? new Page(lines, null) : new Page(lines.subList(0, size), lines.get(size - 1));
    }

    /** Every line of the board; memory holds one batch. */
    void each(Filter filter, Consumer<CaseLine> line) {
        Page page = page(filter, null, null, BATCH);
        page.lines().forEach(line);
        while (page.next() != null) {
            page = page(filter, page.next().sortDay(), page.next().id(), BATCH);
            page.lines().forEach(line);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
