package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.account.Colleague;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports (举报): verified within the term, which another person may let be extended once; then a case or none; then the reporter is told. */
@Service
class Reports {

    private final ReportRepository reports;
    private final Filings filings;
    private final Complaints complaints;
    private final Mergers mergers;
    private final Steps steps;
    private final LegalClock terms;
    private final Rules rules;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            Filings filings,
            Complaints complaints,
            Mergers mergers,
            Steps steps,
            LegalClock terms,
            Rules rules,
            Clock clock) {
        this.reports = reports;
        this.filings = filings;
        this.complaints = complaints;
        this.mergers = mergers;
        this.steps = steps;
        this.terms = terms;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReportView visibleTo(Actor actor, FilingId id) {
        filings.visibleTo(actor, id, FilingKind.REPORT);
        return reports.findById(id)
                .orElseThrow(() -> new NotFound("report " + id))
                .view();
    }

    @Transactional
    public void assign(FilingId id, UUID person, Actor actor) {
        Filing filing = filings.visibleTo(actor, id, FilingKind.REPORT);
        Report report = hold(id);
        Colleague colleague =
                complaints.handler(person, filing, actor, report.view().handler());
        report.assign(colleague.id(), colleague.name());
        filings.handTo(id, colleague.id());
        finish(filing, report, StepKind.ASSIGNMENT, "办理人：" + colleague.name(), "", actor);
    }

    @Transactional
    public void pause(FilingId id, Wish wish, Actor actor) {
        String kind = Wish.require("choice", wish.choice(), "请选择暂停的原因。");
        act(id, StepKind.PAUSE, kind + "：" + wish.requireNote(), "因" + kind + "，核查期限暂停计算。", actor, (filing, report) -> {
            report.pause();
            terms.pause(id, TermCode.VERIFICATION, kind);
        });
    }

    @Transactional
    public void resume(FilingId id, Wish wish, Actor actor) {
        act(id, StepKind.RESUMPTION, wish.requireNote(), "核查期限恢复计算。", actor, (filing, report) -> {
            report.resume();
            terms.resume(id, TermCode.VERIFICATION);
        });
    }

    @Transactional
    public void askExtension(FilingId id, Wish wish, Actor actor) {
        String reason = wish.requireNote();
        act(id, StepKind.EXTENSION_REQUEST, reason, "", actor, (filing, report) -> {
            terms.requireInTime(id, TermCode.VERIFICATION);
            report.askExtension(reason, actor);
        });
    }

    /** By an officer or approver who did not ask for it, and granted before the last day is over, or not at all. */
    @Transactional
    public void decideExtension(FilingId id, boolean granted, Wish wish, Actor actor) {
        Filing filing = filings.visibleTo(actor, id, FilingKind.REPORT);
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            throw new Rejected("延长核查期限由市场监管专员或者审批人批准。");
        }
        Report report = hold(id);
        report.decideExtension(granted, actor);
        if (granted) {
            terms.extend(id, TermCode.VERIFICATION, "EXTENSION");
        }
        finish(
                filing,
                report,
                granted ? StepKind.EXTENSION : StepKind.NO_EXTENSION,
                wish.requireNote(),
                granted ? "情况复杂，核查期限经批准延长。" : "",
                actor);
    }

    @Transactional
    public void fileCase(FilingId id, Wish wish, Actor actor) {
        act(id, StepKind.CASE, wish.requireNote(), wish.requireTold(), actor, (filing, report) -> {
            report.fileCase(LocalDate.now(clock));
            decided(filing, StepKind.CASE, "经核查决定立案。", actor);
        });
    }

    @Transactional
    public void fileNoCase(FilingId id, Wish wish, Actor actor) {
        Rules.Ground ground = rules.ground("NO_CASE", String.valueOf(wish.ground()), LocalDate.now(clock));
        String told = "理由：" + ground.label() + "。" + wish.requireTold();
        act(id, StepKind.NO_CASE, ground.label() + "。" + wish.noteOrNothing(), told, actor, (filing, report) -> {
            report.fileNoCase(ground.code(), LocalDate.now(clock));
            decided(filing, StepKind.NO_CASE, "经核查决定不予立案，理由：" + ground.label() + "。", actor);
        });
    }

    @Transactional
    public void tell(FilingId id, Wish wish, Actor actor) {
        String told = owesNotice(id) ? "是否立案已经告知。" : "办理结束，结果显示在这里。";
        act(id, StepKind.NOTICE, wish.requireNote(), told, actor, (filing, report) -> {
            report.tell(owesNotice(id));
            terms.end(id, TermCode.REPORT_NOTICE);
            terms.endAll(id);
        });
    }

    @Transactional
    public void transfer(FilingId id, Wish wish, Actor actor) {
        String to = wish.requireOther("请写明移送给哪个单位。");
        act(
                id,
                StepKind.TRANSFER,
                "移送" + to + "。" + wish.noteOrNothing(),
                "已移送" + to + "。" + wish.requireTold(),
                actor,
                (filing, report) -> {
                    report.transfer(LocalDate.now(clock));
                    terms.endAll(id);
                    mergers.passOn(filing, StepKind.TRANSFER, "已移送" + to + "。", actor);
                });
    }

    /** Joins it with an earlier one about the same lead (Order 121: 重复举报可并案). The earlier one's clock goes on; its outcome is told to both. */
    @Transactional
    public void merge(FilingId id, Wish wish, Actor actor) {
        String slug = FilingNumbers.slugOf(wish.requireOther("请填写并入哪一件，例如 举报〔2026〕1号。"));
        FilingId earlier = filings.bySlug(slug)
                .filter(other -> other.kind() == FilingKind.REPORT)
                .orElseThrow(() -> new Rejected("other", "没有这个编号的举报。"))
                .id();
        Filing into = filings.visibleTo(actor, earlier, FilingKind.REPORT);
        act(
                id,
                StepKind.MERGER,
                "并入" + into.number() + "。" + wish.noteOrNothing(),
                "此前已收到同一线索，合并办理。",
                actor,
                (filing, report) -> {
                    if (!filing.merchant().equals(into.merchant())) {
                        throw new Rejected("other", "两件举报不是同一家商户，不能并案。");
                    }
                    report.mergeInto(hold(earlier), LocalDate.now(clock));
                    terms.endAll(id);
                });
    }

    @Transactional
    public void linkTo12315(FilingId id, Wish wish, Actor actor) {
        String number = wish.requireOther("请填写全国 12315 平台的编号。");
        act(id, StepKind.EXTERNAL_NUMBER, number, "", actor, (filing, report) -> report.linkTo(number));
    }

    /** Whether somebody with a name still waits to be told. */
    boolean owesNotice(FilingId id) {
        return terms.find(id, TermCode.REPORT_NOTICE).isPresent();
    }

    /** A reporter with a name must be told within a term of its own; one without can only read it on the tracking page. */
    private void decided(Filing filing, StepKind kind, String outcome, Actor actor) {
        terms.end(filing.id(), TermCode.VERIFICATION);
        terms.endAll(filing.id());
        mergers.oweNotice(filing.id());
        mergers.passOn(filing, kind, outcome, actor);
    }

    private void act(
            FilingId id, StepKind kind, String note, String told, Actor actor, BiConsumer<Filing, Report> deed) {
        Filing filing = filings.visibleTo(actor, id, FilingKind.REPORT);
        Report report = hold(id);
        report.requireHandler(actor);
        deed.accept(filing, report);
        finish(filing, report, kind, note, told, actor);
    }

    private void finish(Filing filing, Report report, StepKind kind, String note, String told, Actor actor) {
        reports.saveAndFlush(report);
        steps.record(filing, kind, note, told, actor);
    }

    private Report hold(FilingId id) {
        return reports.hold(id).orElseThrow(() -> new NotFound("report " + id));
    }
}
