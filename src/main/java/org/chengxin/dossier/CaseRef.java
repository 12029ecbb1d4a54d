package org.chengxin.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names the case that a step or a material belongs to: an objection or a repair. */
record CaseRef(@Nullable UUID objection, @Nullable UUID repair) {

    boolean isObjection() {
        return objection != null;
    }

    @Override
    public String toString() {
        return String.valueOf(isObjection() ? objection : repair);
    }

    static CaseRef of(ObjectionId id) {
        return new CaseRef(id.value(), null);
    }

    static CaseRef of(RepairId id) {
        return new CaseRef(null, id.value());
    }
}
