package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who filed may do on the tracking page; the caller has seen the query code. */
@Service
class Tracking {

    private final Complaints complaints;
    private final Mediations mediations;
    private final FilingRows rows;
    private final LegalClock terms;
    private final Steps steps;
    private final QueryCodes codes;
    private final Clock clock;

    Tracking(
            Complaints complaints,
            Mediations mediations,
            FilingRows rows,
            LegalClock terms,
            Steps steps,
            QueryCodes codes,
            Clock clock) {
        this.complaints = complaints;
        this.mediations = mediations;
        this.rows = rows;
        this.terms = terms;
        this.steps = steps;
        this.codes = codes;
        this.clock = clock;
    }

    /** A complaint is its owner's to take back, once, however often the button is pressed; a lead about a violation stays one. */
    @Transactional
    public void withdraw(FilingId id, String reason) {
        if (complaints.hold(id).view().isGone()) {
            return;
        }
        if (codes.isFresh(id)) {
            throw new Rejected("查询码是补发的，30 天内不能在这里撤回，免得别人代您撤回。要撤回的，请联系街区消费维权站，核对身份后由工作人员登记。");
        }
        String note = reason.isBlank() ? "没有说明原因" : reason.strip();
        takeBack(id, note + codes.note(id), "您已撤回投诉。" + codes.note(id), Actor.VISITOR);
    }

    /** By the owner on the tracking page, or by two of the staff ({@link RestingWithdrawals}). */
    void takeBack(FilingId id, String note, String told, Actor actor) {
        Filing filing = complaint(id);
        Complaint complaint = complaints.hold(id);
        boolean accepted = complaint.withdraw(LocalDate.now(clock));
        if (accepted) {
            mediations.takenBack(id);
        } else {
            terms.endAll(id);
        }
        complaints.finish(filing, complaint, StepKind.WITHDRAWAL, note, told, actor);
    }

    @Transactional
    public void confirm(FilingId id) {
        Filing filing = complaint(id);
        Complaint complaint = complaints.hold(id);
        if (complaint.view().confirmedOn() != null) {
            return;
        }
        complaint.confirm(LocalDate.now(clock));
        complaints.finish(
                filing,
                complaint,
                StepKind.CONFIRMATION,
                "投诉人确认结果已经落实" + codes.note(id),
                "您已确认结果已经落实。" + codes.note(id),
                Actor.VISITOR);
    }

    @Transactional
    public void rate(FilingId id, Satisfaction said, String text) {
        Filing filing = complaint(id);
        Complaint complaint = complaints.hold(id);
        if (said == complaint.view().rating()) {
            return;
        }
        complaint.rate(said);
        String note = "投诉人自行评价：" + said.label() + "。" + text.strip() + codes.note(id);
        complaints.finish(
                filing, complaint, StepKind.RATING, note, "您的评价：" + said.label() + "。" + codes.note(id), Actor.VISITOR);
    }

    @Transactional
    public void askReopening(FilingId id, String reason) {
        Filing filing = complaint(id);
        String why = Wish.require("text", reason, "请写明为什么要重新处理，例如商户没有履行。");
        Complaint complaint = complaints.hold(id);
        complaint.askReopening();
        terms.startAnyhow(id, TermCode.REOPENING);
        complaints.finish(
                filing,
                complaint,
                StepKind.REOPEN_REQUEST,
                why + codes.note(id),
                "已收到您的申请，决定后会显示在这里。" + codes.note(id),
                Actor.VISITOR);
    }

    private Filing complaint(FilingId id) {
        return rows.find(id)
                .filter(filing -> filing.kind() == FilingKind.COMPLAINT)
                .orElseThrow(() -> new NotFound("complaint " + id));
    }
}
