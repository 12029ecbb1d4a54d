package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit in the ledger of inspections (检查工作台账).
 *
 * @param plan number of the plan; null outside a plan
 * @param areas what was looked at, e.g. 食品安全、消防安全
 * @param inspectors the two who signed, by name
 * @param passed items found in order
 * @param failed items found wrong
 * @param open findings not yet put right
 * @param revision above 1 once corrected
 */
record VisitLine(
        UUID id,
        LocalDate visitedOn,
        UUID merchant,
        String shop,
        String address,
        @Nullable String block,
        String occasion,
        @Nullable String plan,
        String areas,
        String inspectors,
        int passed,
        int failed,
        int open,
        int revision,
        Assent assent,
        boolean withdrawn) {

    /** Where it came from, e.g. 联检〔2026〕1号. */
    public String origin() {
        return plan == null ? Occasion.valueOf(occasion).label() : plan;
    }

    public String result() {
        return failed == 0 ? "合格（" + passed + " 项符合）" : failed + " 项不符合，" + passed + " 项符合";
    }

    public String state() {
        if (withdrawn) {
            return "已撤回";
        }
        if (assent != Assent.GIVEN) {
            return assent.label() + (revision > 1 ? "（第 " + revision + " 版）" : "");
        }
        String now = failed == 0 ? "没有问题" : open == 0 ? "问题已全部整改" : open + " 项未整改";
        return revision > 1 ? now + "（第 " + revision + " 版）" : now;
    }
}
