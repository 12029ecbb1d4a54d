package org.chengxin.grading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits at the scoring model, on the first page: an approval, a version that stopped, a re-assessment under way. */
@Component
class ModelsAtHome implements HomeSection {

    private final ModelDraftRows drafts;
    private final ModelActRows steps;
    private final BatchRows batches;

    ModelsAtHome(ModelDraftRows drafts, ModelActRows steps, BatchRows batches) {
        this.drafts = drafts;
        this.steps = steps;
        this.batches = batches;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "评分模型";
    }

    @Override
    public String fragment() {
        return "grading/model/_home :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            return Optional.empty();
        }
        Map<String, Object> section = new HashMap<>();
        drafts.open().ifPresent(draft -> {
            String waiting = waiting(draft, actor);
            if (waiting != null) {
                section.put("draft", draft);
                section.put("waiting", waiting);
            }
        });
        batches.latest(Batch.Kind.RESCORE)
                .filter(batch -> !batch.isFinished() || batch.problem() != null)
                .ifPresent(batch -> section.put("rescore", batch));
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    private @Nullable String waiting(ModelDraft draft, Actor actor) {
        return switch (draft.state()) {
            case SUBMITTED -> actor.has(Role.APPROVER) && !steps.isAuthor(draft.id(), actor) ? "等您批准" : null;
            case STOPPED ->
                "没有施行："
                        + steps.last(draft.id(), ModelAct.Kind.STOPPED)
                                .map(ModelAct::words)
                                .orElse("");
            case APPROVED -> "正在公示，" + draft.effectiveFrom() + " 起施行";
            case DRAFT -> actor.has(Role.OFFICER) ? "正在起草" : null;
            default -> null;
        };
    }
}
