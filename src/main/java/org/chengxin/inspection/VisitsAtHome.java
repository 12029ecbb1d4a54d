package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** On an inspector's first page: how many shops wait today, and which come next. */
@Component
class VisitsAtHome implements HomeSection {

    private static final int SHOWN = 3;

    private final Assignments assignments;
    private final Clock clock;

    VisitsAtHome(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String title() {
        return "今天的现场检查";
    }

    @Override
    public String fragment() {
        return "inspection/visits/_home :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.has(Role.INSPECTOR)) {
            return Optional.empty();
        }
        List<AssignmentView> all = assignments.of(actor.id(), LocalDate.now(clock));
        List<AssignmentView> open =
                all.stream().filter(one -> one.state() == AssignmentState.OPEN).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "open", open.size(),
                        "done", all.size() - open.size(),
                        "next", open.stream().limit(SHOWN).toList()));
    }
}
