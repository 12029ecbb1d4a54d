package org.chengxin.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.account.DepartmentsChanged;
import org.chengxin.complaint.ComplaintsChanged;
import org.chengxin.dossier.FactsChanged;
import org.chengxin.grading.AssessmentChanged;
import org.chengxin.grading.LotReassessed;
import org.chengxin.grading.StandingChanged;
import org.chengxin.merchant.MerchantChanged;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantRegistered;
import org.chengxin.plate.PlateChanged;
import org.chengxin.review.ReviewsChanged;
import org.chengxin.shared.Moments;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the public profiles up to date: on every event that may show, and every quarter of an hour where the date has come. */
@Component
class Rebuilding {

    private static final int AT_ONCE = 200;

    private final Profiles profiles;
    private final ProfileRows rows;
    private final Clock clock;

    Rebuilding(Profiles profiles, ProfileRows rows, Clock clock) {
        this.profiles = profiles;
        this.rows = rows;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(AssessmentChanged changed) {
        profiles.rebuild(changed.merchant());
    }

    /** A full re-score touches everybody: profiles are only marked here, and rebuilt when scanned or at the next round. */
    @ApplicationModuleListener
    void on(LotReassessed lot) {
        rows.outdate(lot.first(), lot.last(), LocalDate.now(clock));
    }

    /** The names of sources, and of who keeps the register, stand on every page. */
    @ApplicationModuleListener
    void on(DepartmentsChanged changed) {
        rows.outdateAll(LocalDate.now(clock));
    }

    @ApplicationModuleListener
    void on(StandingChanged changed) {
        profiles.rebuild(changed.merchant());
    }

    @ApplicationModuleListener
    void on(MerchantRegistered registered) {
        profiles.rebuild(registered.merchant());
    }

    @ApplicationModuleListener
    void on(MerchantChanged changed) {
        profiles.rebuild(changed.merchant());
    }

    @ApplicationModuleListener
    void on(PlateChanged changed) {
        profiles.rebuild(changed.merchant());
    }

    @ApplicationModuleListener
    void on(ReviewsChanged changed) {
        profiles.rebuild(changed.merchant());
    }

    @ApplicationModuleListener
    void on(ComplaintsChanged changed) {
        profiles.rebuild(changed.merchant());
    }

    /** In one order for all, so that two transactions over many merchants never wait for each other in a ring. */
    @ApplicationModuleListener
    void on(FactsChanged changed) {
        changed.merchants().stream().sorted().map(MerchantId::new).forEach(profiles::rebuild);
    }

    /** What many merchants share is rebuilt behind; the scan itself catches what is late. */
    @Scheduled(cron = "0 5/15 * * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "portal-profiles")
    void everyQuarter() {
        LocalDate today = LocalDate.now(clock);
        for (List<UUID> due = rows.outdatedOn(today, AT_ONCE); !due.isEmpty(); due = rows.outdatedOn(today, AT_ONCE)) {
            due.forEach(merchant -> profiles.rebuild(new MerchantId(merchant)));
        }
    }
}
