package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.complaint.RestingWithdrawalRows.End;
import org.chengxin.complaint.RestingWithdrawalRows.Resting;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A complaint that the office says its owner takes back. Name and telephone are known to the merchant, too, so what one person of the staff
 * registers rests: the clocks run on, the tracking page shows it for some working days, the citizen can say that it is not so, and only
 * then somebody else confirms it.
 */
@Service
class RestingWithdrawals {

    private static final String RULE = "WITHDRAWAL";

    private final Complaints complaints;
    private final RestingWithdrawalRows rows;
    private final FilingRows filings;
    private final Tracking tracking;
    private final LegalClock terms;
    private final Rules rules;
    private final QueryCodes codes;
    private final Clock clock;

    RestingWithdrawals(
            Complaints complaints,
            RestingWithdrawalRows rows,
            FilingRows filings,
            Tracking tracking,
            LegalClock terms,
            Rules rules,
            QueryCodes codes,
            Clock clock) {
        this.complaints = complaints;
        this.rows = rows;
        this.filings = filings;
        this.tracking = tracking;
        this.terms = terms;
        this.rules = rules;
        this.codes = codes;
        this.clock = clock;
    }

    /** Registers it; the caller has compared who says so with who filed it. */
    void register(Filing filing, Proof proof, Actor actor) {
        Complaint complaint = complaints.hold(filing.id());
        if (rows.of(filing.id()).isPresent()) {
            throw new Rejected("已经登记过撤回，正在等另一位工作人员确认。");
        }
        LocalDate today = LocalDate.now(clock);
        int wait = rules.require(RULE, today).workingDays();
        LocalDate known = terms.known(today, wait);
        LocalDate until = known == null ? today.plusDays(wait) : known;
        rows.insert(filing.id(), proof, until, actor);
        String told =
                "工作人员登记：您要求撤回投诉，核对身份的方式：" + proof.told() + "。" + until + " 以后经另一位工作人员确认才撤回。不是您要求的，请在本页说明，或者拨打 12315。";
        complaints.finish(filing, complaint, StepKind.WITHDRAWAL_REQUEST, proof.noted(), told, actor);
    }

    @Transactional
    public void confirm(FilingId id, Wish wish, Actor actor) {
        Resting resting = requireAnother(id, actor);
        if (!LocalDate.now(clock).isAfter(resting.until())) {
            throw new Rejected("要留出时间让投诉人看到，" + resting.until() + " 以后才能确认。");
        }
        String note = "由" + resting.byName() + "登记（" + resting.note() + "），经确认。" + wish.requireNote();
        rows.end(id, End.CONFIRMED, actor);
        tracking.takeBack(id, note, "您已撤回投诉，由两位工作人员登记、确认。核对身份的方式：" + resting.way() + "。不是您本人要求的，请马上拨打 12315。", actor);
    }

    @Transactional
    public void refuse(FilingId id, Wish wish, Actor actor) {
        requireAnother(id, actor);
        end(id, End.REFUSED, StepKind.NO_WITHDRAWAL, wish.requireNote(), "没有按撤回处理，投诉继续办理。", actor);
    }

    /** The citizen, who has shown the query code, knows nothing of it. */
    @Transactional
    public void deny(FilingId id) {
        if (rows.of(id).isEmpty()) {
            throw new Rejected("没有等待确认的撤回。");
        }
        String said = "说明没有要求撤回" + codes.note(id);
        end(id, End.DENIED, StepKind.WITHDRAWAL_DENIAL, "投诉人" + said, "您" + said + "，投诉继续办理。", Actor.VISITOR);
    }

    /** Whether one waits that this person could decide on. */
    boolean mayDecide(FilingId id, Actor actor) {
        return rows.of(id).filter(resting -> !resting.by().equals(actor.id())).isPresent();
    }

    private void end(FilingId id, End as, StepKind kind, String note, String told, Actor actor) {
        Filing filing = filings.find(id).orElseThrow(() -> new NotFound("complaint " + id));
        Complaint complaint = complaints.hold(id);
        rows.end(id, as, actor);
        complaints.finish(filing, complaint, kind, note, told, actor);
    }

    /** The handler, an officer or an approver of the same department, and never who registered it. */
    private Resting requireAnother(FilingId id, Actor actor) {
        ComplaintView complaint = complaints.visibleTo(actor, id);
        complaints.hold(id);
        Resting resting = rows.of(id).orElseThrow(() -> new Rejected("没有等待确认的撤回。"));
        if (resting.by().equals(actor.id())) {
            throw new Rejected("撤回是您登记的，请由另一位同事确认。");
        }
        if (!actor.id().equals(complaint.handler()) && !actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            throw new Rejected("撤回由办理人、市场监管专员或者审批人确认。");
        }
        return resting;
    }
}
