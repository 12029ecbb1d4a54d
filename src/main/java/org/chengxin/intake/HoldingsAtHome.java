package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What waits for its merchant, on the first page. */
@Component
class HoldingsAtHome implements HomeSection {

    private static final HoldingRows.Filter WAITING = new HoldingRows.Filter(null, null, null);

    private final HoldingRows rows;
    private final Clock clock;

    HoldingsAtHome(HoldingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String title() {
        return "待匹配";
    }

    @Override
    public String fragment() {
        return "intake/holdings/_home :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.REPORTER, Role.OFFICER)) {
            return Optional.empty();
        }
        List<HeldRow> waiting = rows.page(actor, WAITING, null);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        boolean more = waiting.size() > HoldingRows.PAGE;
        return Optional.of(Map.of(
                "count",
                more ? "超过 " + HoldingRows.PAGE : String.valueOf(waiting.size()),
                "days",
                waiting.get(0).days(LocalDate.now(clock))));
    }
}
