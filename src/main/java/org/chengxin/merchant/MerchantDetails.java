package org.chengxin.merchant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a merchant. Texts are stripped, empty texts become {@code null}.
 *
 * @param name registered name (字号名称)
 * @param signName name on the shop sign (店招名称)
 * @param operator operator or legal representative (经营者、法定代表人); personal data
 * @param phone contact phone; personal data
 * @param address the door
 * @param block part of the street (街段)
 * @param trade kind of business (业态)
 */
public record MerchantDetails(
        String name,
        @Nullable String signName,
        @Nullable CreditCode creditCode,
        @Nullable RegistrationNumber registrationNumber,
        @Nullable String operator,
        @Nullable String phone,
        String address,
        @Nullable String block,
        @Nullable String trade,
        @Nullable LocalDate openedOn) {

    public MerchantDetails {
        name = name.strip();
        signName = clean(signName);
        operator = clean(operator);
        phone = clean(phone);
        address = address.strip();
        block = clean(block);
        trade = clean(trade);
    }

    /** One field in which two merchants' details differ; empty texts stand for nothing entered. */
    record Difference(String label, String before, String after) {}

    /** The fields in which the other details differ from these, in the order of the form. */
    List<Difference> differencesTo(MerchantDetails other) {
        List<Difference> differences = new ArrayList<>();
        note(differences, "商户名称", name, other.name);
        note(differences, "店招名称", signName, other.signName);
        note(differences, "统一社会信用代码", creditCode, other.creditCode);
        note(differences, "工商注册号", registrationNumber, other.registrationNumber);
        note(differences, "经营者", operator, other.operator);
        note(differences, "联系电话", phone, other.phone);
        note(differences, "经营地址", address, other.address);
        note(differences, "街段", block, other.block);
        note(differences, "业态", trade, other.trade);
        note(differences, "开业日期", openedOn, other.openedOn);
        return differences;
    }

    /** These details, completed by the other ones where nothing was entered. */
    MerchantDetails orElse(MerchantDetails other) {
        return new MerchantDetails(
                name,
                signName == null ? other.signName : signName,
                creditCode == null ? other.creditCode : creditCode,
                registrationNumber == null ? other.registrationNumber : registrationNumber,
                operator == null ? other.operator : operator,
                phone == null ? other.phone : phone,
                address,
                block == null ? other.block : block,
                trade == null ? other.trade : trade,
                openedOn == null ? other.openedOn : openedOn);
    }

    private static void note(
            List<Difference> differences, String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference(label, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
