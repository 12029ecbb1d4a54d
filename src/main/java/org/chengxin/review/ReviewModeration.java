package org.chengxin.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.chengxin.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide on reviews: staff at the desk, and the author about his own. Stars are never changed by anybody. */
@Service
class ReviewModeration {

    private final ReviewRepository reviews;
    private final ReviewGuidance guidance;
    private final ReviewDeeds deeds;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewModeration(
            ReviewRepository reviews,
            ReviewGuidance guidance,
            ReviewDeeds deeds,
            Seal seal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.guidance = guidance;
        this.deeds = deeds;
        this.seal = seal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Public as it was written, with those of its photos that were found harmless. */
    @Transactional
    public void release(UUID id, Collection<UUID> photos, Actor actor) {
        Review review = held(id, actor);
        int shown = show(review, photos);
        review.release(wordsOf(review), now());
        settle(review, ReviewDeeds.Kind.RELEASE, shown == 0 ? "" : "公开照片 " + shown + " 张", actor);
    }

    /** Public without what would hurt somebody. What stood there before is not kept. */
    @Transactional
    public void redact(UUID id, String reason, String words, Collection<UUID> photos, Actor actor) {
        Review review = held(id, actor);
        ReviewGuidance.Reason known = guidance.reason(reason, "请选择隐去的理由，作者会看到。");
        String plain = ReviewText.plain(words);
        String before = wordsOf(review);
        if (ReviewText.length(plain) > ReviewText.LONGEST) {
            throw new Rejected("words", "隐去后的文字不超过 " + ReviewText.LONGEST + " 字。");
        }
        if (plain.equals(before == null ? "" : before)) {
            throw new Rejected("words", "文字没有改动。原样公开请点“放行”。");
        }
        if (before == null || !isRedactionOf(plain, before)) {
            throw new Rejected("words", "隐去内容只能删去文字或换成 *，不能替作者添话。请只删改涉及个人信息或辱骂的部分。");
        }
        int shown = show(review, photos);
        review.redact(known.code(), plain.isEmpty() ? null : plain, now());
        settle(
                review,
                ReviewDeeds.Kind.REDACTION,
                "隐去部分文字，" + known.label() + (shown == 0 ? "" : "，公开照片 " + shown + " 张"),
                actor);
    }

    /** Whether the text is the given one with parts taken out or starred, and nothing put in. */
    static boolean isRedactionOf(String text, String of) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '*') {
                at = of.indexOf(text.charAt(i), at) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return text.length() <= of.length();
    }

    /** Not public, or no longer, for a reason from the list that the author is told. */
    @Transactional
    public void refuse(UUID id, String reason, Actor actor) {
        Review review = held(id, actor);
        ReviewGuidance.Reason known = guidance.reason(reason, "请选择不予公开的理由，作者会看到。");
        String words = wordsOf(review);
        LocalDate until =
                LocalDate.now(clock).plusDays(guidance.on(LocalDate.now(clock)).keptDays());
        byte[] sealed = words == null ? null : seal.close(words, ReviewIntake.TEXT);
        review.refuse(known.code(), sealed, until, now());
        show(review, List.of());
        settle(review, ReviewDeeds.Kind.REFUSAL, known.label(), actor);
    }

    /** The author takes it back; nothing of the words stays. */
    @Transactional
    public void withdraw(String code) {
        Review review = byCode(code);
        review.withdraw(now());
        show(review, List.of());
        settle(review, ReviewDeeds.Kind.WITHDRAWAL, "", Actor.VISITOR);
    }

    Review byCode(String code) {
        if (!ReviewCode.isWellFormed(code)) {
            throw new NotFound("review code");
        }
        return reviews.findByCodeHash(ReviewCode.hash(code)).orElseThrow(() -> new NotFound("review code"));
    }

    /** The words as they stand now, sealed or public. */
    @Nullable
    String wordsOf(Review review) {
        byte[] sealed = review.sealedText();
        return sealed == null ? review.text() : seal.open(sealed, ReviewIntake.TEXT);
    }

    Review held(UUID id, Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("review " + id);
        }
        return reviews.findById(new ReviewId(id)).orElseThrow(() -> new NotFound("review " + id));
    }

    private int show(Review review, Collection<UUID> photos) {
        return jdbc.sql("update review_photo set shown = (id = any(:shown)) where review_id = :review")
                                .param("shown", photos.toArray(UUID[]::new))
                                .param("review", review.id().value())
                                .update()
                        == 0
                ? 0
                : jdbc.sql("select count(*) from review_photo where review_id = ? and shown")
                        .param(review.id().value())
                        .query(Integer.class)
                        .single();
    }

    /** What is no longer public takes the merchant's reply along: it may name whom the review named. */
    void settle(Review review, ReviewDeeds.Kind kind, String words, Actor actor) {
        reviews.saveAndFlush(review);
        if (kind.decides()) {
            closeFlags(review.id().value());
        }
        if (review.state() != ReviewState.PUBLISHED) {
            dropReply(review.id());
        }
        deeds.note(review.id(), kind, words, actor, now());
        events.publishEvent(new ReviewsChanged(review.merchant()));
    }

    /** Whether there was one. */
    boolean dropReply(ReviewId review) {
        return jdbc.sql("delete from review_reply where review_id = ?")
                        .param(review.value())
                        .update()
                > 0;
    }

    int closeFlags(UUID review) {
        return jdbc.sql("update review_flag set closed_at = ? where review_id = ? and closed_at is null")
                .params(Timestamp.from(now()), review)
                .update();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
