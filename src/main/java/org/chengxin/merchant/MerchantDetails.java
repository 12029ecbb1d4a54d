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

    /** Labels of the fields in which the two differ, in the order of the form. */
    List<String> differencesTo(MerchantDetails other) {
        List<String> labels = new ArrayList<>();
        note(labels, "商户名称", name, other.name);
        note(labels, "店招名称", signName, other.signName);
        note(labels, "统一社会信用代码", creditCode, other.creditCode);
        note(labels, "工商注册号", registrationNumber, other.registrationNumber);
        note(labels, "经营者", operator, other.operator);
        note(labels, "联系电话", phone, other.phone);
        note(labels, "经营地址", address, other.address);
        note(labels, "街段", block, other.block);
        note(labels, "业态", trade, other.trade);
        note(labels, "开业日期", openedOn, other.openedOn);
        return labels;
    }

    private static void note(List<String> labels, String label, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            labels.add(label);
        }
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
