package org.chengxin.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A review as the desk sees it.
 *
 * @param words as they stand; opened for the desk while they are sealed
 * @param flags how many readers reported it
 * @param kinds what was reported, in words, or that it came with a burst
 */
record ReviewLine(
        UUID id,
        String shop,
        String address,
        UUID merchant,
        int stars,
        @Nullable String words,
        ReviewState state,
        List<String> doubts,
        boolean redacted,
        Instant submittedAt,
        @Nullable String reason,
        long flags,
        List<String> kinds,
        List<String> labels,
        List<UUID> photos,
        @Nullable String reply) {

    public String verdict() {
        return PublicReview.verdict(stars);
    }

    public String minute() {
        return Moments.minute(submittedAt);
    }

    public boolean isHeld() {
        return state == ReviewState.HELD;
    }

    /** Whether somebody or something says that a person should look at it again. */
    public boolean isPointedAt() {
        return !kinds.isEmpty();
    }

    public boolean isPublic() {
        return state == ReviewState.PUBLISHED;
    }
}
