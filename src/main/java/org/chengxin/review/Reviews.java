package org.chengxin.review;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What consumers say of a merchant, as the public may know it; and the way in for a new review. */
@Service
public class Reviews {

    private static final String PUBLIC =
            "select r.public_id, r.stars, r.text, r.month, r.redacted, a.text as reply, a.on_day,"
                    + " (select array_agg(t.label order by t.position) from review_tag t where t.code = any(r.tags)) as labels,"
                    + " (select array_agg(p.id order by p.position) from review_photo p where p.review_id = r.id and p.shown) as photos"
                    + " from review_review r left join review_reply a on a.review_id = r.id"
                    + " where r.merchant_id = :merchant and r.state = 'PUBLISHED'";

    private final ReviewIntake submissions;
    private final ReviewGuidance guidance;
    private final ReviewMonths months;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(ReviewIntake submissions, ReviewGuidance guidance, ReviewMonths months, JdbcClient jdbc, Clock clock) {
        this.submissions = submissions;
        this.guidance = guidance;
        this.months = months;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a review in; returns the code with which its author finds it again. */
    public String submit(NewReview review) {
        return submissions.submit(review);
    }

    /** The merchant's reviews in sums: the current month and those before, as many as the rules of the day say. */
    @Transactional(readOnly = true)
    public ReviewSummary summaryOf(MerchantId merchant) {
        LocalDate today = LocalDate.now(clock);
        ReviewPolicy policy = guidance.on(today);
        YearMonth from = YearMonth.from(today).minusMonths(policy.months() - 1L);
        long[] byStars = new long[5];
        jdbc.sql("select stars, count(*) as count from review_review where merchant_id = ? and state = 'PUBLISHED'"
                        + " and month >= ? group by stars")
                .params(merchant.value(), from.toString())
                .query((row, number) -> byStars[5 - row.getInt("stars")] = row.getLong("count"))
                .list();
        List<Long> counts = new ArrayList<>();
        long count = 0;
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            counts.add(byStars[i]);
            count += byStars[i];
            sum += byStars[i] * (5 - i);
        }
        return new ReviewSummary(
                policy.months(),
                count,
                count < policy.shownFrom() ? null : policy.shrunk(sum, count).setScale(1, RoundingMode.HALF_UP),
                policy.shownFrom(),
                List.copyOf(counts));
    }

    /** Which of the merchant's facts only repeat the reviews of a month, so that nobody counts them beside the reviews. */
    @Transactional(readOnly = true)
    public Set<UUID> monthsStated(MerchantId merchant) {
        return months.ownOf(merchant);
    }

    /** The newest of the merchant's public reviews, month by month; within a month in no order that tells anything. */
    @Transactional(readOnly = true)
    public List<PublicReview> latest(MerchantId merchant, int most) {
        return page(merchant, null, null, most);
    }

    /** Those after the review with this month and id. */
    List<PublicReview> page(MerchantId merchant, @Nullable String month, @Nullable UUID after, int most) {
        String where = month == null || after == null ? "" : " and (r.month, r.public_id) < (:month, :after)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        PUBLIC + where + " order by r.month desc, r.public_id desc limit :most")
                .param("merchant", merchant.value())
                .param("most", most);
        if (!where.isEmpty()) {
            query = query.param("month", month).param("after", after);
        }
        return query.query((row, number) -> {
                    java.sql.Date replied = row.getDate("on_day");
                    java.sql.Array labels = row.getArray("labels");
                    java.sql.Array photos = row.getArray("photos");
                    return new PublicReview(
                            row.getObject("public_id", UUID.class),
                            row.getInt("stars"),
                            labels == null ? List.of() : List.of((String[]) labels.getArray()),
                            PublicReview.masked(row.getString("text")),
                            photos == null
                                    ? List.of()
                                    : Stream.of((UUID[]) photos.getArray()).toList(),
                            row.getString("month"),
                            row.getBoolean("redacted"),
                            PublicReview.masked(row.getString("reply")),
                            replied == null ? null : replied.toLocalDate());
                })
                .list();
    }
}
