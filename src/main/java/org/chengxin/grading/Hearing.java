package org.chengxin.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Notice and hearing of one decision (告知、陈述申辩). A term given up in writing is over only when a second person has seen the
 * paper: one person's word takes no defence away.
 */
@Embeddable
class Hearing {

    private @Nullable LocalDate servedOn;
    private @Nullable UUID servedBy;

    @Column(name = "defence_until")
    private @Nullable LocalDate until;

    private @Nullable LocalDate heardOn;
    private boolean waived;
    private @Nullable UUID waivedBy;
    private @Nullable UUID waiverSeenBy;

    /** The notice has reached the merchant; from the next day its defence may be given until that day. */
    void serve(LocalDate day, LocalDate lastDay, Actor actor) {
        servedOn = day;
        servedBy = actor.id();
        until = lastDay;
    }

    void hear(LocalDate day, boolean waiver, Actor actor) {
        if (servedOn == null || day.isBefore(servedOn)) {
            throw new Rejected("day", "陈述申辩的日期不能早于告知送达日。");
        }
        heardOn = day;
        if (waiver && !waived) {
            waived = true;
            waivedBy = actor.id();
        } else if (!waiver) {
            // Who speaks for itself has not given up, or no longer: the rest of the term is its own again.
            waived = false;
            waivedBy = null;
            waiverSeenBy = null;
        }
    }

    /** Somebody else than who noted it has seen what the merchant signed. */
    void confirmWaiver(Actor actor) {
        if (!waived || waiverSeenBy != null) {
            throw new Rejected("没有待核对的放弃申辩。");
        }
        if (actor.id().equals(waivedBy)) {
            throw new Rejected("登记放弃申辩的人不能自己核对，请由另一人核对书面材料原件。");
        }
        waiverSeenBy = actor.id();
    }

    void requireServed() {
        if (servedOn == null) {
            throw new Rejected("还没有告知商户，不能决定。请先送达告知书。");
        }
    }

    void requireOver(LocalDate today) {
        LocalDate last = until;
        if (isGivenUp() || (last != null && today.isAfter(last))) {
            return;
        }
        throw new Rejected(
                waived
                        ? "放弃申辩的书面材料还没有另一人核对。核对之后，或者陈述申辩期 " + last + " 届满之后才能决定。"
                        : "陈述申辩期到 " + last + " 为止，期满或者商户书面放弃申辩之后才能决定。");
    }

    @Nullable
    LocalDate servedOn() {
        return servedOn;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    /** Who noted that the merchant gave up its defence; null where it did not. */
    @Nullable
    UUID waivedBy() {
        return waivedBy;
    }

    /** Whether the defence was given up and a second person has seen the paper. */
    boolean isGivenUp() {
        return waived && waiverSeenBy != null;
    }
}
