package org.chengxin.account;

import jakarta.persistence.Column;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a staff account; the same value as {@link org.chengxin.shared.Actor#id()}. */
public record StaffId(@Column(name = "id") UUID value) implements Serializable {

    public static StaffId next() {
        return new StaffId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
