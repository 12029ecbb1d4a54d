package org.chengxin.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it was stored: whose, when and why.
 *
 * @param madeUnder the version of the model it was made by; the assessment itself names the latest one it stands under
 *     ({@link Confirmations})
 */
record Snapshot(UUID id, MerchantId merchant, Instant assessedAt, Cause cause, int madeUnder, Assessment assessment) {

    static Snapshot of(MerchantId merchant, Instant now, Cause cause, Assessment assessment) {
        return new Snapshot(Ids.next(), merchant, now, cause, assessment.modelVersion(), assessment);
    }

    /**
     * Whether a new assessment would only repeat this one.
     *
     * @param live the facts the new one was made from
     */
    boolean stillSays(Assessment now, @Nullable LocalDate openedOn, Collection<Fact> live) {
        return assessment.saysTheSameAs(now)
                && InputsHash.isOf(now, openedOn, live, assessment.inputsHash(), madeUnder);
    }
}
