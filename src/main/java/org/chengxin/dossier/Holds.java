package org.chengxin.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** Asks every holder which facts are not to be changed from here. */
@Component
class Holds {

    private final List<HeldFacts> holders;

    Holds(List<HeldFacts> holders) {
        this.holders = holders;
    }

    boolean mayConcern(String item) {
        return holders.stream().anyMatch(holder -> holder.item().equals(item));
    }

    /** The held ones, each with the reason; all facts are of the item. */
    Map<UUID, String> among(String item, Collection<UUID> facts) {
        Map<UUID, String> held = new HashMap<>();
        if (!facts.isEmpty()) {
            holders.stream()
                    .filter(holder -> holder.item().equals(item))
                    .forEach(holder -> held.putAll(holder.among(facts)));
        }
        return held;
    }

    /** @throws Rejected with the reason, if any of them is held */
    void refuse(String item, Collection<UUID> facts) {
        among(item, facts).values().stream().findFirst().ifPresent(reason -> {
            throw new Rejected(reason);
        });
    }
}
