package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a draft becomes the announced next version: submitted on a rehearsal of exactly its text, approved by a person who has
 * no hand in it, announced for the days of notice. The database holds the second person to the same.
 */
@Service
class ModelApprovals {

    private final ModelDrafts drafts;
    private final ModelDraftRows rows;
    private final ModelTexts texts;
    private final ModelActRows steps;
    private final RunRows runs;
    private final Acts acts;
    private final Clock clock;

    ModelApprovals(
            ModelDrafts drafts,
            ModelDraftRows rows,
            ModelTexts texts,
            ModelActRows steps,
            RunRows runs,
            Acts acts,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.texts = texts;
        this.steps = steps;
        this.runs = runs;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public void submit(UUID id, int revision, LocalDate from, int noticeDays, String reason, Actor actor) {
        rows.serialise();
        ModelDraft draft = drafts.editable(id, actor);
        if (draft.revision() != revision) {
            throw new Rejected("这份草稿刚才被别人改过，请重新核对后再提请。");
        }
        List<String> problems = texts.review(draft).problems();
        if (!problems.isEmpty()) {
            throw new Rejected("还不能提请批准：" + problems.get(0));
        }
        if (texts.differences(draft).isEmpty()) {
            throw new Rejected("草稿与现行版本没有差别，不需要提请。");
        }
        Run run = runs.rehearsalOf(draft).orElseThrow(() -> new Rejected("请先用全部商户回放现在这份草稿，再提请批准。"));
        if (noticeDays < 1) {
            throw new Rejected("noticeDays", "公示至少一日。");
        }
        Notice.require("from", from, LocalDate.now(clock), noticeDays);
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明为什么要改，批准的人和公众都会看到。");
        }
        rows.submit(id, from, noticeDays, run.id());
        String words = reason.strip() + "（拟自 " + from + " 起施行，公示 " + noticeDays + " 日）";
        steps.note(id, ModelAct.Kind.SUBMITTED, actor, words);
        acts.record(actor, "评分模型.提请批准", "scoring_model", id, draft.title() + "，" + words);
    }

    /** 审批人不得审批本人提出的事项. */
    @Transactional
    public void approve(UUID id, int revision, String words, Actor actor) {
        ModelDraft draft = submitted(id, revision, actor);
        if (!actor.has(Role.APPROVER)) {
            throw new NotFound("approval of model draft " + id);
        }
        if (steps.isAuthor(id, actor)) {
            throw new Rejected("您起草、修改或提请过这一版，须由另一位审批人批准。");
        }
        LocalDate today = LocalDate.now(clock);
        Notice.require(null, Objects.requireNonNull(draft.effectiveFrom()), today, noticeOf(draft));
        steps.note(id, ModelAct.Kind.APPROVED, actor, words.isBlank() ? "同意" : words.strip());
        rows.state(id, ModelDraft.State.APPROVED, today);
        acts.record(
                actor,
                "评分模型.批准",
                "scoring_model",
                id,
                draft.title() + "，公示 " + noticeOf(draft) + " 日，自 " + draft.effectiveFrom() + " 起施行");
    }

    /** Puts a submitted, announced or stopped version back on the desk; also how its author takes it back. */
    @Transactional
    public void giveBack(UUID id, String reason, Actor actor) {
        rows.serialise();
        ModelDraft draft = drafts.find(id, actor);
        if (!draft.isOpen() || draft.isEditable()) {
            throw new Rejected("这一版" + draft.state().label() + "，没有可以退回的。");
        }
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明退回的理由。");
        }
        steps.note(id, ModelAct.Kind.RETURNED, actor, reason.strip());
        rows.state(id, ModelDraft.State.DRAFT, null);
        acts.record(actor, "评分模型.退回", "scoring_model", id, draft.title() + "：" + reason.strip());
    }

    private ModelDraft submitted(UUID id, int revision, Actor actor) {
        rows.serialise();
        ModelDraft draft = drafts.find(id, actor);
        if (draft.state() != ModelDraft.State.SUBMITTED || draft.revision() != revision) {
            throw new Rejected("这一版现在不是待批准的内容，请重新打开核对。");
        }
        return draft;
    }

    private static int noticeOf(ModelDraft draft) {
        return Objects.requireNonNull(draft.noticeDays());
    }
}
