package org.chengxin.dossier;

import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies an objection (异议). */
public record ObjectionId(UUID value) implements Serializable {

    public static ObjectionId next() {
        return new ObjectionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
