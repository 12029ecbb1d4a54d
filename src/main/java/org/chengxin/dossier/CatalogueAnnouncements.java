package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.shared.Moments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the readers of facts when a version of the catalogue comes into force: what was public may no longer be. Most
 * versions do so on the day they are adopted, the others shortly after midnight of theirs.
 */
@Component
class CatalogueAnnouncements {

    private static final int MERCHANTS_PER_EVENT = 500;

    private final CatalogueRows rows;
    private final CatalogueDrafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatalogueAnnouncements(
            CatalogueRows rows,
            CatalogueDrafts drafts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 * * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "dossier-catalogue")
    @Transactional
    public void hourly() {
        announceDue();
    }

    /** Also asked for by an adoption, inside its transaction. */
    @Transactional
    public void announceDue() {
        rows.unannounced(LocalDate.now(clock)).forEach(version -> {
            announce(version.item().code());
            drafts.announced(version.id(), clock.instant());
        });
    }

    private void announce(String item) {
        List<UUID> merchants = jdbc.sql("select distinct merchant_id from dossier_fact"
                        + " where item = ? and withdrawn_at is null order by merchant_id")
                .param(item)
                .query(UUID.class)
                .list();
        for (int from = 0; from < merchants.size(); from += MERCHANTS_PER_EVENT) {
            int to = Math.min(merchants.size(), from + MERCHANTS_PER_EVENT);
            events.publishEvent(new FactsChanged(merchants.subList(from, to)));
        }
    }
}
