package org.chengxin.plate;

import jakarta.persistence.Column;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a plate within the system; people know it by its {@link PlateSerial}. */
record PlateId(@Column(name = "id") UUID value) implements Serializable {

    static PlateId next() {
        return new PlateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
