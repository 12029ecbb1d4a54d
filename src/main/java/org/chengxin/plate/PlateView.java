package org.chengxin.plate;

import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A plate as others see it.
 *
 * @param serial number printed on it
 * @param token last part of the address in its code
 * @param issuedBy name of who issued it
 * @param endedAt when it stopped to be valid; null while issued
 * @param reason why it ended; null while issued
 * @param successor serial of the plate that took its place, if one did
 */
public record PlateView(
        String serial,
        String token,
        MerchantId merchant,
        PlateState state,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason,
        @Nullable String successor) {

    public boolean isIssued() {
        return state == PlateState.ISSUED;
    }

    public LocalDate issuedOn() {
        return Moments.day(issuedAt);
    }

    public @Nullable LocalDate endedOn() {
        return endedAt == null ? null : Moments.day(endedAt);
    }
}
