package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the versions of an area's checklist, the newest first, a draft before all. */
@Repository
class ChecklistVersions {

    private static final String SELECT = """
            select c.id, c.area, c.version, c.state, c.effective_from, c.department, c.reason, c.revision,
                   coalesce(c.issued_by_name, c.created_by_name) as by_name, coalesce(c.issued_at, c.created_at) as at,
                   (select count(*) from inspection_checklist_item i where i.checklist_id = c.id) as items
            from inspection_checklist c
            """;

    private final JdbcClient jdbc;

    ChecklistVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChecklistVersion> of(String area) {
        return jdbc.sql(SELECT + "where c.area = ? order by c.version desc")
                .param(area)
                .query(ChecklistVersions::version)
                .list();
    }

    Optional<ChecklistVersion> draft(String area) {
        return of(area).stream().filter(ChecklistVersion::draft).findFirst();
    }

    /** The last version issued, in force or still to come; a new draft starts from it. */
    Optional<ChecklistVersion> latest(String area) {
        return of(area).stream().filter(one -> !one.draft()).findFirst();
    }

    /** The issued version that came before. */
    Optional<ChecklistVersion> before(ChecklistVersion version) {
        return of(version.area()).stream()
                .filter(one -> !one.draft() && one.version() < version.version())
                .findFirst();
    }

    /** The area whose items have codes that begin so. */
    Area area(String prefix) {
        return jdbc.sql("select name, prefix, position, department, basis, equal_odds from inspection_area"
                        + " where prefix = ?")
                .param(prefix)
                .query(Area.class)
                .optional()
                .orElseThrow(() -> new NotFound("area " + prefix));
    }

    private static ChecklistVersion version(ResultSet row, int number) throws SQLException {
        return new ChecklistVersion(
                row.getObject("id", UUID.class),
                row.getString("area"),
                row.getInt("version"),
                "DRAFT".equals(row.getString("state")),
                row.getObject("effective_from", LocalDate.class),
                row.getString("department"),
                row.getString("reason"),
                row.getInt("revision"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getInt("items"));
    }
}
