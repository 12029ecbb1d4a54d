package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One case on the board.
 *
 * @param node the next node; null where nothing waits for the merchant
 * @param missed the earliest deadline of a finding that passed before its node was set
 * @param sortDay the earlier of both; a day far away where there is neither
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
        @Nullable LocalDate node,
        @Nullable LocalDate missed,
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

    /** The next node, with what is late about it. */
    public String next(LocalDate today) {
        if (node == null) {
            return "–";
        }
        return node
                + (overdue(today) && node.isBefore(today) ? " 已逾期" : "")
                + (missed == null ? "" : "（原整改期限 " + missed + "，已逾期）");
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
