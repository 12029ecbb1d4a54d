package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as pages see it; what each part means stands at {@link Complaint} and in the table's comments. */
record ComplaintView(
        FilingId id,
        ComplaintState state,
        @Nullable UUID handler,
        @Nullable String handlerName,
        @Nullable String externalNo,
        @Nullable LocalDate acceptedOn,
        @Nullable ComplaintState outcome,
        @Nullable String ground,
        boolean publishable,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate confirmedOn,
        @Nullable Satisfaction satisfaction,
        @Nullable Satisfaction rating,
        boolean reopenAsked) {

    String label() {
        return isUnreached() ? "回访未联系上" : state.label(ground);
    }

    String meaning() {
        if (reopenAsked) {
            return "您对结果有意见，决定之前不会归档。";
        }
        return isUnreached() ? "回访时没有联系上您。结果落实了没有，请在下面告诉我们。" : state.meaning(ground);
    }

    /** Whether the follow-up was tried, but nobody was there to answer. */
    boolean isUnreached() {
        return state == ComplaintState.FOLLOWED && satisfaction == Satisfaction.UNREACHED;
    }

    /** Whether it was taken back, before or after it was accepted. */
    boolean isGone() {
        return state == ComplaintState.WITHDRAWN || isTakenBack();
    }

    boolean isTakenBack() {
        return Complaint.WITHDRAWN.equals(ground);
    }
}
