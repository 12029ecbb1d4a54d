package org.chengxin.merchant;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/** A merchant's {@link MerchantDetails} as its row holds them. */
@Embeddable
record Particulars(
        String name,
        @Nullable String signName,
        @Nullable String creditCode,
        @Nullable String registrationNumber,
        @Nullable String operator,
        @Nullable String phone,
        String address,
        @Nullable String block,
        @Nullable String trade,
        @Nullable LocalDate openedOn) {

    static Particulars of(MerchantDetails details) {
        CreditCode code = details.creditCode();
        RegistrationNumber number = details.registrationNumber();
        return new Particulars(
                details.name(),
                details.signName(),
                code == null ? null : code.value(),
                number == null ? null : number.value(),
                details.operator(),
                details.phone(),
                details.address(),
                details.block(),
                details.trade(),
                details.openedOn());
    }

    MerchantDetails details() {
        return new MerchantDetails(
                name,
                signName,
                creditCode == null ? null : new CreditCode(creditCode),
                registrationNumber == null ? null : new RegistrationNumber(registrationNumber),
                operator,
                phone,
                address,
                block,
                trade,
                openedOn);
    }
}
