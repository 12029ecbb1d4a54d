package org.chengxin.shared;

import java.util.Optional;

/**
 * Business registration number of the time before the credit code (工商注册号, GS15-2006): 15 digits, the last one a check
 * digit by ISO 7064 MOD 11,10. Accepted as a secondary identifier only.
 *
 * @param value the 15 digits; always pass the check
 */
public record RegistrationNumber(String value) implements java.io.Serializable {

    private static final int LENGTH = 15;

    public RegistrationNumber {
        Optional<String> problem = problem(value);
        if (problem.isPresent()) {
            throw new Rejected("registrationNumber", problem.get());
        }
        value = HalfWidth.code(value);
    }

    /** The number, if the text is one. */
    public static Optional<RegistrationNumber> parse(String text) {
        return problem(text).isEmpty() ? Optional.of(new RegistrationNumber(text)) : Optional.empty();
    }

    /** What keeps the text from being a registration number, in one sentence; empty if nothing does. */
    public static Optional<String> problem(String text) {
        String number = HalfWidth.code(text);
        if (number.isEmpty()) {
            return Optional.of("未填写工商注册号");
        }
        if (HalfWidth.isNumberOfExcel(number)) {
            return Optional.of("工商注册号被保存成了数字（" + number + "），已丢失末几位，请把该列设为文本后重新填写");
        }
        if (number.length() != LENGTH) {
            return Optional.of("工商注册号应为15位，实为" + number.length() + "位");
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.of("工商注册号第" + (i + 1) + "位“" + c + "”不是数字");
            }
        }
        char check = checkDigit(number);
        return check == number.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(
                        "工商注册号第15位校验码应为 " + check + "，实为 " + number.charAt(LENGTH - 1) + "；号码中至少有一位有误，请对照营业执照逐位核对");
    }

    private static char checkDigit(String number) {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
