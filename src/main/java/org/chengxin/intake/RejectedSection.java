package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What was refused of a department's latest submissions and why, with the workbook to correct. */
@Component
class RejectedSection implements HomeSection {

    private final RejectedRows rejected;

    RejectedSection(RejectedRows rejected) {
        this.rejected = rejected;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "被拒绝的";
    }

    @Override
    public String fragment() {
        return "intake/duties/_rejected";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.has(Role.REPORTER)) {
            return Optional.empty();
        }
        List<RejectedRows.Refused> refused = rejected.latest(actor.department());
        return Optional.of(Map.of("refused", refused));
    }
}
