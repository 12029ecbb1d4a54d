package org.chengxin.inspection;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Makes facts of a visit (catalogue item {@code inspection}): one for each finding, one 合格 for each area looked at and found
 * clean, none for an area that did not apply. A correction withdraws what it says no more.
 */
@Component
class VisitFacts {

    private final Facts facts;
    private final Merchants merchants;
    private final FindingEntries entries;
    private final Clock clock;

    VisitFacts(Facts facts, Merchants merchants, FindingEntries entries, Clock clock) {
        this.facts = facts;
        this.merchants = merchants;
        this.entries = entries;
        this.clock = clock;
    }

    void record(VisitStatement said, List<Checklist> lists, String reason, Actor actor) {
        List<FactId> before = entries.facts(said.visit());
        List<FactLines.Line> lines = FactLines.of(said, merchants.find(said.merchant()), lists);
        List<Facts.Outcome> outcomes =
                facts.recordAll(lines.stream().map(FactLines.Line::fact).toList(), actor);
        entries.clear(said.visit(), clock.instant());
        Set<FactId> now = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            FactLines.Line line = lines.get(i);
            FactId fact = outcomes.get(i).fact();
            now.add(fact);
            if (line.item() != null && line.answer() != null) {
                String problem = line.fact().data().getOrDefault("problem", "");
                entries.enter(said, line.list(), line.item(), line.answer(), problem, fact);
            } else {
                entries.enterClean(said.visit(), line.list().area(), fact);
            }
        }
        retract(said, before, now, reason, actor);
    }

    /** Takes back all that the visit told. */
    void withdraw(VisitStatement said, String reason, Actor actor) {
        List<FactId> before = entries.facts(said.visit());
        entries.clear(said.visit(), clock.instant());
        retract(said, before, Set.of(), reason, actor);
    }

    private void retract(VisitStatement said, List<FactId> before, Set<FactId> now, String reason, Actor actor) {
        Set<FactId> stale = new HashSet<>(before);
        stale.removeAll(now);
        entries.factsOfOthers(said.visit(), said.merchant()).forEach(stale::remove);
        facts.retract(stale, "检查记录" + reason, actor);
    }
}
