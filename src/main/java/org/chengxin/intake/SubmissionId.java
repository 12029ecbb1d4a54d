package org.chengxin.intake;

import java.io.Serializable;
import java.util.UUID;
import org.chengxin.shared.Ids;

/** Identifies a submission (报送批次). */
public record SubmissionId(UUID value) implements Serializable {

    public static SubmissionId next() {
        return new SubmissionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
