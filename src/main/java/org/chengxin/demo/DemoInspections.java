package org.chengxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Colleague;
import org.chengxin.account.Colleagues;
import org.chengxin.inspection.PlanDetails;
import org.chengxin.inspection.PlanId;
import org.chengxin.inspection.PlanMethod;
import org.chengxin.inspection.Plans;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two joint inspections: one drawn this morning, so that inspector1 and inspector2 have shops to look at today, and one
 * announced with its lists frozen, for the officer to draw shops and two teams of all inspectors.
 */
@Component
@Profile("demo")
class DemoInspections {

    private static final int SHOPS = 8;
    private static final int NEXT_SHOPS = 20;
    private static final int FORTNIGHT = 13;

    private final Plans plans;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final LocalDate today;

    DemoInspections(Plans plans, Colleagues colleagues, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    void plan() {
        Actor officer = DemoPeople.actor(jdbc, "officer", Role.OFFICER);
        List<UUID> both = List.of(
                DemoPeople.actor(jdbc, "inspector1", Role.INSPECTOR).id(),
                DemoPeople.actor(jdbc, "inspector2", Role.INSPECTOR).id());
        PlanId now = plans.draft(
                details(today.getMonthValue() + " 月联合检查", today, SHOPS, 1, List.of("食品安全", "消防安全", "明码标价"), both),
                officer);
        plans.announce(now, 0, officer);
        plans.draw(now, officer);
        List<UUID> all =
                colleagues.holding(Role.INSPECTOR).stream().map(Colleague::id).toList();
        PlanId next = plans.draft(
                details(
                        "环境卫生与市容街貌联合检查",
                        today.plusDays(FORTNIGHT),
                        NEXT_SHOPS,
                        2,
                        List.of("环境卫生", "市容街貌", "病害防治"),
                        all),
                officer);
        plans.announce(next, 0, officer);
    }

    private PlanDetails details(
            String title, LocalDate to, int shops, int teams, List<String> areas, List<UUID> inspectors) {
        return new PlanDetails(
                title,
                PlanMethod.RANDOM,
                false,
                today,
                to,
                "水晶街诚信街区联合检查工作安排：每月抽查一次（演示）。",
                shops,
                teams,
                areas,
                inspectors);
    }
}
