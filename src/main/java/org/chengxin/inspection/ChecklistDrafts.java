package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions of checklists: drafted from the last one, changed while a draft, issued once and for good. */
@Service
class ChecklistDrafts {

    private final ChecklistRows rows;
    private final ChecklistVersions versions;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    ChecklistDrafts(ChecklistRows rows, ChecklistVersions versions, JdbcClient jdbc, Acts acts, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** Begins a draft from the last version, or finds the one there is. */
    @Transactional
    void begin(Area area, Actor actor) {
        serialise(area);
        if (versions.draft(area.name()).isPresent()) {
            return;
        }
        ChecklistVersion latest = versions.latest(area.name()).orElse(null);
        int number = latest == null ? 1 : latest.version() + 1;
        UUID id = Ids.next();
        jdbc.sql("insert into inspection_checklist (id, area, version, state, department, reason, created_at,"
                        + " created_by, created_by_name) values (?, ?, ?, 'DRAFT', ?, '', ?, ?, ?)")
                .params(
                        id,
                        area.name(),
                        number,
                        latest == null ? area.department() : latest.department(),
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name())
                .update();
        if (latest != null) {
            insert(id, rows.items(latest.id()));
        }
        acts.record(actor, "检查清单.起草", "checklist", id, "起草“" + area.name() + "”检查清单第 " + number + " 版");
    }

    /** @throws NotFound if the area has no draft */
    @Transactional(readOnly = true)
    ChecklistVersion draft(Area area) {
        return versions.draft(area.name()).orElseThrow(() -> new NotFound("draft of " + area.name()));
    }

    @Transactional
    void revise(Area area, ChecklistForm form, Actor actor) {
        ChecklistVersion draft = current(area, form.revision());
        List<String> known = jdbc.sql("select distinct i.code from inspection_checklist_item i"
                        + " join inspection_checklist c on c.id = i.checklist_id where c.area = ?")
                .param(area.name())
                .query(String.class)
                .list();
        List<ChecklistItem> items = form.items(area, known);
        jdbc.sql("delete from inspection_checklist_item where checklist_id = ?")
                .param(draft.id())
                .update();
        insert(draft.id(), items);
        jdbc.sql("update inspection_checklist set revision = revision + 1 where id = ?")
                .param(draft.id())
                .update();
        acts.record(actor, "检查清单.修改草稿", "checklist", draft.id(), "修改“" + area.name() + "”检查清单草稿");
    }

    @Transactional
    void discard(Area area, Actor actor) {
        serialise(area);
        ChecklistVersion draft = draft(area);
        jdbc.sql("delete from inspection_checklist where id = ?")
                .param(draft.id())
                .update();
        acts.record(actor, "检查清单.放弃草稿", "checklist", draft.id(), "放弃“" + area.name() + "”检查清单草稿");
    }

    /** Issues the draft; from then on neither it nor its items change. Plans already announced keep their version. */
    @Transactional
    void issue(Area area, int revision, LocalDate from, String reason, Actor actor) {
        ChecklistVersion draft = current(area, revision);
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Rejected("生效日期不能早于今天：已经用旧版查过的，不能事后换一份清单。");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明为什么要有这一版，例如“依据新修订的规定”。");
        }
        List<ChecklistItem> items = rows.items(draft.id());
        if (items.isEmpty()) {
            throw new Rejected("清单里还没有检查项，请先填写并保存。");
        }
        versions.before(draft).ifPresent(before -> {
            if (ChecklistDifferences.between(rows.items(before.id()), items).isEmpty()) {
                throw new Rejected("与前一版没有差别，改过以后才能发布。");
            }
            LocalDate since = before.effectiveFrom();
            if (since != null && from.isBefore(since)) {
                throw new Rejected("前一版自 " + since + " 起生效，新版的生效日期不能更早。");
            }
        });
        Instant now = clock.instant();
        jdbc.sql("update inspection_checklist set state = 'ISSUED', effective_from = ?, reason = ?, issued_at = ?,"
                        + " issued_by = ?, issued_by_name = ? where id = ?")
                .params(from, reason.strip(), Timestamp.from(now), actor.id(), actor.name(), draft.id())
                .update();
        acts.record(
                actor,
                "检查清单.发布",
                "checklist",
                draft.id(),
                "发布“" + area.name() + "”检查清单第 " + draft.version() + " 版，自 " + from + " 起使用");
    }

    private ChecklistVersion current(Area area, int revision) {
        serialise(area);
        ChecklistVersion draft = draft(area);
        if (draft.revision() != revision) {
            throw new Rejected("您打开页面之后，这份草稿已被别人改过，本次没有保存。请刷新页面，核对最新内容后再改。");
        }
        return draft;
    }

    private void insert(UUID checklist, List<ChecklistItem> items) {
        for (ChecklistItem item : items) {
            jdbc.sql("insert into inspection_checklist_item (id, checklist_id, position, code, text, grade, basis)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            checklist,
                            item.position(),
                            item.code(),
                            item.text(),
                            item.grade(),
                            item.basis())
                    .update();
        }
    }

    private void serialise(Area area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection_checklist'), hashtext(?))")
                .param(area.name())
                .query((row, number) -> "")
                .single();
    }
}
