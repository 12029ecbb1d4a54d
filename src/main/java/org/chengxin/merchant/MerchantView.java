package org.chengxin.merchant;

import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as other modules and screens see it. Operator and phone are unmasked: whoever shows them masks them.
 *
 * @param version counts the changes; goes with an edit to notice a stale one
 * @param predecessor the closed merchant at the same door that this one succeeds
 */
public record MerchantView(
        MerchantId id,
        String street,
        MerchantDetails details,
        MerchantStatus status,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        @Nullable MerchantId predecessor,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public String name() {
        return details.name();
    }

    /** The name on the shop sign, or the registered name where no sign is known. */
    public String signName() {
        String sign = details.signName();
        return sign == null ? details.name() : sign;
    }

    public @Nullable CreditCode creditCode() {
        return details.creditCode();
    }

    public @Nullable RegistrationNumber registrationNumber() {
        return details.registrationNumber();
    }

    public @Nullable String operator() {
        return details.operator();
    }

    public @Nullable String phone() {
        return details.phone();
    }

    public String address() {
        return details.address();
    }

    public @Nullable String block() {
        return details.block();
    }

    public @Nullable String trade() {
        return details.trade();
    }

    public @Nullable LocalDate openedOn() {
        return details.openedOn();
    }

    public boolean isOperating() {
        return status == MerchantStatus.OPERATING;
    }
}
