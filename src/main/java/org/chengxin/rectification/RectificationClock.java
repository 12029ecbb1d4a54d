package org.chengxin.rectification;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.grading.StandingChanged;
import org.chengxin.inspection.VisitFiled;
import org.chengxin.merchant.MerchantChanged;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Nights;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: cases follow grades and closures; the night a node has passed, that is noted. */
@Component
class RectificationClock {

    private final Supervising following;
    private final SupervisionBacklog backlog;
    private final Overdues overdues;
    private final FindingTasks findings;
    private final Cases cases;
    private final CaseRepository files;
    private final TaskRepository tasks;
    private final Nights nights;

    RectificationClock(
            Supervising following,
            SupervisionBacklog backlog,
            Overdues overdues,
            FindingTasks findings,
            Cases cases,
            CaseRepository files,
            TaskRepository tasks,
            Nights nights) {
        this.following = following;
        this.backlog = backlog;
        this.overdues = overdues;
        this.findings = findings;
        this.cases = cases;
        this.files = files;
        this.tasks = tasks;
        this.nights = nights;
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
        nights.each(
                new Nights.Round("supervision", "按生效的牌级立案、销案"), backlog::missed, following::follow, Object::toString);
        nights.each(
                new Nights.Round("supervision-listing", "把新发现的问题列入督办"),
                backlog::running,
                cases::gather,
                file -> files.merchantOf(file).orElse(null) + " case " + file);
        nights.each(
                new Nights.Round("supervision-overdue", "登记整改逾期"),
                overdues::unnoted,
                overdues::note,
                task -> tasks.merchantOf(task).orElse(null) + " task " + task);
    }
}
