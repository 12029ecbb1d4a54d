package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking in what is filed, from the plate or at the counter: one transaction holds the filing, its number, the sealed person, the
 * photos, the first clock and the first act.
 */
@Service
class Filings {

    private final FilingRows rows;
    private final Identities identities;
    private final FirstCodes codes;
    private final FilingNumbers numbers;
    private final ComplaintRepository complaints;
    private final ReportRepository reports;
    private final LegalClock terms;
    private final Steps steps;
    private final Merchants merchants;
    private final Departments departments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Filings(
            FilingRows rows,
            Identities identities,
            FirstCodes codes,
            FilingNumbers numbers,
            ComplaintRepository complaints,
            ReportRepository reports,
            LegalClock terms,
            Steps steps,
            Merchants merchants,
            Departments departments,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.identities = identities;
        this.codes = codes;
        this.numbers = numbers;
        this.complaints = complaints;
        this.reports = reports;
        this.terms = terms;
        this.steps = steps;
        this.merchants = merchants;
        this.departments = departments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Files it, once: the same form sent again gives the same receipt ({@link #before}).
     *
     * @throws Rejected if a complaint comes without a person, or about a day to come, or the form is somebody else's
     */
    @Transactional
    public FiledReceipt file(NewFiling wanted, Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("complaint_filing " + wanted.key())
                .query(rs -> {});
        Optional<FiledReceipt> before = before(wanted.key(), actor);
        if (before.isPresent()) {
            return before.get();
        }
        if (rows.find(wanted.key()).isPresent()) {
            throw new Rejected("这张表已经由别人提交。请重新打开登记页。");
        }
        LocalDate today = LocalDate.now(clock);
        check(wanted, today);
        merchants.find(wanted.merchant());
        FilingNumbers.Number number = numbers.next(wanted.kind(), today);
        Filing filing = new Filing(
                wanted.key(),
                wanted.kind(),
                number.words(),
                number.slug(),
                wanted.merchant(),
                isVisitor(actor) ? leader() : actor.department(),
                // What a visitor sends has come by the form at the plate, whatever it says of itself.
                isVisitor(actor) ? Channel.PLATE : wanted.channel(),
                wanted.category(),
                wanted.happenedOn(),
                wanted.facts().strip(),
                wanted.demand().strip(),
                today);
        rows.insert(filing, actor);
        rows.attach(filing.id(), wanted.photos());
        Person person = wanted.person();
        if (person != null) {
            identities.keep(filing.id(), person);
        }
        String code = codes.make(filing.id(), actor);
        begin(filing);
        steps.record(
                filing,
                StepKind.FILING,
                filing.channel().label(),
                "我们已经收到您的" + filing.kind().label() + "。",
                actor);
        return new FiledReceipt(filing.id(), filing.number(), filing.slug(), code);
    }

    /** The receipt of a form that the same hands sent before: its answer, which alone tells the code, may have been lost on the way. */
    @Transactional(readOnly = true)
    public Optional<FiledReceipt> before(FilingId key, Actor actor) {
        Optional<UUID> hands = isVisitor(actor) ? Optional.empty() : Optional.of(actor.id());
        return rows.find(key)
                .filter(filing -> rows.filedBy(key).equals(hands))
                .map(filing -> new FiledReceipt(
                        key, filing.number(), filing.slug(), codes.again(filing).orElse(null)));
    }

    /** The filing, if the actor handles such things in its department; what is elsewhere does not exist. */
    @Transactional(readOnly = true)
    public Filing visibleTo(Actor actor, FilingId id, FilingKind kind) {
        return rows.find(id)
                .filter(filing -> filing.kind() == kind
                        && actor.hasAny(Role.COMPLAINT_HANDLER, Role.OFFICER, Role.APPROVER)
                        && filing.department().equals(actor.department()))
                .orElseThrow(() -> new NotFound("filing " + id));
    }

    /** Notes who has it in hand, for good: whoever ever had is an {@link Insiders insider}. */
    void handTo(FilingId id, UUID handler) {
        rows.handTo(id, handler);
    }

    @Transactional(readOnly = true)
    public Optional<Filing> bySlug(String slug) {
        return rows.bySlug(slug);
    }

    private void begin(Filing filing) {
        if (filing.kind() == FilingKind.COMPLAINT) {
            complaints.saveAndFlush(new Complaint(filing.id()));
            terms.startAnyhow(filing.id(), TermCode.ACCEPTANCE);
        } else {
            reports.saveAndFlush(new Report(filing.id()));
            terms.startAnyhow(filing.id(), TermCode.VERIFICATION);
        }
    }

    private static void check(NewFiling wanted, LocalDate today) {
        LocalDate happened = wanted.happenedOn();
        if (happened != null && happened.isAfter(today)) {
            throw new Rejected("happenedOn", "日期不能晚于今天。");
        }
        if (wanted.kind() == FilingKind.COMPLAINT && wanted.person() == null) {
            throw new Rejected("name", "投诉需要填写真实的姓名、电话和通讯地址。不愿留下姓名的，可以改为举报。");
        }
        if (wanted.kind() == FilingKind.COMPLAINT && wanted.demand().isBlank()) {
            throw new Rejected("demand", "请写明您的要求，例如退款、换货、赔偿多少元。");
        }
    }

    private static boolean isVisitor(Actor actor) {
        return Actor.VISITOR.id().equals(actor.id());
    }

    private String leader() {
        return departments.all().stream()
                .filter(Department::leads)
                .map(Department::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no department leads"));
    }
}
