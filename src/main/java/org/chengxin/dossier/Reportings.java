package org.chengxin.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements as departments report them: recorded like any other, except that they do not restate what another module's record tells
 * ({@link HeldFacts}).
 */
@Service
public class Reportings {

    private final FactRows rows;
    private final Facts facts;
    private final Holds holds;

    Reportings(FactRows rows, Facts facts, Holds holds) {
        this.rows = rows;
        this.facts = facts;
        this.holds = holds;
    }

    /** Whether facts of the item may be held at all. */
    public boolean mayHold(String item) {
        return holds.mayConcern(item);
    }

    /** Those of an item's facts that reports do not change, each with the reason in one sentence. */
    @Transactional(readOnly = true)
    public Map<UUID, String> held(String item, Collection<UUID> some) {
        return holds.among(item, some);
    }

    /** Why a report of this statement is refused; empty if it is not: nothing under its key is held, or it says the same. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(NewFact statement) {
        if (!holds.mayConcern(statement.item())
                || facts.standings(List.of(statement)).get(0) != Facts.Standing.CHANGED) {
            return Optional.empty();
        }
        String key = facts.keyOf(statement);
        FactRows.Live live = rows.liveByKey(statement.item(), List.of(key)).get(key);
        return live == null
                ? Optional.empty()
                : Optional.ofNullable(
                        holds.among(statement.item(), List.of(live.id())).get(live.id()));
    }

    /**
     * Records what was reported, few statements of one item, as {@link Facts#recordAll} does.
     *
     * @throws Rejected if one of them would restate a held fact
     */
    @Transactional
    public List<Facts.Outcome> report(List<NewFact> statements, Actor actor) {
        if (!statements.isEmpty()) {
            rows.serialise(statements.get(0).item());
        }
        statements.forEach(statement -> refusal(statement).ifPresent(reason -> {
            throw new Rejected(reason);
        }));
        return facts.recordAll(statements, actor);
    }
}
