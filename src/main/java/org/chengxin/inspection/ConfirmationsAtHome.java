package org.chengxin.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** On an inspector's first page: records that name them and that a colleague sent, and own ones that the colleague denied. */
@Component
class ConfirmationsAtHome implements HomeSection {

    private final ConfirmationRows rows;

    ConfirmationsAtHome(ConfirmationRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String title() {
        return "检查记录的确认";
    }

    @Override
    public String fragment() {
        return "inspection/visits/_confirm :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.has(Role.INSPECTOR)) {
            return Optional.empty();
        }
        List<ConfirmationRows.Line> waiting = rows.waitingFor(actor.id());
        List<ConfirmationRows.Line> denied = rows.deniedOf(actor.id());
        return waiting.isEmpty() && denied.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of("waiting", waiting, "denied", denied));
    }
}
