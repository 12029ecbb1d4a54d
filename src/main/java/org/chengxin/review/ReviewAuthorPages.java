package org.chengxin.review;

import java.util.List;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the author is told: where the review stands, why, and what others see of it. */
@Component
class ReviewAuthorPages {

    private final ReviewGuidance guidance;
    private final JdbcClient jdbc;

    ReviewAuthorPages(ReviewGuidance guidance, JdbcClient jdbc) {
        this.guidance = guidance;
        this.jdbc = jdbc;
    }

    /**
     * @param doubts why it was looked at first
     * @param refusal what the author is told of a refusal
     * @param text the words as they are public now
     */
    record Page(
            ReviewState state,
            String verdict,
            String submittedAt,
            List<String> doubts,
            @Nullable String refusal,
            @Nullable String text,
            boolean redacted,
            @Nullable String reply) {

        public boolean mayWithdraw() {
            return state == ReviewState.HELD || state == ReviewState.PUBLISHED;
        }

        public boolean isPublic() {
            return state == ReviewState.PUBLISHED;
        }
    }

    Page of(Review review) {
        String refusal = guidance.reasons().stream()
                .filter(reason -> reason.code().equals(review.reason()))
                .map(reason -> reason.label() + "。" + reason.sentence())
                .findFirst()
                .orElse(null);
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
                refusal,
                PublicReview.masked(review.text()),
                review.isRedacted(),
                reply);
    }
}
