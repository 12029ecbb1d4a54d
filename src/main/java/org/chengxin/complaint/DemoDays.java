package org.chengxin.complaint;

import java.time.Clock;
import org.chengxin.account.Colleagues;
import org.chengxin.account.Departments;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The complaint office as it worked on an earlier day, for the demo's history; runs inside the caller's transaction. */
@Component
@Profile("demo")
class DemoDays {

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Rules rules;
    private final Acts acts;
    private final Seal seal;
    private final FilingNumbers numbers;
    private final ComplaintRepository complaints;
    private final ReportRepository reports;
    private final Merchants merchants;
    private final Departments departments;
    private final Colleagues colleagues;
    private final Summaries summaries;
    private final Facts facts;
    private final ApplicationEventPublisher events;

    DemoDays(
            JdbcClient jdbc,
            WorkingDays days,
            Rules rules,
            Acts acts,
            Seal seal,
            FilingNumbers numbers,
            ComplaintRepository complaints,
            ReportRepository reports,
            Merchants merchants,
            Departments departments,
            Colleagues colleagues,
            Summaries summaries,
            Facts facts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.days = days;
        this.rules = rules;
        this.acts = acts;
        this.seal = seal;
        this.numbers = numbers;
        this.complaints = complaints;
        this.reports = reports;
        this.merchants = merchants;
        this.departments = departments;
        this.colleagues = colleagues;
        this.summaries = summaries;
        this.facts = facts;
        this.events = events;
    }

    DemoDay on(Clock clock) {
        Steps steps = new Steps(jdbc, acts, clock);
        LegalClock terms = new LegalClock(new TermRows(jdbc), days, rules, clock);
        Identities identities = new Identities(jdbc, seal, acts, clock);
        QueryCodes codes = new QueryCodes(jdbc, seal, steps, clock);
        Filings filings = new Filings(
                new FilingRows(jdbc, clock),
                identities,
                new FirstCodes(codes, seal, clock),
                numbers,
                complaints,
                reports,
                terms,
                steps,
                merchants,
                departments,
                jdbc,
                clock);
        Complaints office = new Complaints(
                complaints,
                filings,
                steps,
                terms,
                rules,
                colleagues,
                summaries,
                new RestingWithdrawalRows(jdbc, clock),
                events,
                clock);
        TerminationLimits terminations = new TerminationLimits(terms, clock);
        Rulings rulings = new Rulings(
                office,
                facts,
                new RulingRows(jdbc, clock),
                new RulingLimits(summaries, terms, terminations, clock),
                steps);
        return new DemoDay(
                filings,
                office,
                new Mediations(office, terms, rules, terminations, clock),
                new Aftercare(office, terms, rulings, clock));
    }
}
