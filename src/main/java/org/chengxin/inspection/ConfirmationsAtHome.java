package org.chengxin.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** On an inspector's first page: records that name them and that a colleague sent. */
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
        return "等我确认的检查";
    }

    @Override
    public String fragment() {
        return "inspection/visits/_confirm :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        List<ConfirmationRows.Line> lines = actor.has(Role.INSPECTOR) ? rows.waitingFor(actor.id()) : List.of();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Map.of("lines", lines));
    }
}
