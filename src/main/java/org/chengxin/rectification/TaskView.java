package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** A task as screens read it. */
public record TaskView(
        TaskId id,
        @Nullable CaseId file,
        MerchantId merchant,
        TaskOrigin origin,
        @Nullable UUID finding,
        NewTask.@Nullable About about,
        @Nullable String area,
        @Nullable String grade,
        String problem,
        String measure,
        String department,
        @Nullable String officer,
        @Nullable String responsible,
        LocalDate foundOn,
        LocalDate due,
        String dueHow,
        TaskState state,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate verifiedOn) {

    /** Late is what was not answered by its node; a recheck that takes its time is not the merchant's fault. */
    public boolean isOverdue(LocalDate today) {
        return state == TaskState.OPEN && due.isBefore(today)
                || state == TaskState.ANSWERED && answeredOn != null && due.isBefore(answeredOn);
    }

    /** Given back after a recheck, so that its node may be another than the finding's. */
    boolean returned() {
        return state == TaskState.OPEN && answeredOn != null;
    }
}
