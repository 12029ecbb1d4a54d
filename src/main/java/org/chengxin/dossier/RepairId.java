package org.chengxin.dossier;

import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies an application for credit repair (信用修复). */
public record RepairId(UUID value) implements Serializable {

    public static RepairId next() {
        return new RepairId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
