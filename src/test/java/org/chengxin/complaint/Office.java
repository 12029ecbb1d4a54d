package org.chengxin.complaint;

import static org.chengxin.merchant.MerchantFixtures.aMerchant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chengxin.account.Colleagues;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.Departments;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.chengxin.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The complaint office on a day that the test chooses, with the calendars the product ships. Needs a transaction that is rolled back. */
final class Office extends Clock {

    final JdbcClient jdbc;
    final WorkingDays days;
    final LegalClock terms;
    final TermWords words;
    final Filings filings;
    final Complaints complaints;
    final Mediations mediations;
    final Aftercare aftercare;
    final TerminationLimits terminations;
    final RulingLimits limits;
    final Rulings rulings;
    final Tracking tracking;
    final Supplements supplements;
    final Reports reports;
    final OwnersActs owners;
    final RestingWithdrawals withdrawals;
    final Escalations escalations;
    final OnTimeRates rates;
    final Clocks clocks;
    final Inbox inbox;
    final Identities identities;
    final QueryCodes codes;
    final Steps steps;
    final Actor handler;
    final Actor officer;
    final MerchantId shop;
    private LocalDate today;

    Office(ApplicationContext context, String day) {
        today = LocalDate.parse(day);
        jdbc = context.getBean(JdbcClient.class);
        DepartmentFixtures.establishAll(jdbc);
        days = CalendarFixtures.asShipped(context.getBean(JdbcTemplate.class));
        Rules rules = context.getBean(Rules.class);
        Acts acts = context.getBean(Acts.class);
        Seal seal = context.getBean(Seal.class);
        ComplaintRepository files = context.getBean(ComplaintRepository.class);
        ReportRepository reportFiles = context.getBean(ReportRepository.class);
        Merchants merchants = context.getBean(Merchants.class);
        FilingRows rows = new FilingRows(jdbc, this);
        steps = new Steps(jdbc, acts, this);
        terms = new LegalClock(new TermRows(jdbc), days, rules, this);
        words = new TermWords(days);
        identities = new Identities(jdbc, seal, acts, this);
        codes = new QueryCodes(jdbc, seal, steps, this);
        filings = new Filings(
                rows,
                identities,
                new FirstCodes(codes, seal, this),
                context.getBean(FilingNumbers.class),
                files,
                reportFiles,
                terms,
                steps,
                merchants,
                context.getBean(Departments.class),
                jdbc,
                this);
        RestingWithdrawalRows resting = new RestingWithdrawalRows(jdbc, this);
        complaints = new Complaints(
                files,
                filings,
                steps,
                terms,
                rules,
                context.getBean(Colleagues.class),
                context.getBean(Summaries.class),
                resting,
                context,
                this);
        terminations = new TerminationLimits(terms, this);
        mediations = new Mediations(complaints, terms, rules, terminations, this);
        limits = new RulingLimits(context.getBean(Summaries.class), terms, terminations, this);
        rulings = new Rulings(complaints, context.getBean(Facts.class), new RulingRows(jdbc, this), limits, steps);
        aftercare = new Aftercare(complaints, terms, rulings, this);
        tracking = new Tracking(complaints, mediations, rows, terms, steps, codes, this);
        supplements = new Supplements(complaints, reportFiles, rows, steps, codes, new SentForms(jdbc, this));
        reports = new Reports(
                reportFiles,
                filings,
                complaints,
                new Mergers(reportFiles, rows, identities, terms, steps),
                steps,
                terms,
                rules,
                this);
        withdrawals = new RestingWithdrawals(complaints, resting, rows, tracking, terms, rules, codes, this);
        owners = new OwnersActs(
                new FilingStandings(complaints, reports, resting), identities, codes, new Insiders(jdbc), withdrawals);
        escalations = new Escalations(jdbc, days, rules, terms, new TermRows(jdbc), this);
        rates = new OnTimeRates(jdbc, this);
        clocks = new Clocks(terms, words, this);
        inbox = new Inbox(jdbc, words, this);
        handler = SignedIn.actor(jdbc, "scjg", Role.COMPLAINT_HANDLER);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        shop = aMerchant().registeredIn(merchants);
    }

    Office on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    static Person aPerson() {
        return new Person("欧阳小三", "13812345678", "淄博市张店区试验路1号");
    }

    NewFiling aComplaint() {
        return new NewFiling(
                FilingId.next(),
                FilingKind.COMPLAINT,
                Channel.PLATE,
                shop,
                Category.QUALITY,
                today,
                "买的电饭锅用了两天就坏了，店家不给退。",
                "退款 299 元",
                aPerson(),
                List.of());
    }

    NewFiling aReport(@Nullable Person person) {
        return new NewFiling(
                FilingId.next(),
                FilingKind.REPORT,
                Channel.PLATE,
                shop,
                Category.FOOD,
                today,
                "后厨用过期的油。",
                "",
                person,
                List.of());
    }

    /** The same, taken down by staff. */
    FilingId takenDown(Channel way, Actor clerk) {
        NewFiling one = aComplaint();
        return filings.file(
                        new NewFiling(
                                one.key(),
                                one.kind(),
                                way,
                                one.merchant(),
                                one.category(),
                                one.happenedOn(),
                                one.facts(),
                                one.demand(),
                                one.person(),
                                one.photos()),
                        clerk)
                .id();
    }

    FilingId filed() {
        return filings.file(aComplaint(), Actor.VISITOR).id();
    }

    FilingId reported(@Nullable Person person) {
        return filings.file(aReport(person), Actor.VISITOR).id();
    }

    /** A complaint that the handler has taken. */
    FilingId taken() {
        FilingId id = filed();
        complaints.assign(id, handler.id(), handler);
        return id;
    }

    /** A complaint that is being mediated. */
    FilingId mediating() {
        FilingId id = taken();
        complaints.accept(id, saying("已受理"), handler);
        mediations.invite(id, saying("电话通知店长"), handler);
        return id;
    }

    /** A complaint to which the merchant has answered. */
    FilingId answered() {
        FilingId id = mediating();
        mediations.answered(id, saying("不同意"), handler);
        return id;
    }

    FilingId settled() {
        FilingId id = mediating();
        mediations.settle(id, saying("商户同意退款"), handler);
        return id;
    }

    static Wish saying(String words) {
        return new Wish(words, words, null, null, null, null);
    }

    static Wish because(String ground) {
        return new Wish("说明", "说明", ground, null, null, null);
    }

    static Wish choosing(String choice) {
        return new Wish("说明", "说明", null, null, choice, null);
    }

    Term term(FilingId id, TermCode code) {
        return terms.of(id).stream()
                .filter(term -> term.code() == code)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Nullable
    LocalDate due(FilingId id, TermCode code) {
        return term(id, code).due();
    }

    ComplaintState stateOf(FilingId id) {
        return complaints.visibleTo(handler, id).state();
    }

    @Override
    public Instant instant() {
        return today.atTime(10, 0).atZone(Moments.BEIJING).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Moments.BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
