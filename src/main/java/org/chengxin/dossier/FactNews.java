package org.chengxin.dossier;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever listens whose facts changed, in events of bearable size. */
@Component
class FactNews {

    private static final int MERCHANTS_PER_EVENT = 500;

    private final ApplicationEventPublisher events;

    FactNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void announce(Collection<UUID> merchants) {
        List<UUID> all = merchants.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += MERCHANTS_PER_EVENT) {
            events.publishEvent(new FactsChanged(all.subList(from, Math.min(all.size(), from + MERCHANTS_PER_EVENT))));
        }
    }
}
