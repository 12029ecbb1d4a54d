package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/**
 * On which grounds a handler can end a mediation: on none that the record shows otherwise. Nobody stays away who was not asked, and a
 * complaint is taken back by the one who complained, not by the office.
 */
@Component
class TerminationLimits {

    /** The ground that says of the merchant that it refuses; the only one on which 拒绝调解 can be ruled. */
    static final String MERCHANT_AWAY = "MERCHANT_AWAY";

    private static final Set<String> SPEAK_OF_THE_MERCHANT = Set.of(MERCHANT_AWAY, "ABSENT", "FAILED");

    private final LegalClock terms;
    private final Clock clock;

    TerminationLimits(LegalClock terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    void require(String ground, FilingId id) {
        if (!isForHandlers(ground)) {
            throw new Rejected("ground", "撤回由投诉人在查询页办理；当面或者来电要求的，由另一位同事核对身份后登记。");
        }
        if (SPEAK_OF_THE_MERCHANT.contains(ground) && !wasHeard(id)) {
            throw new Rejected("ground", "商户还没有答复，答复期限也没有过，不能以此为由终止调解。请先通知商户，等它答复或者期限届满。");
        }
        if (ground.equals("EXPIRED") && !isOnItsLastDay(id)) {
            throw new Rejected("ground", "调解期限还没有届满，不能以此为由终止调解。");
        }
    }

    private boolean isOnItsLastDay(FilingId id) {
        LocalDate today = LocalDate.now(clock);
        return terms.find(id, TermCode.MEDIATION)
                .map(Term::due)
                .filter(due -> !due.isAfter(today))
                .isPresent();
    }

    /** Whether a handler is offered the ground at all. */
    static boolean isForHandlers(String ground) {
        return !Complaint.WITHDRAWN.equals(ground);
    }

    /** Whether the merchant was asked since the matter was last taken up, and has answered or let its term run out. */
    boolean wasHeard(FilingId id) {
        LocalDate today = LocalDate.now(clock);
        boolean heard = false;
        List<Term> all = terms.of(id);
        for (Term term : all) {
            if (term.code() == TermCode.MEDIATION) {
                heard = false;
            } else if (term.code() == TermCode.ANSWER) {
                heard |= term.isDone() || term.isOverdue(today);
            }
        }
        return heard;
    }
}
