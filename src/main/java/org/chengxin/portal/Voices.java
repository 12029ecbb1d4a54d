package org.chengxin.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.complaint.ComplaintSummary;
import org.chengxin.complaint.Complaints;
import org.chengxin.merchant.MerchantId;
import org.chengxin.review.PublicReview;
import org.chengxin.review.ReviewSummary;
import org.chengxin.review.Reviews;
import org.jspecify.annotations.Nullable;

/**
 * What the modules that take reviews and complaints in say of a merchant.
 *
 * @param reviews null where a day of the past is asked about, of which only today's reviews could be told
 * @param stated facts that only repeat the reviews of a month, by id
 */
record Voices(
        @Nullable ReviewSummary reviews, List<PublicReview> newest, Set<UUID> stated, ComplaintSummary complaints) {

    private static final int NEWEST = 3;

    static Voices now(MerchantId merchant, LocalDate today, Reviews reviews, Complaints complaints) {
        return new Voices(
                reviews.summaryOf(merchant),
                reviews.latest(merchant, NEWEST),
                reviews.monthsStated(merchant),
                complaints.summaryOf(merchant, today));
    }

    static Voices past(MerchantId merchant, LocalDate day, Complaints complaints) {
        return new Voices(null, List.of(), Set.of(), complaints.summaryOf(merchant, day));
    }

    /** The first day on which the sums may differ although nothing happens: reviews count by month, complaints by day. */
    @Nullable
    LocalDate nextChange(LocalDate today) {
        if (complaints.accepted() > 0) {
            return today.plusDays(1);
        }
        return reviews != null && reviews.count() > 0 ? today.withDayOfMonth(1).plusMonths(1) : null;
    }
}
