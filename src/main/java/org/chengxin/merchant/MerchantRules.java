package org.chengxin.merchant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for the details of an operating merchant, told field by field. */
@Component
class MerchantRules {

    private static final int MAX_TEXT = 200;

    private final MerchantRows rows;
    private final Streets streets;
    private final Clock clock;

    MerchantRules(MerchantRows rows, Streets streets, Clock clock) {
        this.rows = rows;
        this.streets = streets;
        this.clock = clock;
    }

    void check(MerchantDetails details, @Nullable MerchantId self) {
        required("name", "商户名称", details.name());
        required("address", "经营地址", details.address());
        String block = details.block();
        if (block != null && !streets.current().blocks().contains(block)) {
            throw new Rejected(
                    "block",
                    "没有“" + block + "”这个街段，可填："
                            + String.join("、", streets.current().blocks()) + "。");
        }
        LocalDate openedOn = details.openedOn();
        if (openedOn != null) {
            notInFuture("openedOn", "开业日期", openedOn);
        }
        CreditCode code = details.creditCode();
        if (code != null) {
            unique("creditCode", "统一社会信用代码", rows.byCreditCodes(List.of(code)), self);
        }
        RegistrationNumber number = details.registrationNumber();
        if (number != null) {
            unique("registrationNumber", "工商注册号", rows.byRegistrationNumbers(List.of(number)), self);
        }
    }

    void notInFuture(String field, String label, LocalDate date) {
        if (date.isAfter(LocalDate.now(clock))) {
            throw new Rejected(field, label + "不能晚于今天。");
        }
    }

    private static void required(String field, String label, String text) {
        if (text.isEmpty()) {
            throw new Rejected(field, "请填写" + label + "。");
        }
        if (text.length() > MAX_TEXT) {
            throw new Rejected(field, label + "不能超过 " + MAX_TEXT + " 字。");
        }
    }

    private static void unique(String field, String label, List<MerchantView> found, @Nullable MerchantId self) {
        for (MerchantView other : found) {
            if (other.isOperating() && !other.id().equals(self)) {
                throw new Rejected(field, label + "已由在营商户“" + other.name() + "”（" + other.address() + "）使用，请核对。");
            }
        }
    }
}
