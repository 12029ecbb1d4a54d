package org.chengxin.complaint;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.shared.Moments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: each night, and at start, terms that are near or past are noted. */
@Component
class ComplaintClock {

    private final Escalations escalations;

    ComplaintClock(Escalations escalations) {
        this.escalations = escalations;
    }

    @Async
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        escalations.note();
    }

    @Scheduled(cron = "0 4 0 * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "complaint-terms")
    void atMidnight() {
        escalations.note();
    }
}
