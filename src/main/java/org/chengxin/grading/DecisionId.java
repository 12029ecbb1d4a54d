package org.chengxin.grading;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identity of a grade decision. */
@Embeddable
public record DecisionId(UUID value) implements Serializable {

    static DecisionId next() {
        return new DecisionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
