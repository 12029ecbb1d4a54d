package org.chengxin.review;

import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.shared.Moments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to reviews by itself: facts of months that are over, and the end of words that are no longer needed. */
@Component
class ReviewClock {

    private final ReviewMonths months;
    private final ReviewGuidance guidance;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewClock(ReviewMonths months, ReviewGuidance guidance, JdbcClient jdbc, Clock clock) {
        this.months = months;
        this.guidance = guidance;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Also at start, in case the machine was down at midnight. */
    @Async
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        atMidnight();
    }

    /** Before grading's own midnight round. */
    @Scheduled(cron = "0 3 0 * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "review-night")
    void atMidnight() {
        months.state();
        erase();
    }

    void erase() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update review_review set sealed_text = null where sealed_text is not null and erase_after < ?")
                .param(today)
                .update();
        // Pictures go the way of the words: what was taken back at once, what was refused when its words are erased.
        jdbc.sql("delete from review_photo p using review_review r where r.id = p.review_id and (r.state = 'WITHDRAWN'"
                        + " or r.state = 'REFUSED' and coalesce(r.erase_after, r.decided_at::date + ?) < ?)")
                .params(guidance.on(today).keptDays(), today)
                .update();
        jdbc.sql("delete from review_phone_code where sent_at < ?")
                .param(java.sql.Timestamp.from(
                        today.minusDays(1).atStartOfDay(Moments.BEIJING).toInstant()))
                .update();
    }
}
