package org.chengxin.grading;

import java.util.UUID;

/**
 * A full re-score stored new assessments of merchants of this range of ids, or confirmed them under a new version of the model.
 * Published once for each lot, in place of as many {@link AssessmentChanged}; listeners do no more than note what they must
 * renew.
 *
 * @param first id of the first merchant, included
 * @param last id of the last one, included
 */
public record LotReassessed(UUID first, UUID last) {}
