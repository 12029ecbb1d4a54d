package org.chengxin.complaint;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies what somebody filed, and with it the complaint or report that came of it. */
@Embeddable
public record FilingId(UUID value) implements Serializable {

    static FilingId next() {
        return new FilingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
