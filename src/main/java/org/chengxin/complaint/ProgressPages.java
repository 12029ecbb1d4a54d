package org.chengxin.complaint;

import java.util.List;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the tracking page together. Notes of the office and names of its people stay inside. */
@Component
class ProgressPages {

    private final FilingRows rows;
    private final ComplaintRepository complaints;
    private final ReportRepository reports;
    private final Steps steps;
    private final Clocks clocks;
    private final Merchants merchants;
    private final Mergers mergers;
    private final QueryCodes codes;
    private final ProgressNotes notes;

    ProgressPages(
            FilingRows rows,
            ComplaintRepository complaints,
            ReportRepository reports,
            Steps steps,
            Clocks clocks,
            Merchants merchants,
            Mergers mergers,
            QueryCodes codes,
            ProgressNotes notes) {
        this.rows = rows;
        this.complaints = complaints;
        this.reports = reports;
        this.steps = steps;
        this.clocks = clocks;
        this.merchants = merchants;
        this.mergers = mergers;
        this.codes = codes;
        this.notes = notes;
    }

    @Transactional(readOnly = true)
    public Progress of(FilingId id) {
        Filing filing = rows.find(id).orElseThrow(() -> new NotFound("filing " + id));
        return filing.kind() == FilingKind.COMPLAINT ? ofComplaint(filing) : ofReport(filing);
    }

    private Progress ofComplaint(Filing filing) {
        ComplaintView complaint = complaints
                .findById(filing.id())
                .orElseThrow(() -> new NotFound("complaint " + filing.id()))
                .view();
        ComplaintState state = complaint.state();
        boolean reissued = codes.isFresh(filing.id());
        boolean judged = ComplaintState.CONCLUDED.contains(state) && !complaint.isTakenBack();
        return new Progress(
                filing.slug(),
                filing.number(),
                filing.kind().label(),
                true,
                merchants.find(filing.merchant()).signName(),
                complaint.label(),
                complaint.meaning(),
                clocks.of(filing.id()),
                told(filing.id()),
                filing.filedOn().toString(),
                filing.facts(),
                filing.demand(),
                complaint.externalNo(),
                notes.of(complaint, reissued),
                state.isOpen(),
                state.isOpen() && !reissued,
                notes.restsWithdrawal(filing.id()),
                complaint.outcome() == ComplaintState.SETTLED && complaint.confirmedOn() == null,
                judged && complaint.rating() == null,
                judged && state != ComplaintState.ARCHIVED && !complaint.reopenAsked());
    }

    private Progress ofReport(Filing filing) {
        ReportView report = reports.findById(filing.id())
                .orElseThrow(() -> new NotFound("report " + filing.id()))
                .view();
        return new Progress(
                filing.slug(),
                filing.number(),
                filing.kind().label(),
                false,
                merchants.find(filing.merchant()).signName(),
                report.label(),
                report.meaning(),
                clocks.of(filing.id()),
                told(filing.id()),
                filing.filedOn().toString(),
                filing.facts(),
                "",
                report.externalNo(),
                report.state() == ReportState.MERGED ? mergers.outlook(report) : null,
                report.state().isOpen(),
                false,
                false,
                false,
                false,
                false);
    }

    private List<Steps.Step> told(FilingId id) {
        return steps.of(id).stream().filter(step -> !step.told().isEmpty()).toList();
    }
}
