package org.chengxin.intake;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** For officers: who is behind with reporting this month. */
@Component
class LeagueSection implements HomeSection {

    private static final int SHOWN = 5;

    private final Duties duties;
    private final Clock clock;

    LeagueSection(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return "各单位报送时效（本月到期）";
    }

    @Override
    public String fragment() {
        return "intake/duties/_league";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.now(clock);
        League league = duties.league(month, month);
        List<League.Standing> behind = league.standings().stream()
                .filter(one -> one.late() + one.overdue() > 0)
                .limit(SHOWN)
                .toList();
        return Optional.of(Map.of("league", league, "behind", behind));
    }
}
