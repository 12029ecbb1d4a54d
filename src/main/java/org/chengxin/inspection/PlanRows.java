package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans for screens. */
@Repository
class PlanRows {

    static final int PAGE = 50;

    private static final String SELECT = """
            select p.*, count(a.id) as assigned, count(a.id) filter (where a.state = 'VISITED') as visited,
                   count(a.id) filter (where a.state = 'MISSED') as missed,
                   array(select c.area from inspection_plan_checklist c join inspection_area r on r.name = c.area
                         where c.plan_id = p.id order by r.position) as areas
            from inspection_plan p left join inspection_assignment a on a.plan_id = p.id
            """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlanView find(PlanId id) {
        return jdbc.sql(SELECT + "where p.id = ? group by p.id")
                .param(id.value())
                .query(PlanRows::view)
                .optional()
                .orElseThrow(() -> new NotFound("plan " + id));
    }

    /** The latest period first; one row more than a page tells that there is another page. */
    List<PlanView> page(@Nullable PlanState state, @Nullable UUID after) {
        String sql = SELECT + "where true";
        if (state != null) {
            sql += " and p.state = :state";
        }
        if (after != null) {
            sql += " and (p.from_day, p.id) < (select from_day, id from inspection_plan where id = :after)";
        }
        return jdbc.sql(sql + " group by p.id order by p.from_day desc, p.id desc limit " + (PAGE + 1))
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .query(PlanRows::view)
                .list();
    }

    private static PlanView view(ResultSet row, int number) throws SQLException {
        return new PlanView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("slug"),
                row.getString("title"),
                PlanMethod.valueOf(row.getString("method")),
                row.getBoolean("complaint_led"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("basis"),
                row.getObject("shops", Integer.class),
                row.getObject("teams", Integer.class),
                PlanState.valueOf(row.getString("state")),
                row.getInt("version"),
                who(row, "created"),
                row.getTimestamp("announced_at") == null ? null : who(row, "announced"),
                row.getTimestamp("ended_at") == null ? null : who(row, "ended"),
                row.getString("end_reason"),
                row.getInt("assigned"),
                row.getInt("visited"),
                row.getInt("missed"),
                List.of((String[]) row.getArray("areas").getArray()));
    }

    private static String who(ResultSet row, String act) throws SQLException {
        Timestamp at = row.getTimestamp(act + "_at");
        return row.getString(act + "_by_name") + " " + Moments.minute(at.toInstant());
    }
}
