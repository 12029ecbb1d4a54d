package org.chengxin.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who filed sees: where it stands, what happens next and by when, and what can be done.
 *
 * @param note what was promised beyond the state; null for nothing
 */
record Progress(
        String slug,
        String number,
        String label,
        boolean complaint,
        String merchant,
        String state,
        String meaning,
        List<Clock> clocks,
        List<Steps.Step> steps,
        String filedOn,
        String facts,
        String demand,
        @Nullable String externalNo,
        @Nullable String note,
        boolean maySupplement,
        boolean mayWithdraw,
        boolean mayDenyWithdrawal,
        boolean mayConfirm,
        boolean mayRate,
        boolean mayAskReopening) {

    /** One term in words. */
    record Clock(String label, String due, String left, boolean running, boolean overdue, boolean done, String how) {}
}
