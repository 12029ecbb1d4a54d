package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.chengxin.grading.ScoringModel.Definition;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a scoring model: always a draft beside the version in force, worked on for as long as it takes. There is one at
 * most, so that what is approved follows what is in force.
 */
@Service
class ModelDrafts {

    private final ModelDraftRows rows;
    private final ScoringModels models;
    private final ModelTexts texts;
    private final ModelActRows steps;
    private final Acts acts;
    private final Clock clock;

    ModelDrafts(
            ModelDraftRows rows, ScoringModels models, ModelTexts texts, ModelActRows steps, Acts acts, Clock clock) {
        this.rows = rows;
        this.models = models;
        this.texts = texts;
        this.steps = steps;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Drafts the next version from the one in force, or gives the one in hand.
     *
     * @param shipped whether to start with what the model that came with this release says differently
     */
    @Transactional
    public UUID begin(boolean shipped, Actor actor) {
        requireOfficer(actor);
        rows.serialise();
        ScoringModel current = models.on(LocalDate.now(clock));
        Definition start = shipped ? models.shipped(current).orElse(current.definition()) : current.definition();
        return rows.open().map(ModelDraft::id).orElseGet(() -> {
            ModelDraft draft = new ModelDraft(
                    Ids.next(),
                    current.code(),
                    current.version() + 1,
                    current.version(),
                    current.name(),
                    current.basis(),
                    start,
                    0,
                    ModelDraft.State.DRAFT,
                    null,
                    null,
                    null,
                    null);
            rows.insert(draft);
            steps.note(
                    draft.id(),
                    ModelAct.Kind.DRAFTED,
                    actor,
                    "依据第 " + current.version() + " 版起草" + (shipped ? "，按随程序提供的默认模型" : ""));
            acts.record(actor, "评分模型.起草", "scoring_model", draft.id(), draft.title());
            return draft.id();
        });
    }

    /** The draft, or {@link NotFound}: for officers, and for those who approve. */
    ModelDraft find(UUID id, Actor actor) {
        return rows.find(id)
                .filter(draft -> actor.hasAny(Role.OFFICER, Role.APPROVER))
                .orElseThrow(() -> new NotFound("model draft " + id));
    }

    /** The draft to be worked on, or {@link NotFound} once it is out of hand. */
    ModelDraft editable(UUID id, Actor actor) {
        requireOfficer(actor);
        ModelDraft draft = find(id, actor);
        if (!draft.isEditable()) {
            throw new Rejected("这一版" + draft.state().label() + "，不能再改。要改，请先退回起草。");
        }
        return draft;
    }

    /** @param revision of the draft the person was looking at */
    @Transactional
    public void revise(UUID id, int revision, UnaryOperator<Definition> change, String what, Actor actor) {
        ModelDraft draft = editable(id, actor);
        revise(draft, revision, draft.name(), draft.basis(), change.apply(draft.definition()), what, actor);
    }

    @Transactional
    public void entitle(
            UUID id, int revision, String name, String basis, UnaryOperator<Definition> change, Actor actor) {
        ModelDraft draft = editable(id, actor);
        revise(draft, revision, name, basis, change.apply(draft.definition()), "名称、分数线和观察期", actor);
    }

    private void revise(
            ModelDraft draft, int revision, String name, String basis, Definition changed, String what, Actor actor) {
        Definition named = texts.named(changed);
        if (!rows.save(draft.id(), revision, name, basis, named)) {
            throw new Rejected("这份草稿刚才被别人改过，您看到的已经不是最新内容。请返回草稿页重新打开，再作修改。");
        }
        List<String> differences = ModelDifferences.between(draft.definition(), named);
        String words = differences.isEmpty() ? what : what + "：" + String.join("", differences);
        steps.note(draft.id(), ModelAct.Kind.REVISED, actor, words);
        acts.record(actor, "评分模型.修改草稿", "scoring_model", draft.id(), draft.title() + "：" + what);
    }

    @Transactional
    public void discard(UUID id, Actor actor) {
        ModelDraft draft = editable(id, actor);
        steps.note(id, ModelAct.Kind.DISCARDED, actor, "");
        rows.state(id, ModelDraft.State.DISCARDED, null);
        acts.record(actor, "评分模型.放弃草稿", "scoring_model", id, draft.title());
    }

    static void requireOfficer(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("model drafts for " + actor.username());
        }
    }
}
