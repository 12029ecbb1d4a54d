package org.chengxin.rectification;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Things to be put right as a list, the earliest node first; a department sees its own. */
@Repository
class TaskList {

    static final int PAGE = 30;
    private static final int BATCH = 500;

    private static final String SELECT = """
            select t.id, t.problem, t.measure, t.area, t.grade, t.department, d.short_name as department_name, t.responsible,
              t.due, t.state, t.answered_on, t.verified_on, m.id as merchant, coalesce(m.sign_name, m.name) as name, m.address,
              c.number, x.missed, (x.missed is not null)::int + (select count(*) from rectification_overdue o
                where o.task_id = t.id and o.due is distinct from x.missed) as late
            from rectification_task t join merchant_merchant m on m.id = t.merchant_id
            join account_department d on d.code = t.department
            left join rectification_case c on c.id = t.case_id
            left join rectification_missed x on x.task_id = t.id and x.missed < :today
            where (:own::text is null or t.department = :own) and (:department::text is null or t.department = :department)
              and (:part = 'ALL' or t.ended_at is null)
              and (:part <> 'LATE' or (t.state = 'OPEN' and (t.due < :today or x.missed is not null)))
              and (:part <> 'RECHECK' or t.state = 'ANSWERED')
              and (:due::date is null or (t.due, t.id) > (:due, :after))
            order by t.due, t.id limit :limit""";

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param missed the deadline of the finding, which passed before the node was set; the score counts from it */
    record Line(
            UUID id,
            String problem,
            String measure,
            @Nullable String area,
            @Nullable String grade,
            String department,
            String departmentName,
            @Nullable String responsible,
            LocalDate due,
            String state,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate verifiedOn,
            UUID merchant,
            String name,
            String address,
            @Nullable String number,
            @Nullable LocalDate missed,
            int late) {

        public String stateLabel() {
            return TaskState.valueOf(state).label();
        }

        public boolean overdue(LocalDate today) {
            return TaskState.valueOf(state) == TaskState.OPEN && (missed != null || due.isBefore(today));
        }

        /** The node, with what is late about it. */
        public String node(LocalDate today) {
            return due
                    + (overdue(today) && due.isBefore(today) ? " 已逾期" : "")
                    + (missed == null ? "" : "（原整改期限 " + missed + "，已逾期）");
        }
    }

    /** One page; {@code next} is where the next begins, or null on the last. */
    record Page(List<Line> lines, @Nullable Line next) {}

    Page page(
            TaskPart part,
            @Nullable String department,
            Actor actor,
            LocalDate today,
            @Nullable LocalDate due,
            @Nullable UUID after,
            int size) {
        boolean leads = actor.hasAny(Role.OFFICER, Role.APPROVER);
        List<Line> lines = jdbc.sql(SELECT)
                .param("own", leads ? null : actor.department(), Types.VARCHAR)
                .param("department", department == null || department.isBlank() ? null : department, Types.VARCHAR)
                .param("part", part.name())
                .param("today", today)
                .param("due", after == null ? null : due, Types.DATE)
                .param("after", after, Types.OTHER)
                .param("limit", size + 1)
                .query(Line.class)
                .list();
        return lines.size() <= size ? new Page(lines, null) : new Page(lines.subList(0, size), lines.get(size - 1));
    }

    /** Every line; memory holds one batch. */
    void each(TaskPart part, @Nullable String department, Actor actor, LocalDate today, Consumer<Line> line) {
        Page page = page(part, department, actor, today, null, null, BATCH);
        page.lines().forEach(line);
        for (Line next = page.next(); next != null; next = page.next()) {
            page = page(part, department, actor, today, next.due(), next.id(), BATCH);
            page.lines().forEach(line);
        }
    }
}
