package org.chengxin.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A grade decision as the screens show it, with what comes next and who may do it.
 *
 * @param waivedBy who noted that the merchant gave up its defence in writing; null where it did not
 * @param givenUp whether a second person has seen that paper, which ends the term
 */
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
        @Nullable UUID waivedBy,
        boolean givenUp,
        @Nullable LocalDate expiresOn,
        boolean needsNotice) {

    public String proposedMinute() {
        return Moments.minute(proposedAt);
    }

    /** Where it stands; a manual decision that took force has lapsed after its last day. */
    public String standing(LocalDate today) {
        boolean lapsed = state == DecisionState.IN_FORCE && expiresOn != null && today.isAfter(expiresOn);
        return lapsed ? "已失效" : state.label();
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
            return waivedBy != null
                    ? "待另一人核对放弃申辩的书面材料，否则陈述申辩期到 " + defenceUntil + " 为止"
                    : "陈述申辩期，到 " + defenceUntil + " 为止";
        }
        return to == Grade.BLACK && state == DecisionState.NOTIFIED ? "待市场监管专员初审" : "待审批人决定";
    }

    /** Whether the merchant may still be heard before anything is decided. */
    public boolean isHearing(LocalDate today) {
        return state == DecisionState.NOTIFIED && !givenUp && defenceUntil != null && !today.isAfter(defenceUntil);
    }

    /** A decision made on paper before had its notice then. */
    public boolean hasNotice() {
        return needsNotice && kind != DecisionKind.EARLIER;
    }

    public boolean hasLetter() {
        return kind != DecisionKind.EARLIER && (state == DecisionState.IN_FORCE || state == DecisionState.NOT_IMPOSED);
    }

    public boolean canServe(Actor actor) {
        return needsNotice && state == DecisionState.PROPOSED && actor.has(Role.OFFICER);
    }

    public boolean canHear(Actor actor) {
        return (state == DecisionState.NOTIFIED || state == DecisionState.REVIEWED) && actor.has(Role.OFFICER);
    }

    /** The paper is looked at by somebody else than who noted it, while the term still runs. */
    public boolean canConfirmWaiver(Actor actor, LocalDate today) {
        return waivedBy != null
                && isHearing(today)
                && !waivedBy.equals(actor.id())
                && actor.hasAny(Role.OFFICER, Role.APPROVER);
    }

    public boolean canReview(Actor actor, LocalDate today) {
        return to == Grade.BLACK && state == DecisionState.NOTIFIED && !isHearing(today) && actor.has(Role.OFFICER);
    }

    /**
     * Refusing to impose needs no term; imposing is checked again by the decision itself.
     *
     * @param hands who did a step that bars from deciding
     */
    public boolean canRule(Actor actor, Set<UUID> hands) {
        return state.isOpen() && actor.has(Role.APPROVER) && !hands.contains(actor.id());
    }
}
