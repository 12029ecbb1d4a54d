package org.chengxin.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.grading.Grade;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/** A supervised case as screens read it. */
record CaseView(
        CaseId id,
        String number,
        MerchantId merchant,
        CaseOrigin origin,
        String reason,
        @Nullable Grade grade,
        @Nullable LocalDate gradeSince,
        @Nullable UUID previous,
        CaseState state,
        Instant openedAt,
        String openedByName,
        @Nullable Instant endedAt) {

    public LocalDate openedOn() {
        return Moments.day(openedAt);
    }

    public @Nullable LocalDate endedOn() {
        return endedAt == null ? null : Moments.day(endedAt);
    }
}
