package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as its page and the list of plans show it. */
record PlanView(
        UUID id,
        @Nullable String number,
        @Nullable String slug,
        String title,
        PlanMethod method,
        boolean complaintLed,
        LocalDate from,
        LocalDate to,
        String basis,
        @Nullable Integer shops,
        @Nullable Integer teams,
        PlanState state,
        int version,
        String created,
        @Nullable String announced,
        @Nullable String ended,
        @Nullable String endReason,
        int assigned,
        int visited,
        int missed,
        List<String> areas) {

    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }

    public boolean isDrawable() {
        return state == PlanState.ANNOUNCED;
    }

    public boolean isRunning() {
        return state == PlanState.RUNNING;
    }

    public boolean isDrawn() {
        return method.isDrawn() && isRunning();
    }

    public boolean isOver() {
        return state == PlanState.ENDED || state == PlanState.CANCELLED;
    }

    public String name() {
        return number == null ? "（未编号）" : number;
    }

    /** How far it has come, e.g. 已查 3 家，未能检查 1 家，待查 6 家. */
    public String progress() {
        return assigned == 0
                ? "还没有检查任务"
                : "已查 " + visited + " 家，未能检查 " + missed + " 家，待查 " + (assigned - visited - missed) + " 家";
    }
}
