package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * What a run found of one merchant.
 *
 * @param trace what is reasoned differently; null where nothing is
 */
record RunResult(
        UUID merchantId,
        String inputsHash,
        String resultHash,
        Grade beforeGrade,
        Grade afterGrade,
        BigDecimal beforeScore,
        BigDecimal afterScore,
        @Nullable Trace trace) {

    static RunResult of(MerchantId merchant, Assessment before, Assessment after) {
        Trace trace = Trace.between(before, after);
        return new RunResult(
                merchant.value(),
                after.inputsHash(),
                Trace.hash(after),
                before.grade(),
                after.grade(),
                before.score(),
                after.score(),
                trace.isEmpty() ? null : trace);
    }
}
