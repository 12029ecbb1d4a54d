package org.chengxin.rectification;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a supervised case (挂号督办). */
@Embeddable
public record CaseId(UUID value) implements Serializable {

    static CaseId next() {
        return new CaseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
