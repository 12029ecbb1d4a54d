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
        boolean reopenAsked) {

    String label() {
        return state.label(ground);
    }

    String meaning() {
        return state.meaning(ground);
    }
}
