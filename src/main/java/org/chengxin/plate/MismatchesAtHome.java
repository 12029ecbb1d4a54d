package org.chengxin.plate;

import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** How many reports of wrong shops wait, on the officer's first page. */
@Component
class MismatchesAtHome implements HomeSection {

    private final MismatchRows rows;

    MismatchesAtHome(MismatchRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "不是这家店";
    }

    @Override
    public String fragment() {
        return "plate/mismatches/_home :: home";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        long open = actor.has(Role.OFFICER) ? rows.open() : 0;
        return open == 0 ? Optional.empty() : Optional.of(Map.of("open", open));
    }
}
