package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings as they stand now, with who found them and the photos of it. */
@Repository
class FindingRows {

    private static final String SELECT = """
            select f.*,
                   array(select o.staff_id from inspection_visit_officer o where o.visit_id = v.id
                         group by o.staff_id order by max(o.revision) desc, min(o.position)) as finders,
                   (select string_agg(o.name, '、' order by o.position) from inspection_visit_officer o
                    where o.visit_id = v.id and o.revision = v.revision) as finder_names,
                   array(select p.photo_id from inspection_answer_photo p
                         where p.visit_id = v.id and p.revision = v.revision and p.item_id = f.item_id
                         order by p.position) as photos
            from inspection_finding f
            join inspection_visit v on v.id = f.visit_id
            """;

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FindingView> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + "where " + condition)
                .params(parameters)
                .query(FindingRows::view)
                .list();
    }

    List<FindingView> ofVisit(UUID visit) {
        return where("f.visit_id = :visit order by f.item_code", Map.of("visit", visit));
    }

    /** From here on in the transaction nobody else corrects, rechecks or extends findings of the visit. */
    void lockVisit(UUID visit) {
        jdbc.sql("select id from inspection_finding where visit_id = ? order by id for update")
                .param(visit)
                .query(UUID.class)
                .list();
    }

    void lock(UUID finding) {
        jdbc.sql("select id from inspection_finding where id = ? for update")
                .param(finding)
                .query(UUID.class)
                .list();
    }

    /** The earliest deadline that any revision of the visit gave each of its items, denied ones aside. */
    Map<UUID, LocalDate> firstDeadlines(UUID visit) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql(
                        "select item_id, min(deadline) as deadline from inspection_answer a"
                                + " where visit_id = ? and deadline is not null and not exists (select from inspection_confirmation n"
                                + " where n.visit_id = a.visit_id and n.revision = a.revision and not n.agreed) group by item_id")
                .param(visit)
                .query((ResultSet row) -> {
                    days.put(row.getObject("item_id", UUID.class), row.getObject("deadline", LocalDate.class));
                });
        return days;
    }

    /** The deadline in force of each item that stands as a finding of the visit. */
    Map<UUID, LocalDate> deadlines(UUID visit) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("select item_id, deadline from inspection_finding where visit_id = ? and withdrawn_at is null")
                .param(visit)
                .query((ResultSet row) -> {
                    days.put(row.getObject("item_id", UUID.class), row.getObject("deadline", LocalDate.class));
                });
        return days;
    }

    /** All findings a visit ever had. */
    List<UUID> idsOf(UUID visit) {
        return ofVisit(visit).stream().map(FindingView::id).toList();
    }

    private static FindingView view(ResultSet row, int number) throws SQLException {
        return new FindingView(
                row.getObject("id", UUID.class),
                row.getObject("visit_id", UUID.class),
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getString("area"),
                row.getString("department"),
                row.getString("item_code"),
                row.getString("item_text"),
                row.getString("grade"),
                row.getString("problem"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("found_on", LocalDate.class),
                Arrays.asList((UUID[]) row.getArray("finders").getArray()),
                row.getString("finder_names"),
                new FactId(row.getObject("fact_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()),
                row.getObject("rectified_on", LocalDate.class),
                row.getTimestamp("withdrawn_at") == null);
    }
}
