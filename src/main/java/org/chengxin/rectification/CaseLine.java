package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One case on the board.
 *
 * @param sortDay the next node; a day far away where nothing waits for the merchant
 * @param nights how many nodes were missed
 * @param waiting how many proposals wait for a second person
 */
record CaseLine(
        UUID id,
        String number,
        String state,
        LocalDate openedOn,
        UUID merchant,
        String name,
        String address,
        @Nullable String grade,
        LocalDate sortDay,
        int open,
        int answered,
        int total,
        int nights,
        int waiting) {

    public String stateLabel() {
        return CaseState.valueOf(state).label();
    }

    public @Nullable Grade plate() {
        return grade == null ? null : Grade.valueOf(grade);
    }

    /** The next node; null where nothing waits for the merchant. */
    public @Nullable LocalDate next() {
        return sortDay.getYear() < 9999 ? sortDay : null;
    }

    public boolean overdue(LocalDate today) {
        return sortDay.isBefore(today) && CaseState.valueOf(state).isOpen();
    }

    /** What the case waits for, in words. */
    public String waitsFor() {
        if (!CaseState.valueOf(state).isOpen()) {
            return "已办结";
        }
        if (waiting > 0) {
            return "待审批 " + waiting + " 件";
        }
        if (answered > 0) {
            return "待复查 " + answered + " 项";
        }
        if (CaseState.valueOf(state) == CaseState.DRAFTING) {
            return "制定一户一册";
        }
        return open > 0 ? "商户整改中" : "可以销号";
    }
}
