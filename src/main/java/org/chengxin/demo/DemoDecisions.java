package org.chengxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.grading.Earlier;
import org.chengxin.grading.EarlierDecisions;
import org.chengxin.grading.Grade;
import org.chengxin.grading.GradeDecisions;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invented street's grade decisions: most yellow and black plates were decided on paper before the system came; a few
 * are on their way, so that every desk has something to do.
 */
@Component
@Profile("demo")
class DemoDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDecisions.class);
    private static final int LEFT_OPEN = 3;

    private final Gradings gradings;
    private final GradeDecisions decisions;
    private final EarlierDecisions earlier;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoDecisions(
            Gradings gradings,
            GradeDecisions decisions,
            EarlierDecisions earlier,
            WorkingDays workingDays,
            JdbcClient jdbc,
            Clock clock) {
        this.gradings = gradings;
        this.decisions = decisions;
        this.earlier = earlier;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void decide(Collection<MerchantId> merchants) {
        Actor officer = DemoPeople.actor(jdbc, "officer", Role.OFFICER);
        Actor approver = DemoPeople.actor(jdbc, "approver", Role.APPROVER);
        int open = 0;
        int number = 0;
        for (MerchantId merchant : merchants) {
            Grade grade = gradings.assess(merchant).grade();
            try {
                if (EnumSet.of(Grade.YELLOW, Grade.BLACK).contains(grade)) {
                    if (grade == Grade.YELLOW && open < LEFT_OPEN) {
                        leave(merchant, open++, officer);
                    } else {
                        decideEarlier(merchant, grade, ++number, officer, approver);
                    }
                }
            } catch (Rejected refused) {
                LOG.warn("演示街区的评级决定没有布置完：{}", refused.sentence());
                return;
            }
        }
    }

    private void leave(MerchantId merchant, int place, Actor officer) {
        if (place > 0) {
            decisions
                    .openOf(merchant)
                    .ifPresent(id -> decisions.serve(
                            id, decisions.editionOf(id), LocalDate.now(clock), "直接送达，经营者本人签收", officer));
        }
    }

    private void decideEarlier(MerchantId merchant, Grade grade, int number, Actor officer, Actor approver) {
        LocalDate served = LocalDate.now(clock).minusDays(20);
        LocalDate ruled = workingDays.after(served, 6);
        String document = "张市监评〔%d〕%d号".formatted(ruled.getYear(), number);
        var id = earlier.enter(merchant, new Earlier(grade, document, served, ruled, "期满未提出陈述申辩。"), officer);
        decisions.rule(id, true, "核对原决定书无误", approver);
    }
}
