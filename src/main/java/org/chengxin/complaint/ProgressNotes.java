package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tracking page of a complaint says beyond its state. */
@Component
class ProgressNotes {

    private final Steps steps;
    private final Clocks clocks;
    private final RestingWithdrawalRows withdrawals;

    ProgressNotes(Steps steps, Clocks clocks, RestingWithdrawalRows withdrawals) {
        this.steps = steps;
        this.clocks = clocks;
        this.withdrawals = withdrawals;
    }

    /** Whether staff say that the one who complained takes it back, which waits for a second person. */
    boolean restsWithdrawal(FilingId id) {
        return withdrawals.of(id).isPresent();
    }

    /** @param reissued whether the code in use was made by staff not long ago; null for nothing to say */
    @Nullable
    String of(ComplaintView complaint, boolean reissued) {
        if (complaint.reopenAsked()) {
            return "您已申请重新处理，正在研究。";
        }
        Optional<RestingWithdrawalRows.Resting> resting = withdrawals.of(complaint.id());
        if (resting.isPresent()) {
            return "工作人员 " + resting.get().on() + " 登记您要求撤回这件投诉，"
                    + resting.get().until() + " 以后经确认就撤回。不是您要求的，请在下面点“不是我要求的”。";
        }
        if (complaint.isTakenBack() && complaint.state() == ComplaintState.TERMINATED) {
            boolean invited = steps.of(complaint.id()).stream().anyMatch(step -> step.kind() == StepKind.INVITATION);
            return invited ? "我们会告知商户。" : null;
        }
        if (complaint.state() == ComplaintState.FOLLOWED) {
            LocalDate until = clocks.openUntil(complaint.id());
            return until == null ? null : "没有解决的，请在 " + until + " 前（含当天）申请重新处理，之后可能归档。";
        }
        return reissued && complaint.state().isOpen() ? "查询码是补发的，30 天内要撤回请联系街区消费维权站，核对身份后登记。" : null;
    }
}
