package org.chengxin.plate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.Actor;

/** When a plate ended, by whom and why; a plate that stands has none. */
@Embeddable
record PlateEnd(
        @Column(name = "ended_at") Instant at,
        @Column(name = "ended_by") UUID by,
        @Column(name = "ended_by_name") String byName,
        @Column(name = "ended_reason") String reason) {

    static PlateEnd by(Actor actor, String reason, Instant now) {
        return new PlateEnd(now, actor.id(), actor.name(), reason);
    }
}
