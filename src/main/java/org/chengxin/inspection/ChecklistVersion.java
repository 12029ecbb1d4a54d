package org.chengxin.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A version of an area's checklist, draft or issued, without its items.
 *
 * @param revision how often the draft was changed
 * @param byName who issued it, or who drafts it
 * @param at when it was issued, or the draft begun
 */
record ChecklistVersion(
        UUID id,
        String area,
        int version,
        boolean draft,
        @Nullable LocalDate effectiveFrom,
        String department,
        String reason,
        int revision,
        String byName,
        Instant at,
        int items) {

    public String when() {
        return Moments.minute(at);
    }

    /** For the list of versions. */
    public String period() {
        return effectiveFrom == null ? "草稿" : effectiveFrom + " 起";
    }
}
