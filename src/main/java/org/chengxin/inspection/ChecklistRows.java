package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads areas and issued checklists. */
@Repository
class ChecklistRows {

    private static final String ISSUED =
            "select id, area, version, effective_from, department from inspection_checklist where state = 'ISSUED' and ";

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Area> areas() {
        return jdbc.sql("select name, prefix, position, department, basis, equal_odds from inspection_area"
                        + " order by position")
                .query(Area.class)
                .list();
    }

    Optional<Checklist> onDay(String area, LocalDate day) {
        return jdbc.sql(ISSUED + "area = ? and effective_from <= ? order by effective_from desc, version desc limit 1")
                .params(area, day)
                .query(Head.class)
                .optional()
                .map(this::filled);
    }

    Optional<Checklist> issued(UUID id) {
        return jdbc.sql(ISSUED + "id = ?")
                .param(id)
                .query(Head.class)
                .optional()
                .map(this::filled);
    }

    List<ChecklistItem> items(UUID checklist) {
        return jdbc.sql("select id, position, code, text, grade, basis from inspection_checklist_item"
                        + " where checklist_id = ? order by position")
                .param(checklist)
                .query(ChecklistItem.class)
                .list();
    }

    private Checklist filled(Head head) {
        return new Checklist(
                head.id(), head.area(), head.version(), head.effectiveFrom(), head.department(), items(head.id()));
    }

    private record Head(UUID id, String area, int version, LocalDate effectiveFrom, String department) {}
}
