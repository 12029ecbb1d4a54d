package org.chengxin.rectification;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a task (整改事项): one thing to be put right. */
@Embeddable
public record TaskId(UUID value) implements Serializable {

    static TaskId next() {
        return new TaskId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
