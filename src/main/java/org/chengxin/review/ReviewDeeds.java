package org.chengxin.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every act on a review as a row of its own, and in the trail. The words of a review never stand in it. */
@Component
class ReviewDeeds {

    private final JdbcClient jdbc;
    private final Acts acts;

    ReviewDeeds(JdbcClient jdbc, Acts acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    enum Kind {
        SUBMISSION("提交"),
        RELEASE("放行"),
        REDACTION("隐去后公开"),
        REFUSAL("不予公开"),
        WITHDRAWAL("作者撤回"),
        REPLY("商户回复"),
        REPLY_WITHDRAWAL("撤下商户回复"),
        FLAGS_DISMISSAL("举报不成立");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it is about the review itself, so that what readers pointed at is settled with it. */
        boolean decides() {
            return this != REPLY && this != REPLY_WITHDRAWAL;
        }
    }

    record Deed(Kind kind, String words, Instant at, String byName) {

        public String minute() {
            return Moments.minute(at);
        }
    }

    void note(ReviewId review, Kind kind, String words, Actor actor, Instant now) {
        jdbc.sql("insert into review_deed (id, review_id, kind, words, at, by, by_name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), review.value(), kind.name(), words, Timestamp.from(now), actor.id(), actor.name())
                .update();
        acts.record(actor, "评价." + kind.label(), "review", review, words.isEmpty() ? kind.label() : words);
    }

    List<Deed> of(ReviewId review) {
        return jdbc.sql("select kind, words, at, by_name from review_deed where review_id = ? order by at, id")
                .param(review.value())
                .query((row, number) -> new Deed(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }
}
