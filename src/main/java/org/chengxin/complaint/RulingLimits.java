package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/**
 * What can be ruled at all: nothing on a complaint of which nothing may be told in public (domain.md §2), and nothing that the
 * record shows otherwise. A merchant that answered in time was not late, one that settled did not refuse.
 */
@Component
class RulingLimits {

    private final Summaries summaries;
    private final LegalClock terms;
    private final TerminationLimits terminations;
    private final Clock clock;

    RulingLimits(Summaries summaries, LegalClock terms, TerminationLimits terminations, Clock clock) {
        this.summaries = summaries;
        this.terms = terms;
        this.terminations = terminations;
        this.clock = clock;
    }

    boolean admits(FilingId id) {
        return summaries.mayTell(id);
    }

    void require(RulingKind kind, ComplaintView complaint) {
        if (!admits(complaint.id())) {
            throw new Rejected("这件投诉已撤回、涉嫌敲诈勒索，或者因涉密、涉隐私不计入公开汇总，不能据此认定责任。");
        }
        if (kind == RulingKind.UNWILLING
                && !(TerminationLimits.MERCHANT_AWAY.equals(complaint.ground())
                        && terminations.wasHeard(complaint.id()))) {
            throw new Rejected("choice", "不是因商户经通知无正当理由不参加调解或者明确拒绝而终止的，不能认定“拒绝调解”。");
        }
        LocalDate today = LocalDate.now(clock);
        if (kind == RulingKind.LATE
                && terms.of(complaint.id()).stream()
                        .noneMatch(term -> term.code() == TermCode.ANSWER && term.isOverdue(today))) {
            throw new Rejected("choice", "记录里商户没有超过答复期限，不能认定“处理超期”。");
        }
    }
}
