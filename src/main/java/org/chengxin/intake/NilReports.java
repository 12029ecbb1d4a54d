package org.chengxin.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A department's word that it had nothing to report in a period (零报告). It counts as a report; data sent later count instead. */
@Service
class NilReports {

    private final Duties duties;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    NilReports(Duties duties, JdbcClient jdbc, Acts acts, Clock clock) {
        this.duties = duties;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** @param periodStart first day of the period */
    @Transactional
    void declare(String itemCode, LocalDate periodStart, Actor actor) {
        PeriodDuty owed = find(itemCode, periodStart, actor);
        String what = "“" + owed.item().name() + "”" + owed.period().label();
        if (!owed.period().isOver(LocalDate.now(clock))) {
            throw new Rejected(owed.period().label() + "还没有结束，到期后再声明本期无数据。");
        }
        if (owed.facts() > 0) {
            throw new Rejected(what + "已经报送过数据，不需要再声明本期无数据。");
        }
        int added = jdbc.sql("""
                        insert into intake_nil_report (department, item, period_start, declared_at, declared_by, declared_by_name)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        actor.department(),
                        itemCode,
                        periodStart,
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name())
                .update();
        if (added == 0) {
            throw new Rejected(what + "已经声明过本期无数据。");
        }
        acts.record(
                actor,
                "报送任务.零报告",
                "duty",
                actor.department() + "/" + itemCode + "/" + periodStart,
                "声明" + what + "没有需要报送的信息");
    }

    /** The duty of the actor's department; what it never owed does not exist. */
    private PeriodDuty find(String item, LocalDate periodStart, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (!actor.has(Role.REPORTER) || periodStart.isAfter(today)) {
            throw new NotFound("duty " + item + " of " + actor.department());
        }
        return duties.of(actor.department(), YearMonth.from(periodStart), YearMonth.from(today)).periods().stream()
                .filter(one ->
                        one.item().code().equals(item) && one.period().first().equals(periodStart))
                .findFirst()
                .orElseThrow(() -> new NotFound("duty " + item + " of " + actor.department()));
    }

    /** Sets the day from which duties are judged; periods that ended before it are nobody's fault. */
    @Transactional
    void judgeFrom(LocalDate since, Actor actor) {
        LocalDate before = duties.since();
        jdbc.sql("update intake_duty_start set since = ?").param(since).update();
        acts.record(actor, "报送任务.考核起始日", "duty", "start", "考核起始日由 " + before + " 改为 " + since);
    }
}
