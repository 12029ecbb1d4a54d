package org.chengxin.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** What the one who complained says of the outcome. No act of the office writes here, so no follow-up overwrites a rating. */
@Embeddable
class Verdict {

    private @Nullable LocalDate confirmedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Satisfaction rating;

    private boolean reopenAsked;

    void confirm(@Nullable ComplaintState outcome, LocalDate day) {
        if (outcome != ComplaintState.SETTLED || confirmedOn != null) {
            throw new Rejected("没有等待您确认的调解结果。");
        }
        confirmedOn = day;
    }

    void rate(Satisfaction said) {
        if (rating != null) {
            throw new Rejected("您已经评价过。");
        }
        rating = said;
    }

    void askReopening() {
        if (reopenAsked) {
            throw new Rejected("您已经申请过，请等待答复。");
        }
        reopenAsked = true;
    }

    void declined() {
        if (!reopenAsked) {
            throw new Rejected("投诉人没有申请重新处理。");
        }
        reopenAsked = false;
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Nullable
    Satisfaction rating() {
        return rating;
    }

    boolean reopenAsked() {
        return reopenAsked;
    }
}
