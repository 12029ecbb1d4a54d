package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one item.
 *
 * @param note what was seen; never blank where the item fails
 * @param grade 一般, 较重 or 严重, where it fails
 * @param deadline until when it must be put right, where it fails
 * @param deadlineReason why the deadline is another than the usual one; else empty
 */
public record Answer(
        UUID item,
        Verdict verdict,
        String note,
        @Nullable String grade,
        @Nullable LocalDate deadline,
        String deadlineReason,
        List<UUID> photos) {

    boolean isFailed() {
        return verdict == Verdict.FAIL;
    }

    Answer due(LocalDate day) {
        return new Answer(item, verdict, note, grade, day, deadlineReason, photos);
    }
}
