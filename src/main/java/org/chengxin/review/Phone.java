package org.chengxin.review;

import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.jspecify.annotations.Nullable;

/** A mainland mobile number as people type it, and the marks that are all that is ever kept of it and of its codes. */
final class Phone {

    private Phone() {}

    /** @throws Rejected unless eleven digits are left when blanks, dashes and China's own number are gone */
    static String parse(@Nullable String given) {
        String digits = HalfWidth.of(given == null ? "" : given)
                .replaceAll("[\\s()-]", "")
                .replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        if (!digits.matches("1[3-9]\\d{9}")) {
            throw new Rejected("phone", "请填写 11 位手机号。");
        }
        return digits;
    }

    static String mark(String phone, Seal seal) {
        return seal.mark(phone, "review.code-phone");
    }

    static String codeMark(String phone, String code, Seal seal) {
        return seal.mark(phone + ":" + code, "review.code");
    }
}
