package org.chengxin.review;

import java.sql.Timestamp;
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

    /** By what a sender is known again stays no longer than anything is asked of it: PIPL Art. 19. */
    private void forgetMarks(LocalDate today) {
        Timestamp known = startOf(today.minusDays(guidance.on(today).daysBetween()));
        jdbc.sql("update review_review set address_mark = null where address_mark is not null and submitted_at < ?")
                .param(startOf(today.minusDays(1)))
                .update();
        jdbc.sql("update review_review set proof_mark = null, device_mark = null, phone_mark = null"
                        + " where coalesce(proof_mark, device_mark, phone_mark) is not null and submitted_at < ?")
                .param(known)
                .update();
        jdbc.sql(
                        "update review_flag set device_mark = null where device_mark is not null and kind <> 'BURST' and at < ?")
                .param(known)
                .update();
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Moments.BEIJING).toInstant());
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
        forgetMarks(today);
        jdbc.sql("delete from review_phone_code where sent_at < ?")
                .param(startOf(today.minusDays(1)))
                .update();
    }
}
