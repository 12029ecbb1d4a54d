package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.dossier.FactsChanged;
import org.chengxin.merchant.MerchantChanged;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantRegistered;
import org.chengxin.shared.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps assessments up to date: when facts arrive or are withdrawn, when a merchant is registered or changes, and shortly
 * after midnight for exactly those whose points fade, expire or fall overdue that day.
 */
@Component
class Rescoring {

    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);
    static final int AT_ONCE = 500;

    private final Gradings gradings;
    private final AssessmentWriter writer;
    private final Backlog backlog;
    private final Clock clock;

    Rescoring(Gradings gradings, AssessmentWriter writer, Backlog backlog, Clock clock) {
        this.gradings = gradings;
        this.writer = writer;
        this.backlog = backlog;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(FactsChanged facts) {
        gradings.assess(facts.merchants().stream().map(MerchantId::new).toList(), Cause.FACTS);
    }

    @ApplicationModuleListener
    void on(MerchantRegistered registered) {
        gradings.assess(List.of(registered.merchant()), Cause.MERCHANT);
    }

    @ApplicationModuleListener
    void on(MerchantChanged changed) {
        gradings.assess(List.of(changed.merchant()), Cause.MERCHANT);
    }

    /** Also at start, in case the machine was down at midnight; aside, so that the start does not wait for it. */
    @Async
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        rescoreDue();
    }

    @Scheduled(cron = "0 5 0 * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "grading-due")
    void atMidnight() {
        rescoreDue();
    }

    /** Each lot in its own transaction; a lot assessed today is not due today any more. */
    int rescoreDue() {
        LocalDate today = LocalDate.now(clock);
        followUp(today);
        int count = 0;
        for (List<MerchantId> lot = writer.due(today, AT_ONCE); !lot.isEmpty(); lot = writer.due(today, AT_ONCE)) {
            gradings.assess(lot, Cause.TIME);
            count += lot.size();
        }
        if (count > 0) {
            LOG.debug("Assessed {} merchants whose day had come", count);
        }
        return count;
    }

    /**
     * After the last day of a manual decision the machine grade is followed again; a fall that was assessed but not proposed
     * (before decisions were kept here) is proposed.
     */
    private void followUp(LocalDate today) {
        List<MerchantId> lot = backlog.on(today, null, AT_ONCE);
        while (!lot.isEmpty()) {
            gradings.assess(lot, Cause.TIME);
            lot = backlog.on(today, lot.get(lot.size() - 1), AT_ONCE);
        }
    }
}
