package org.chengxin.grading;

import java.util.List;
import java.util.UUID;

/**
 * A full re-score stored new assessments of these merchants. Published once for each lot, in place of as many
 * {@link AssessmentChanged}; listeners do no more than note what they must renew.
 */
public record LotReassessed(List<UUID> merchants) {

    public LotReassessed {
        merchants = List.copyOf(merchants);
    }
}
