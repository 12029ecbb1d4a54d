package org.chengxin.review;

import jakarta.persistence.Column;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a review within the system. The public never sees it: it tells the moment of submission. */
public record ReviewId(@Column(name = "id") UUID value) implements Serializable {

    static ReviewId next() {
        return new ReviewId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
