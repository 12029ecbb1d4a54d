package org.chengxin.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Objections and repairs as lists: the open ones by their due day, so that what is overdue comes first; the closed ones newest first. */
@Repository
class CaseList {

    static final int PAGE = 30;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = """
            select c.id, c.number, c.state, c.%s_on as since, c.due_on, c.authority, c.merchant_id, m.name as merchant, f.item, f.data
            from %s c join dossier_fact f on f.id = c.fact_id join merchant_merchant m on m.id = c.merchant_id
            where (:department::text is null or :department in (%s))""";
    private static final String OBJECTIONS =
            SELECT.formatted("filed", "dossier_objection", "c.filed_department, c.authority, c.reporter");
    private static final String REPAIRS =
            SELECT.formatted("applied", "dossier_repair", "c.applied_department, c.authority");

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final CaseClock clock;
    private final JsonMapper json;

    CaseList(JdbcClient jdbc, Catalogue catalogue, CaseClock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
        this.json = json;
    }

    /** One line; {@code term} says how much time is left. */
    record Line(
            UUID id,
            String number,
            String state,
            LocalDate since,
            LocalDate due,
            String term,
            boolean overdue,
            String authority,
            UUID merchant,
            String merchantName,
            String item,
            String title) {}

    /** One page; {@code next} is the line after which the next page starts, or null on the last. */
    record Page(List<Line> lines, @Nullable UUID next) {}

    /** @param authority the department they wait for; null for any */
    Page objections(Actor actor, boolean open, @Nullable UUID after, @Nullable String authority) {
        return page(OBJECTIONS, "dossier_objection", actor, open, after, authority);
    }

    /** @param authority the department they wait for; null for any */
    Page repairs(Actor actor, boolean open, @Nullable UUID after, @Nullable String authority) {
        return page(REPAIRS, "dossier_repair", actor, open, after, authority);
    }

    private Page page(
            String select, String table, Actor actor, boolean open, @Nullable UUID after, @Nullable String authority) {
        String order = open
                ? " and c.closed_at is null and (:after::uuid is null or (c.due_on, c.id) >"
                        + " (select due_on, id from " + table + " where id = :after)) order by c.due_on, c.id"
                : " and c.closed_at is not null and (:after::uuid is null or c.id < :after) order by c.id desc";
        List<Line> lines = jdbc.sql(select + " and (:authority::text is null or c.authority = :authority)" + order
                        + " limit :limit")
                .param("department", seesAll(actor) ? null : actor.department(), Types.VARCHAR)
                .param("authority", authority, Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("limit", PAGE + 1)
                .query(this::toLine)
                .list();
        boolean more = lines.size() > PAGE;
        return new Page(
                more ? lines.subList(0, PAGE) : lines,
                more ? lines.get(PAGE - 1).id() : null);
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OFFICER, Role.APPROVER);
    }

    private Line toLine(ResultSet row, int number) throws SQLException {
        CatalogueItem item = catalogue.item(row.getString("item"));
        LocalDate due = row.getDate("due_on").toLocalDate();
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("state"),
                row.getDate("since").toLocalDate(),
                due,
                clock.words(due),
                clock.isOverdue(due),
                row.getString("authority"),
                row.getObject("merchant_id", UUID.class),
                row.getString("merchant"),
                item.name(),
                item.titleOf(json.readValue(row.getString("data"), TEXTS)));
    }
}
