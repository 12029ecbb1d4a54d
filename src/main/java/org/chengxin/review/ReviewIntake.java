package org.chengxin.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Option;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reviews in: once per sender, shop and month or so; what is doubtful waits for a person (peers 12). */
@Service
class ReviewIntake {

    static final String TEXT = "review.text";
    static final int PHOTOS = 3;
    /** Tries of one sender within {@link ReviewPolicy#daysBetween}, refused and withdrawn ones included. */
    private static final int TRIES = 3;

    private final ReviewRepository reviews;
    private final ReviewGuidance guidance;
    private final ReviewCounts counts;
    private final ReviewDeeds deeds;
    private final Merchants merchants;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewIntake(
            ReviewRepository reviews,
            ReviewGuidance guidance,
            ReviewCounts counts,
            ReviewDeeds deeds,
            Merchants merchants,
            Seal seal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.guidance = guidance;
        this.counts = counts;
        this.deeds = deeds;
        this.merchants = merchants;
        this.seal = seal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What a person would look at before the public does, as far as the words and photos tell. */
    @Transactional(readOnly = true)
    public Set<Doubt> doubtsIn(String text, boolean photos) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(Detection.doubtsIn(text, guidance.words()));
        if (photos) {
            doubts.add(Doubt.PHOTO);
        }
        return doubts;
    }

    /** The author's code of the review that this form has become already; empty where it has become none. */
    @Transactional(readOnly = true)
    public Optional<String> codeOf(UUID form) {
        return reviews.findByFormNumber(form).map(sent -> code(form));
    }

    private String code(UUID form) {
        return seal.mark(form.toString(), "review.code").substring(0, ReviewCode.LENGTH);
    }

    /**
     * Takes the review in and returns the code under which its author finds it again. The same form sent again is the same
     * review.
     */
    @Transactional
    public String submit(NewReview given) {
        String code = code(given.form());
        UUID shop = given.merchant().value();
        counts.serialise(shop);
        if (reviews.findByFormNumber(given.form()).isPresent()) {
            return code;
        }
        NewReview plain = checked(given);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReviewPolicy policy = guidance.on(LocalDate.now(clock));
        Marks marks = Marks.of(plain.sender(), shop.toString(), seal);
        requireFirst(marks, policy, now);
        Set<Doubt> doubts = doubtsIn(plain.text(), !plain.photos().isEmpty());
        if (counts.fromNetwork(shop, marks.address(), now.minus(Duration.ofDays(1))) >= policy.perAddress()) {
            doubts.add(Doubt.NETWORK);
        }
        if (counts.bursts(shop, policy, now)) {
            doubts.add(Doubt.BURST);
            counts.pointAtBurst(shop, policy, now);
        }
        byte[] sealed = plain.text().isEmpty() ? null : seal.close(plain.text(), TEXT);
        Review review = reviews.saveAndFlush(new Review(plain, ReviewCode.hash(code), marks, doubts, sealed, now));
        keepPhotos(review.id(), plain.photos());
        deeds.note(review.id(), ReviewDeeds.Kind.SUBMISSION, said(review, plain), Actor.VISITOR, now);
        if (review.state() == ReviewState.PUBLISHED) {
            events.publishEvent(new ReviewsChanged(plain.merchant()));
        }
        return code;
    }

    private NewReview checked(NewReview given) {
        String text = ReviewText.plain(given.text());
        if (ReviewText.length(text) > ReviewText.LONGEST) {
            throw new Rejected(
                    "text", "评价最多 " + ReviewText.LONGEST + " 字，现在有 " + ReviewText.length(text) + " 字，请删短一些。");
        }
        if (given.stars() < 1 || given.stars() > 5) {
            throw new Rejected("stars", "请选择几颗星。");
        }
        if (given.photos().size() > PHOTOS) {
            throw new Rejected("photos", "照片最多 " + PHOTOS + " 张。");
        }
        Set<String> known = guidance.tags().stream().map(Option::value).collect(Collectors.toSet());
        List<String> tags =
                given.tags().stream().filter(known::contains).distinct().toList();
        return new NewReview(
                given.form(),
                given.merchant(),
                given.plate(),
                given.stars(),
                tags,
                text,
                given.photos(),
                given.sender());
    }

    private void requireFirst(Marks marks, ReviewPolicy policy, Instant now) {
        if (counts.isUsed(marks.proof())) {
            throw new Rejected("这次扫码已经评价过了。再次到店消费后，请重新扫标识牌评价。");
        }
        List<ReviewCounts.Earlier> earlier = counts.of(marks, now.minus(Duration.ofDays(policy.daysBetween())));
        boolean stands = earlier.stream().anyMatch(ReviewCounts.Earlier::stands);
        if (stands || earlier.size() >= TRIES) {
            LocalDate again = Moments.day(earlier.get(0).at()).plusDays(policy.daysBetween() + 1L);
            throw new Rejected(
                    "同一手机 " + policy.daysBetween() + " 天内对一家店只能评价一次。" + again + " 起可以再评；要改上次的评价，请用上次得到的查询地址先撤回。");
        }
    }

    private void keepPhotos(ReviewId review, List<String> photos) {
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql("insert into review_photo (id, review_id, position, sha256, shown) values (?, ?, ?, ?, false)")
                    .params(UUID.randomUUID(), review.value(), i, photos.get(i))
                    .update();
        }
    }

    private String said(Review review, NewReview given) {
        String doubts = review.doubts().stream().map(Doubt::label).collect(Collectors.joining("；"));
        return "对“" + merchants.find(given.merchant()).signName() + "”的评价，" + given.stars() + " 星"
                + (doubts.isEmpty() ? "，直接公开" : "，先审后发：" + doubts);
    }
}
