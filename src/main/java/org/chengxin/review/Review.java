package org.chengxin.review;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One consumer's review of one shop. Its words stand readable in the table only while they are public; held or refused
 * ones are sealed, and what was redacted or withdrawn is gone (peers 12: moderation history must not retain it).
 */
@Entity
@Table(name = "review_review")
class Review {

    @EmbeddedId
    private ReviewId id;

    private UUID publicId;
    private UUID formNumber;
    private String codeHash;
    private UUID merchantId;
    private String plate;
    private int stars;
    private String[] tags;
    private @Nullable String text;
    private byte @Nullable [] sealedText;
    private @Nullable LocalDate eraseAfter;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private String[] doubts;
    private boolean redacted;
    private @Nullable String reason;
    private @Nullable String redactionReason;
    private String month;
    private Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String proofMark;
    private @Nullable String deviceMark;
    private @Nullable String addressMark;
    private @Nullable String phoneMark;
    private boolean proven;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Review() {}

    /** Public at once where nothing is doubtful, else held with its words sealed. */
    Review(
            NewReview given,
            String codeHash,
            Marks marks,
            Collection<Doubt> doubts,
            byte @Nullable [] sealed,
            Instant now) {
        this.id = ReviewId.next();
        this.publicId = UUID.randomUUID();
        this.formNumber = given.form();
        this.codeHash = codeHash;
        this.merchantId = given.merchant().value();
        this.plate = given.plate();
        this.stars = given.stars();
        this.tags = given.tags().toArray(String[]::new);
        this.doubts = doubts.stream().map(Doubt::name).toArray(String[]::new);
        this.month = YearMonth.from(Moments.day(now)).toString();
        this.submittedAt = now;
        this.proofMark = marks.proof();
        this.deviceMark = marks.device();
        this.addressMark = marks.address();
        this.phoneMark = marks.phone();
        this.proven = marks.phone() != null;
        if (doubts.isEmpty()) {
            this.state = ReviewState.PUBLISHED;
            this.decidedAt = now;
            this.text = given.text().isEmpty() ? null : given.text();
        } else {
            this.state = ReviewState.HELD;
            this.sealedText = sealed;
        }
    }

    /** Made public as it was written. */
    void release(@Nullable String words, Instant now) {
        if (state != ReviewState.HELD) {
            throw new Rejected("这条评价" + state.label() + "，不用再放行。");
        }
        publish(words, now);
    }

    /** Made public without what would hurt somebody; the words as they were are gone for good. */
    void redact(String code, @Nullable String words, Instant now) {
        requireOpen("隐去内容");
        redacted = true;
        redactionReason = code;
        publish(words, now);
    }

    private void publish(@Nullable String words, Instant now) {
        text = words;
        sealedText = null;
        state = ReviewState.PUBLISHED;
        decidedAt = now;
    }

    /** Not made public, or no longer; the words stay sealed until the day given, in case the refusal is questioned. */
    void refuse(String code, byte @Nullable [] sealed, LocalDate until, Instant now) {
        requireOpen("不予公开");
        reason = code;
        sealedText = sealed;
        eraseAfter = sealed == null ? null : until;
        text = null;
        state = ReviewState.REFUSED;
        decidedAt = now;
    }

    void withdraw(Instant now) {
        requireOpen("撤回");
        text = null;
        sealedText = null;
        state = ReviewState.WITHDRAWN;
        decidedAt = now;
    }

    void requirePublished(String act) {
        if (state != ReviewState.PUBLISHED) {
            throw new Rejected("这条评价" + state.label() + "，不能" + act + "。");
        }
    }

    private void requireOpen(String act) {
        if (state != ReviewState.HELD && state != ReviewState.PUBLISHED) {
            throw new Rejected("这条评价" + state.label() + "，不能再" + act + "。");
        }
    }

    ReviewId id() {
        return id;
    }

    MerchantId merchant() {
        return new MerchantId(merchantId);
    }

    ReviewState state() {
        return state;
    }

    int stars() {
        return stars;
    }

    List<String> tags() {
        return List.of(tags);
    }

    @Nullable
    String text() {
        return text;
    }

    byte @Nullable [] sealedText() {
        return sealedText;
    }

    List<Doubt> doubts() {
        return Stream.of(doubts).map(Doubt::valueOf).toList();
    }

    boolean isRedacted() {
        return redacted;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String redactionReason() {
        return redactionReason;
    }

    String plate() {
        return plate;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    UUID publicId() {
        return publicId;
    }
}
