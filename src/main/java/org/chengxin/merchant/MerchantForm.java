package org.chengxin.merchant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A merchant on screen, for registering, changing and succeeding. */
record MerchantForm(
        @NotBlank(message = "请填写商户名称") @Size(max = 200, message = "商户名称不超过 200 字") @Nullable
        String name,

        @Size(max = 200, message = "店招名称不超过 200 字") @Nullable
        String signName,

        @Nullable String creditCode,
        @Nullable String registrationNumber,

        @Size(max = 100, message = "经营者不超过 100 字") @Nullable String operator,

        @Pattern(regexp = "[0-9+\\-() 、,，/转]{0,60}", message = "联系电话只含数字和 + - ( )，不超过 60 位") @Nullable
        String phone,

        @NotBlank(message = "请填写经营地址") @Size(max = 200, message = "经营地址不超过 200 字") @Nullable
        String address,

        @Nullable String block,

        @Size(max = 50, message = "业态不超过 50 字") @Nullable String trade,

        @Nullable String openedOn,
        @Nullable Long version) {

    static MerchantForm empty() {
        return new MerchantForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    static MerchantForm of(MerchantDetails details, @Nullable Long version) {
        return new MerchantForm(
                details.name(),
                details.signName(),
                Entered.text(details.creditCode()),
                Entered.text(details.registrationNumber()),
                details.operator(),
                details.phone(),
                details.address(),
                details.block(),
                details.trade(),
                Entered.text(details.openedOn()),
                version);
    }

    /** The form of a merchant that takes over this one's door. */
    static MerchantForm atDoorOf(MerchantView closed) {
        return new MerchantForm(
                null,
                null,
                null,
                null,
                null,
                null,
                closed.address(),
                closed.block(),
                closed.trade(),
                Entered.text(closed.closedOn()),
                null);
    }

    /** Says beside their fields which texts are no code, number or date. */
    void check(Errors errors) {
        if (Entered.filled(creditCode)) {
            CreditCode.problem(Entered.given(creditCode))
                    .ifPresent(problem -> Refusals.at(errors, "creditCode", problem));
        }
        if (Entered.filled(registrationNumber)) {
            RegistrationNumber.problem(Entered.given(registrationNumber))
                    .ifPresent(problem -> Refusals.at(errors, "registrationNumber", problem));
        }
        if (Entered.filled(openedOn) && Entered.date(openedOn) == null) {
            Refusals.at(errors, "openedOn", "开业日期不是日期，请写成 2026-01-31 的样子");
        }
    }

    /** What was entered; {@link #check} must have found nothing. */
    MerchantDetails details() {
        return new MerchantDetails(
                Entered.given(name),
                signName,
                Entered.filled(creditCode) ? new CreditCode(Entered.given(creditCode)) : null,
                Entered.filled(registrationNumber) ? new RegistrationNumber(Entered.given(registrationNumber)) : null,
                operator,
                phone,
                Entered.given(address),
                block,
                trade,
                Entered.date(openedOn));
    }

    /** The same entries, based on the version that is current now. */
    MerchantForm onVersion(long current) {
        return new MerchantForm(
                name,
                signName,
                creditCode,
                registrationNumber,
                operator,
                phone,
                address,
                block,
                trade,
                openedOn,
                current);
    }
}
