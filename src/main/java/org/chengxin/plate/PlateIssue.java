package org.chengxin.plate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.Actor;

/** When a plate was issued and by whom, under the name borne on that day; none of it ever changes. */
@Embeddable
record PlateIssue(
        @Column(name = "issued_at", updatable = false) Instant at,
        @Column(name = "issued_by", updatable = false) UUID by,
        @Column(name = "issued_by_name", updatable = false) String byName) {

    static PlateIssue by(Actor actor, Instant now) {
        return new PlateIssue(now, actor.id(), actor.name());
    }
}
