package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** Grade decisions whose next step is the reader's, on the first page. */
@Component
class DecisionSection implements HomeSection {

    private final DecisionList list;
    private final Clock clock;

    DecisionSection(DecisionList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "等我办理的评级决定";
    }

    @Override
    public String fragment() {
        return "grading/decisions/_home :: home";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            return Optional.empty();
        }
        return Optional.of(Map.of("page", list.page(DecisionList.Part.MINE, actor, LocalDate.now(clock), null)));
    }
}
