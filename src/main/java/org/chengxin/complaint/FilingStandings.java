package org.chengxin.complaint;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a filing stands, of whichever kind it is. */
@Component
class FilingStandings {

    private final Complaints complaints;
    private final Reports reports;
    private final RestingWithdrawalRows withdrawals;

    FilingStandings(Complaints complaints, Reports reports, RestingWithdrawalRows withdrawals) {
        this.complaints = complaints;
        this.reports = reports;
        this.withdrawals = withdrawals;
    }

    /** What both kinds have to show of how they stand. */
    record Standing(
            String state,
            @Nullable UUID handler,
            @Nullable String handlerName,
            @Nullable String externalNo,
            @Nullable String note,
            boolean mayBeTold,
            boolean mayBeTakenBack) {}

    /** Only whoever handles it may look at the person. */
    void requireHandler(Filing filing, Actor actor) {
        if (!actor.id().equals(of(filing, actor).handler())) {
            throw new Rejected("只有办理人可以查看提交人的身份。需要换人的，请市场监管专员改派。");
        }
    }

    Standing of(Filing filing, Actor actor) {
        if (filing.kind() == FilingKind.COMPLAINT) {
            ComplaintView one = complaints.visibleTo(actor, filing.id());
            String resting = withdrawals
                    .of(filing.id())
                    .map(each -> each.byName() + "在 " + each.on() + " 登记了撤回，" + each.until() + " 以后由另一人确认")
                    .orElse(null);
            return new Standing(
                    one.label(),
                    one.handler(),
                    one.handlerName(),
                    one.externalNo(),
                    one.reopenAsked() ? "投诉人申请重新处理，等待决定" : resting,
                    ComplaintState.IN_MEDIATION.contains(one.state()),
                    one.state().isOpen() && resting == null);
        }
        ReportView one = reports.visibleTo(actor, filing.id());
        return new Standing(
                one.state().label(),
                one.handler(),
                one.handlerName(),
                one.externalNo(),
                one.extensionReason() == null ? null : "提请延长核查期限，等待另一人批准：" + one.extensionReason(),
                false,
                false);
    }
}
