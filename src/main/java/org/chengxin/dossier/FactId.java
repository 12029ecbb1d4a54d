package org.chengxin.dossier;

import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a fact (信用信息). */
public record FactId(UUID value) implements Serializable {

    public static FactId next() {
        return new FactId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
