package org.chengxin.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/** A grade decision as the screens show it, with what comes next and who may do it. */
record DecisionView(
        DecisionId id,
        String number,
        MerchantId merchant,
        DecisionKind kind,
        Grade from,
        Grade to,
        UUID assessment,
        String reason,
        String basis,
        DecisionState state,
        Instant proposedAt,
        String proposedBy,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate defenceUntil,
        @Nullable LocalDate heardOn,
        boolean waived,
        @Nullable UUID reviewedBy,
        @Nullable LocalDate expiresOn,
        boolean needsNotice) {

    public String proposedMinute() {
        return Moments.minute(proposedAt);
    }

    /** The next step in words, as of a day. */
    public String next(LocalDate today) {
        if (!state.isOpen()) {
            return "已办结";
        }
        if (!needsNotice) {
            return "待审批人决定";
        }
        if (state == DecisionState.PROPOSED) {
            return "待向商户送达告知书";
        }
        if (isHearing(today)) {
            return "陈述申辩期，到 " + defenceUntil + " 为止";
        }
        return to == Grade.BLACK && state == DecisionState.NOTIFIED ? "待市场监管专员初审" : "待审批人决定";
    }

    /** Whether the merchant may still be heard before anything is decided. */
    public boolean isHearing(LocalDate today) {
        return state == DecisionState.NOTIFIED && !waived && defenceUntil != null && !today.isAfter(defenceUntil);
    }

    public boolean canServe(Actor actor) {
        return needsNotice && state == DecisionState.PROPOSED && actor.has(Role.OFFICER);
    }

    public boolean canHear(Actor actor) {
        return (state == DecisionState.NOTIFIED || state == DecisionState.REVIEWED) && actor.has(Role.OFFICER);
    }

    public boolean canReview(Actor actor, LocalDate today) {
        return to == Grade.BLACK && state == DecisionState.NOTIFIED && !isHearing(today) && actor.has(Role.OFFICER);
    }

    /** Refusing to impose needs no term; imposing is checked again by the decision itself. */
    public boolean canRule(Actor actor) {
        return state.isOpen() && actor.has(Role.APPROVER);
    }
}
