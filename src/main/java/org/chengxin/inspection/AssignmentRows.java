package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads assignments with their shops, lists and officers. */
@Repository
class AssignmentRows {

    private static final String SELECT = """
            select a.id, a.plan_id, p.number, p.title, a.merchant_id, coalesce(m.sign_name, m.name) as shop, m.address,
                   m.block, a.position, a.planned_on, a.state, a.miss_reason, a.reference, p.state = 'RUNNING' as running,
                   array(select c.checklist_id from inspection_plan_checklist c
                         join inspection_area r on r.name = c.area
                         where c.plan_id = a.plan_id and c.checklist_id is not null
                         order by r.position) as checklists
            from inspection_assignment a
            join inspection_plan p on p.id = a.plan_id
            join merchant_merchant m on m.id = a.merchant_id
            """;

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssignmentView> ofOfficer(UUID staff, LocalDate day) {
        return read(jdbc.sql(SELECT + """
                        join inspection_assignment_officer o on o.assignment_id = a.id and o.staff_id = :staff
                        where p.state = 'RUNNING' and (a.planned_on = :day or a.planned_on < :day and a.state = 'OPEN')
                        order by p.number, a.position""").param("staff", staff).param("day", day));
    }

    List<AssignmentView> byId(UUID id) {
        return read(jdbc.sql(SELECT + "where a.id = :id").param("id", id));
    }

    List<AssignmentView> ofPlan(UUID plan) {
        return read(
                jdbc.sql(SELECT + "where a.plan_id = :plan order by a.position").param("plan", plan));
    }

    private List<AssignmentView> read(JdbcClient.StatementSpec query) {
        List<Bare> bare = query.query((row, n) -> new Bare(row.getObject("id", UUID.class), view(row)))
                .list();
        UUID[] ids = bare.stream().map(Bare::id).toArray(UUID[]::new);
        Map<UUID, List<AssignedOfficer>> officers = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.assignment_id, o.staff_id, p.name, p.department
                        from inspection_assignment_officer o
                        join inspection_assignment a on a.id = o.assignment_id
                        join inspection_plan_officer p on p.plan_id = a.plan_id and p.staff_id = o.staff_id
                        where o.assignment_id = any(?) order by o.assignment_id, o.position""").param((Object) ids).query((ResultSet row) -> {
            officers.computeIfAbsent(row.getObject("assignment_id", UUID.class), id -> new ArrayList<>())
                    .add(new AssignedOfficer(
                            row.getObject("staff_id", UUID.class), row.getString("name"), row.getString("department")));
        });
        return bare.stream()
                .map(one -> one.view().with(officers.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static AssignmentView view(ResultSet row) throws SQLException {
        return new AssignmentView(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getString("shop"),
                row.getString("address"),
                row.getString("block"),
                row.getInt("position"),
                row.getObject("planned_on", LocalDate.class),
                AssignmentState.valueOf(row.getString("state")),
                row.getString("miss_reason"),
                row.getObject("reference", UUID.class),
                row.getBoolean("running"),
                Arrays.asList((UUID[]) row.getArray("checklists").getArray()),
                List.of());
    }

    private record Bare(UUID id, AssignmentView view) {}
}
