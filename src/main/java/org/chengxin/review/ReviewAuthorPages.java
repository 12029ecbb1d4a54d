package org.chengxin.review;

import java.util.List;
import java.util.UUID;
import org.chengxin.plate.Plates;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the author is told: where the review stands, why, and what others see of it. */
@Component
class ReviewAuthorPages {

    private final ReviewGuidance guidance;
    private final Plates plates;
    private final JdbcClient jdbc;

    ReviewAuthorPages(ReviewGuidance guidance, Plates plates, JdbcClient jdbc) {
        this.guidance = guidance;
        this.plates = plates;
        this.jdbc = jdbc;
    }

    /**
     * @param doubts why it was looked at first
     * @param refusal what the author is told of a refusal
     * @param redaction why parts were taken out; null where nothing was, or before reasons were given
     * @param text the words as they are public now
     * @param photos addresses of those that anyone sees
     * @param unshown how many of the photos nobody sees
     */
    record Page(
            ReviewState state,
            String verdict,
            String submittedAt,
            List<String> doubts,
            @Nullable String refusal,
            List<String> labels,
            @Nullable String text,
            List<String> photos,
            long unshown,
            boolean redacted,
            @Nullable String redaction,
            @Nullable String reply) {

        public boolean mayWithdraw() {
            return state == ReviewState.HELD || state == ReviewState.PUBLISHED;
        }

        public boolean isPublic() {
            return state == ReviewState.PUBLISHED;
        }
    }

    Page of(Review review) {
        List<ReviewGuidance.Reason> reasons = guidance.reasons();
        String reply = jdbc.sql("select text from review_reply where review_id = ?")
                .param(review.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
        return new Page(
                review.state(),
                PublicReview.verdict(review.stars()),
                Moments.minute(review.submittedAt()),
                review.doubts().stream().map(Doubt::label).toList(),
                told(reasons, review.reason()),
                guidance.tags().stream()
                        .filter(tag -> review.tags().contains(tag.value()))
                        .map(Option::label)
                        .toList(),
                PublicReview.masked(review.text()),
                photosOf(review),
                jdbc.sql("select count(*) from review_photo where review_id = ? and not shown")
                        .param(review.id().value())
                        .query(Long.class)
                        .single(),
                review.isRedacted(),
                told(reasons, review.redactionReason()),
                PublicReview.masked(reply));
    }

    private static @Nullable String told(List<ReviewGuidance.Reason> reasons, @Nullable String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.label() + "。" + reason.sentence())
                .findFirst()
                .orElse(null);
    }

    private List<String> photosOf(Review review) {
        List<UUID> shown = jdbc.sql("select id from review_photo where review_id = ? and shown order by position")
                .param(review.id().value())
                .query(UUID.class)
                .list();
        return shown.isEmpty()
                ? List.of()
                : shown.stream()
                        .map(photo -> "/m/" + plates.find(review.plate()).token() + "/reviews/photos/" + photo)
                        .toList();
    }
}
