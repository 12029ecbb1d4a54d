package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions of checklists: drafted from the last one, changed while a draft, issued once and for good. */
@Service
class ChecklistDrafts {

    private final ChecklistRows rows;
    private final ChecklistVersions versions;
    private final ChecklistDraftRows drafts;
    private final Acts acts;
    private final Clock clock;

    ChecklistDrafts(ChecklistRows rows, ChecklistVersions versions, ChecklistDraftRows drafts, Acts acts, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.drafts = drafts;
        this.acts = acts;
        this.clock = clock;
    }

    /** Begins a draft from the last version, or finds the one there is. */
    @Transactional
    void begin(Area area, Actor actor) {
        drafts.serialise(area);
        if (versions.draft(area.name()).isPresent()) {
            return;
        }
        ChecklistVersion latest = versions.latest(area.name()).orElse(null);
        int number = latest == null ? 1 : latest.version() + 1;
        String department = latest == null ? area.department() : latest.department();
        UUID id = drafts.insert(area, number, department, actor, clock.instant());
        drafts.fill(id, latest == null ? List.of() : rows.items(latest.id()));
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
        drafts.fill(draft.id(), form.items(area, drafts.codes(area)));
        acts.record(actor, "检查清单.修改草稿", "checklist", draft.id(), "修改“" + area.name() + "”检查清单草稿");
    }

    @Transactional
    void discard(Area area, Actor actor) {
        drafts.serialise(area);
        ChecklistVersion draft = draft(area);
        drafts.delete(draft.id());
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
        drafts.issue(draft.id(), from, reason.strip(), actor, clock.instant());
        acts.record(
                actor,
                "检查清单.发布",
                "checklist",
                draft.id(),
                "发布“" + area.name() + "”检查清单第 " + draft.version() + " 版，自 " + from + " 起使用");
    }

    private ChecklistVersion current(Area area, int revision) {
        drafts.serialise(area);
        ChecklistVersion draft = draft(area);
        if (draft.revision() != revision) {
            throw new Rejected("您打开页面之后，这份草稿已被别人改过，本次没有保存。请刷新页面，核对最新内容后再改。");
        }
        return draft;
    }
}
