package org.chengxin.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.CatalogueItem.Duty;
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

    private final Catalogue catalogue;
    private final ReportedRows reported;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    NilReports(Catalogue catalogue, ReportedRows reported, JdbcClient jdbc, Acts acts, Clock clock) {
        this.catalogue = catalogue;
        this.reported = reported;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** @param periodStart first day of the period */
    @Transactional
    void declare(String itemCode, LocalDate periodStart, Actor actor) {
        CatalogueItem item = catalogue.item(itemCode);
        Duty duty = item.definition().duty();
        if (duty == null
                || !duty.kind().isPeriodic()
                || !actor.has(Role.REPORTER)
                || !item.providers().contains(actor.department())) {
            throw new NotFound("duty " + itemCode + " of " + actor.department());
        }
        Period period = Period.containing(duty, periodStart);
        if (!period.first().equals(periodStart)) {
            throw new NotFound("period " + periodStart + " of " + itemCode);
        }
        if (!period.isOver(LocalDate.now(clock))) {
            throw new Rejected(period.label() + "还没有结束，到期后再声明本期无数据。");
        }
        boolean sent = reported.lines(actor.department(), period.first(), period.last()).stream()
                .anyMatch(line -> line.item().equals(itemCode) && !line.isNil());
        if (sent) {
            throw new Rejected("“" + item.name() + "”" + period.label() + "已经报送过数据，不需要再声明本期无数据。");
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
            throw new Rejected("“" + item.name() + "”" + period.label() + "已经声明过本期无数据。");
        }
        acts.record(
                actor,
                "报送任务.零报告",
                "duty",
                actor.department() + "/" + itemCode + "/" + periodStart,
                "声明“" + item.name() + "”" + period.label() + "没有需要报送的信息");
    }

    /** Sets the day from which duties are judged; periods that ended before it are nobody's fault. */
    @Transactional
    void judgeFrom(LocalDate since, Actor actor) {
        LocalDate before = reported.since();
        jdbc.sql("update intake_duty_start set since = ?").param(since).update();
        acts.record(actor, "报送任务.考核起始日", "duty", "start", "考核起始日由 " + before + " 改为 " + since);
    }
}
