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

/** A joint inspection that was drawn this morning, so that both inspectors have shops to look at today. */
@Component
@Profile("demo")
class DemoInspections {

    private static final int SHOPS = 8;

    private final Plans plans;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoInspections(Plans plans, Colleagues colleagues, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void plan() {
        Actor officer = DemoPeople.actor(jdbc, "officer", Role.OFFICER);
        LocalDate today = LocalDate.now(clock);
        List<UUID> inspectors =
                colleagues.holding(Role.INSPECTOR).stream().map(Colleague::id).toList();
        PlanId plan = plans.draft(
                new PlanDetails(
                        today.getMonthValue() + " 月联合检查",
                        PlanMethod.RANDOM,
                        false,
                        today,
                        today,
                        "水晶街诚信街区联合检查工作安排：每月抽查一次（演示）。",
                        SHOPS,
                        1,
                        List.of("食品安全", "消防安全", "明码标价"),
                        inspectors),
                officer);
        plans.announce(plan, 0, officer);
        plans.draw(plan, officer);
    }
}
