package org.chengxin.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many reviews a sender, a network or a shop had lately. */
@Component
class ReviewCounts {

    /** Over how many days a shop's usual rate is taken. */
    private static final Duration USUAL = Duration.ofDays(60);

    private final JdbcClient jdbc;

    ReviewCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets submissions for one shop pass one after the other, so that none slips past a count. */
    void serialise(UUID merchant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("review:" + merchant)
                .query((row, number) -> 0)
                .single();
    }

    /** The sender's reviews of the shop since then, by device or telephone: whether each still counts. */
    record Earlier(boolean stands, Instant at) {}

    List<Earlier> of(Marks marks, Instant since) {
        @Nullable String phone = marks.phone();
        return jdbc.sql("select state in ('HELD', 'PUBLISHED') as stands, submitted_at from review_review"
                        + " where (device_mark = :device or phone_mark = :phone::text) and submitted_at > :since"
                        + " order by submitted_at")
                .param("device", marks.device())
                .param("phone", phone)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Earlier(
                        row.getBoolean("stands"),
                        row.getTimestamp("submitted_at").toInstant()))
                .list();
    }

    boolean isUsed(String proofMark) {
        return jdbc.sql("select exists (select from review_review where proof_mark = ?)")
                .param(proofMark)
                .query(Boolean.class)
                .single();
    }

    long fromNetwork(UUID merchant, String addressMark, Instant since) {
        return jdbc.sql(
                        "select count(*) from review_review where merchant_id = ? and submitted_at > ? and address_mark = ?")
                .params(merchant, Timestamp.from(since), addressMark)
                .query(Long.class)
                .single();
    }

    /** Measured by what was found fit to be public: yesterday's fakes must not make today's look usual. */
    boolean bursts(UUID merchant, ReviewPolicy policy, Instant now) {
        Instant window = window(policy, now);
        long recent = between(merchant, "", window, now) + 1;
        return policy.isBurst(recent, between(merchant, " and state = 'PUBLISHED'", window.minus(USUAL), window));
    }

    /** Puts before a person what the burst had already made public unseen; whatever was dismissed once stays dismissed. */
    void pointAtBurst(UUID merchant, ReviewPolicy policy, Instant now) {
        jdbc.sql("insert into review_flag (id, review_id, kind, at, device_mark)"
                        + " select gen_random_uuid(), id, 'BURST', ?, 'burst' from review_review where merchant_id = ?"
                        + " and state = 'PUBLISHED' and cardinality(doubts) = 0 and submitted_at > ?"
                        + " on conflict (review_id, device_mark) do nothing")
                .params(Timestamp.from(now), merchant, Timestamp.from(window(policy, now)))
                .update();
    }

    private static Instant window(ReviewPolicy policy, Instant now) {
        return now.minus(Duration.ofHours(policy.burstHours()));
    }

    private long between(UUID merchant, String which, Instant from, Instant to) {
        return jdbc.sql(
                        "select count(*) from review_review where merchant_id = ? and submitted_at > ? and submitted_at <= ?"
                                + which)
                .params(merchant, Timestamp.from(from), Timestamp.from(to))
                .query(Long.class)
                .single();
    }
}
