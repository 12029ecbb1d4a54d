package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Nights;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends plans that nobody ended some days after their last day, so that no draw stays unpublished for ever (ADR 0019). */
@Component
class InspectionClock {

    private static final Nights.Round ENDING = new Nights.Round("plan-end", "到期结束检查计划");

    private final Plans plans;
    private final Terms terms;
    private final Nights nights;
    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionClock(Plans plans, Terms terms, Nights nights, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.terms = terms;
        this.nights = nights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Also at start, in case the machine was down at midnight. */
    @Async
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        catchUp();
    }

    @Scheduled(cron = "0 3 0 * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "inspection-plan-end")
    void atMidnight() {
        catchUp();
    }

    void catchUp() {
        nights.each(ENDING, this::over, plan -> plans.end(plan, Actor.SYSTEM), PlanId::toString);
    }

    private List<PlanId> over(int most) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(
                        "select id from inspection_plan where state = 'RUNNING' and to_day < ? order by to_day, id limit ?")
                .params(today.minusDays(terms.on(Term.PLAN_END, today)), most)
                .query((row, number) -> new PlanId(row.getObject(1, UUID.class)))
                .list();
    }
}
