package org.chengxin.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of reviews, one per device and review. */
@Service
class ReviewFlags {

    private final ReviewRepository reviews;
    private final Acts acts;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewFlags(ReviewRepository reviews, Acts acts, Seal seal, JdbcClient jdbc, Clock clock) {
        this.reviews = reviews;
        this.acts = acts;
        this.seal = seal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        PRIVACY("写了别人的姓名、电话、住址等"),
        ABUSE("骂人、威胁人"),
        FALSE("不是真实的消费"),
        ADVERT("广告"),
        /** By the machine: published while a burst was under way. */
        BURST("评价突增时段里直接公开的");

        /** What a reader can say of a review. */
        static final List<Kind> READERS = List.of(PRIVACY, ABUSE, FALSE, ADVERT);

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Review> publicOne(MerchantId merchant, UUID publicId) {
        return reviews.findByPublicId(publicId)
                .filter(review -> review.state() == ReviewState.PUBLISHED
                        && review.merchant().equals(merchant));
    }

    /** The same device pointing again at the same review changes nothing. */
    @Transactional
    public void flag(Review review, Kind kind, String device) {
        if (!Kind.READERS.contains(kind)) {
            throw new Rejected("kind", "请选择是什么问题");
        }
        int made = jdbc.sql("insert into review_flag (id, review_id, kind, at, device_mark) values (?, ?, ?, ?, ?)"
                        + " on conflict (review_id, device_mark) do nothing")
                .params(
                        Ids.next(),
                        review.id().value(),
                        kind.name(),
                        Timestamp.from(clock.instant()),
                        seal.mark(device, "review.flag:" + review.id()))
                .update();
        if (made > 0) {
            acts.record(Actor.VISITOR, "评价.被举报", "review", review.id(), kind.label());
        }
    }
}
