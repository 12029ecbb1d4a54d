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

    /** The ground on which a mediation ends because a side stays away or refuses: the only one that says so of the merchant. */
    private static final String ABSENT = "ABSENT";

    private final Summaries summaries;
    private final LegalClock terms;
    private final Clock clock;

    RulingLimits(Summaries summaries, LegalClock terms, Clock clock) {
        this.summaries = summaries;
        this.terms = terms;
        this.clock = clock;
    }

    boolean admits(FilingId id) {
        return summaries.mayTell(id);
    }

    void require(RulingKind kind, ComplaintView complaint) {
        if (!admits(complaint.id())) {
            throw new Rejected("这件投诉已撤回、涉嫌敲诈勒索，或者因涉密、涉隐私不计入公开汇总，不能据此认定责任。");
        }
        if (kind == RulingKind.UNWILLING && !ABSENT.equals(complaint.ground())) {
            throw new Rejected("choice", "终止调解的理由不是“一方无正当理由不参加调解，或者明确拒绝调解”，不能认定“拒绝调解”。");
        }
        LocalDate today = LocalDate.now(clock);
        if (kind == RulingKind.LATE
                && terms.of(complaint.id()).stream()
                        .noneMatch(term -> term.code() == TermCode.ANSWER && term.isOverdue(today))) {
            throw new Rejected("choice", "记录里商户没有超过答复期限，不能认定“处理超期”。");
        }
    }
}
