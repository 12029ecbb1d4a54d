package org.chengxin.dossier;

import java.util.List;
import java.util.UUID;

/**
 * Facts of these merchants arrived or were withdrawn. Published once per transaction and at most a few hundred merchants
 * at a time; listeners read the dossier again rather than trust the event.
 */
public record FactsChanged(List<UUID> merchants) {

    public FactsChanged {
        merchants = List.copyOf(merchants);
    }
}
