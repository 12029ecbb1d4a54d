package org.chengxin.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A review as anyone sees it: nothing in it tells who wrote it or on which day.
 *
 * @param id random; tells nothing of the moment
 * @param tags labels
 * @param text null where only stars were given
 * @param photos ids of its photos
 * @param month e.g. 2026-11
 * @param redacted whether parts were taken out before it was made public
 * @param reply the merchant's answer
 */
public record PublicReview(
        UUID id,
        int stars,
        List<String> tags,
        @Nullable String text,
        List<UUID> photos,
        String month,
        boolean redacted,
        @Nullable String reply,
        @Nullable LocalDate repliedOn) {

    /** E.g. 4 星，满意. */
    public String verdict() {
        return verdict(stars);
    }

    static String verdict(int stars) {
        return stars + " 星，"
                + switch (stars) {
                    case 5 -> "很满意";
                    case 4 -> "满意";
                    case 3 -> "一般";
                    case 2 -> "不满意";
                    default -> "很不满意";
                };
    }

    /** What a person let through by mistake still loses its numbers. */
    static @Nullable String masked(@Nullable String text) {
        return text == null ? null : Masks.scrub(text);
    }
}
