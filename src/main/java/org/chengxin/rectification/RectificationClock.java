package org.chengxin.rectification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.grading.StandingChanged;
import org.chengxin.inspection.VisitFiled;
import org.chengxin.merchant.MerchantChanged;
import org.chengxin.shared.Moments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: cases follow grades and closures; the night a node has passed, that is noted. */
@Component
class RectificationClock {

    private static final int AT_ONCE = 200;

    private final Supervising following;
    private final SupervisionBacklog backlog;
    private final Overdues overdues;
    private final FindingTasks findings;

    RectificationClock(Supervising following, SupervisionBacklog backlog, Overdues overdues, FindingTasks findings) {
        this.following = following;
        this.backlog = backlog;
        this.overdues = overdues;
        this.findings = findings;
    }

    @ApplicationModuleListener
    void on(StandingChanged changed) {
        following.follow(changed.merchant());
    }

    @ApplicationModuleListener
    void on(VisitFiled filed) {
        findings.follow(filed.merchant(), filed.findings());
    }

    @ApplicationModuleListener
    void on(MerchantChanged changed) {
        following.follow(changed.merchant());
    }

    /** Also at start, in case the machine was down at midnight. */
    @Async
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        catchUp();
    }

    /** Before grading's own midnight round, so that the ledger of the day already knows what fell overdue. */
    @Scheduled(cron = "0 2 0 * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "rectification-overdue")
    void atMidnight() {
        catchUp();
    }

    void catchUp() {
        inLots(backlog::missed, following::follow);
        inLots(overdues::unnoted, overdues::note);
    }

    /** Each in its own transaction; what a round could not change is not tried again before the next night. */
    private static <T> void inLots(IntFunction<List<T>> lots, Consumer<T> act) {
        Set<T> tried = new HashSet<>();
        for (List<T> lot = lots.apply(AT_ONCE); tried.addAll(lot); lot = lots.apply(AT_ONCE)) {
            lot.forEach(act);
        }
    }
}
