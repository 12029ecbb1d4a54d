package org.chengxin.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a grade decision rests on.
 *
 * @param snapshot the assessment held when it was proposed
 * @param earlierOn day of a decision made before the system was used; null for the others
 * @param expiresOn last day of a manual decision; null for the others
 */
record Ground(
        Snapshot snapshot,
        String reason,
        String basis,
        @Nullable LocalDate earlierOn,
        @Nullable LocalDate expiresOn) {}
