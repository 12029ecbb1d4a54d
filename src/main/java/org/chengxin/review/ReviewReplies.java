package org.chengxin.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said to a public review: the merchant's answer, and that reports of it came to nothing. */
@Service
class ReviewReplies {

    private static final int LONGEST_REPLY = 300;

    private final ReviewModeration moderation;
    private final ReviewGuidance guidance;
    private final ReviewDeeds deeds;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewReplies(
            ReviewModeration moderation, ReviewGuidance guidance, ReviewDeeds deeds, JdbcClient jdbc, Clock clock) {
        this.moderation = moderation;
        this.guidance = guidance;
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The merchant's answer, entered by staff; a later one takes its place. */
    @Transactional
    public void reply(UUID id, String words, Actor actor) {
        Review review = moderation.held(id, actor);
        review.requirePublished("登记回复");
        String plain = ReviewText.plain(words);
        if (plain.isEmpty() || ReviewText.length(plain) > LONGEST_REPLY) {
            throw new Rejected("words", "请填写商户的回复，不超过 " + LONGEST_REPLY + " 字。");
        }
        if (!Detection.doubtsIn(plain, guidance.words()).isEmpty()) {
            throw new Rejected("words", "回复里像有电话、地址等个人信息或不文明用语，不能公开。请改写后再登记。");
        }
        jdbc.sql("insert into review_reply (review_id, text, on_day, by) values (:id, :text, :day, :by)"
                        + " on conflict (review_id) do update set text = :text, on_day = :day, by = :by")
                .param("id", id)
                .param("text", plain)
                .param("day", LocalDate.now(clock))
                .param("by", actor.id())
                .update();
        moderation.settle(review, ReviewDeeds.Kind.REPLY, "登记商户回复", actor);
    }

    /** The merchant takes its answer back, or it should not have been public. */
    @Transactional
    public void withdraw(UUID id, Actor actor) {
        Review review = moderation.held(id, actor);
        if (!moderation.dropReply(review.id())) {
            throw new Rejected("这条评价没有商户回复。");
        }
        moderation.settle(review, ReviewDeeds.Kind.REPLY_WITHDRAWAL, "", actor);
    }

    /** What was reported of the review is not so, or a burst was none; it stays public. */
    @Transactional
    public void dismissFlags(UUID id, Actor actor) {
        Review review = moderation.held(id, actor);
        long reported = jdbc.sql(
                        "select count(*) from review_flag where review_id = ? and closed_at is null and kind <> 'BURST'")
                .param(id)
                .query(Long.class)
                .single();
        if (moderation.closeFlags(id) == 0) {
            throw new Rejected("这条评价没有待处理的举报。");
        }
        String words = reported == 0 ? "突增时段里的评价，看过，继续公开" : "举报 " + reported + " 条，不成立";
        deeds.note(review.id(), ReviewDeeds.Kind.FLAGS_DISMISSAL, words, actor, moderation.now());
    }
}
