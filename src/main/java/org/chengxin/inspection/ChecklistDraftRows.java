package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes drafts of checklists. Triggers keep what was issued. */
@Repository
class ChecklistDraftRows {

    private final JdbcClient jdbc;

    ChecklistDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one person at a time change an area's lists, until the transaction ends. */
    void serialise(Area area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection_checklist'), hashtext(?))")
                .param(area.name())
                .query((row, number) -> "")
                .single();
    }

    UUID insert(Area area, int version, String department, Actor actor, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("insert into inspection_checklist (id, area, version, state, department, reason, created_at,"
                        + " created_by, created_by_name) values (?, ?, ?, 'DRAFT', ?, '', ?, ?, ?)")
                .params(id, area.name(), version, department, Timestamp.from(now), actor.id(), actor.name())
                .update();
        return id;
    }

    /** Puts these items in place of those before. */
    void fill(UUID draft, List<ChecklistItem> items) {
        jdbc.sql("delete from inspection_checklist_item where checklist_id = ?")
                .param(draft)
                .update();
        for (ChecklistItem one : items) {
            jdbc.sql("insert into inspection_checklist_item (id, checklist_id, position, code, text, grade, basis)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), draft, one.position(), one.code(), one.text(), one.grade(), one.basis())
                    .update();
        }
        jdbc.sql("update inspection_checklist set revision = revision + 1 where id = ?")
                .param(draft)
                .update();
    }

    /** Codes of any version of the area's list. */
    List<String> codes(Area area) {
        return jdbc.sql("select distinct i.code from inspection_checklist_item i"
                        + " join inspection_checklist c on c.id = i.checklist_id where c.area = ?")
                .param(area.name())
                .query(String.class)
                .list();
    }

    void delete(UUID draft) {
        jdbc.sql("delete from inspection_checklist where id = ?").param(draft).update();
    }

    void issue(UUID draft, LocalDate from, String reason, Actor actor, Instant now) {
        jdbc.sql("update inspection_checklist set state = 'ISSUED', effective_from = ?, reason = ?, issued_at = ?,"
                        + " issued_by = ?, issued_by_name = ? where id = ?")
                .params(from, reason, Timestamp.from(now), actor.id(), actor.name(), draft)
                .update();
    }
}
