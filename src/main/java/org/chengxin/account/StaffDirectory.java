package org.chengxin.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as the administrators' list shows them. */
@Component
class StaffDirectory {

    static final int PAGE = 50;

    private static final String SELECT = """
            select s.id, s.username, s.display_name, s.department_id, d.short_name, s.enabled, s.must_change_password,
                   s.last_sign_in_at, g.locked_until,
                   array(select role from account_staff_role r where r.staff_id = s.id order by role) as roles
            from account_staff s
            join account_department d on d.id = s.department_id
            left join account_sign_in_guard g
              on g.name_digest = sha256(convert_to(s.username, 'UTF8')) and g.locked_until > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Filters of the list; a blank one does not filter. */
    record Filter(
            @Nullable UUID department,
            @Nullable Role role,
            @Nullable String state,
            @Nullable String after) {

        public boolean isNarrowed() {
            return department != null || role != null || (state != null && !state.isBlank());
        }
    }

    /** One page ordered by sign-in name and, if there is more, one row of the next. */
    List<StaffRow> list(Filter filter) {
        StringBuilder sql = new StringBuilder(SELECT).append("where true");
        if (filter.department() != null) {
            sql.append(" and s.department_id = :department");
        }
        if (filter.role() != null) {
            sql.append(" and exists (select 1 from account_staff_role r where r.staff_id = s.id and r.role = :role)");
        }
        sql.append(
                switch (filter.state() == null ? "" : filter.state()) {
                    case "on" -> " and s.enabled";
                    case "off" -> " and not s.enabled";
                    case "locked" -> " and g.locked_until is not null";
                    default -> "";
                });
        if (filter.after() != null) {
            sql.append(" and s.username > :after");
        }
        return jdbc.sql(sql + " order by s.username limit " + (PAGE + 1))
                .param("now", Timestamp.from(clock.instant()))
                .param("department", filter.department())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("after", filter.after())
                .query(StaffRow::of)
                .list();
    }

    StaffRow find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(StaffRow::of)
                .optional()
                .orElseThrow(() -> new NotFound("账号不存在"));
    }
}
