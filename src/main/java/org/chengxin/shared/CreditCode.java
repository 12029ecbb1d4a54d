package org.chengxin.shared;

import java.util.Optional;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character over the
 * first 17. A mistyped code is reported in words and never repaired.
 *
 * @param value the code in half-width upper case; always passes the check
 */
public record CreditCode(String value) implements java.io.Serializable {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String AUTHORITIES = "123456789ANY";
    private static final String KINDS = "123459";

    public CreditCode {
        Optional<String> problem = problem(value);
        if (problem.isPresent()) {
            throw new Rejected("creditCode", problem.get());
        }
        value = HalfWidth.code(value);
    }

    /** The code, if the text is one. */
    public static Optional<CreditCode> parse(String text) {
        return problem(text).isEmpty() ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /** What keeps the text from being a credit code, as one sentence a person can act on; empty if nothing does. */
    public static Optional<String> problem(String text) {
        String code = HalfWidth.code(text);
        if (code.isEmpty()) {
            return Optional.of("未填写统一社会信用代码");
        }
        if (HalfWidth.isNumberOfExcel(code)) {
            return Optional.of("统一社会信用代码被保存成了数字（" + code + "），已丢失末几位，请把该列设为文本后重新填写");
        }
        if (code.length() != LENGTH) {
            return Optional.of("统一社会信用代码应为18位，实为" + code.length() + "位");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0 && !(i == 0 && code.charAt(i) == 'N')) {
                return Optional.of(illegal(code.charAt(i), i + 1));
            }
        }
        if (AUTHORITIES.indexOf(code.charAt(0)) < 0) {
            return Optional.of("统一社会信用代码第1位登记管理部门代码不应为 " + code.charAt(0));
        }
        if (KINDS.indexOf(code.charAt(1)) < 0) {
            return Optional.of("统一社会信用代码第2位机构类别代码不应为 " + code.charAt(1));
        }
        for (int i = 2; i < 8; i++) {
            if (!Character.isDigit(code.charAt(i))) {
                return Optional.of("统一社会信用代码第" + (i + 1) + "位属于行政区划码，应为数字，实为 " + code.charAt(i));
            }
        }
        char check = checkCharacter(code);
        return check == code.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(
                        "统一社会信用代码第18位校验码应为 " + check + "，实为 " + code.charAt(LENGTH - 1) + "；代码中至少有一位有误，请对照营业执照逐位核对");
    }

    /**
     * A doubt that is no reason to refuse: positions 9–17 do not carry the check character of GB 11714. Codes given out
     * in the field break this rule now and then.
     */
    public Optional<String> warning() {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(value.charAt(8 + i), 36);
        }
        int rest = 11 - sum % 11;
        char expected = rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
        return expected == value.charAt(16) ? Optional.empty() : Optional.of("第17位主体标识码校验位与国家标准不符，请留意核对（不影响使用）");
    }

    /** Whether the code belongs to an individual business (个体工商户, prefix 92). */
    public boolean isIndividualBusiness() {
        return value.startsWith("92");
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String illegal(char c, int position) {
        if ("IOSVZ".indexOf(c) < 0) {
            return "统一社会信用代码第" + position + "位“" + c + "”不是数字或大写字母";
        }
        String hint = c == 'O' ? "，请核对是否应为数字 0" : c == 'I' ? "，请核对是否应为数字 1" : "";
        return "统一社会信用代码第" + position + "位为字母 " + c + "，代码中不使用字母 I、O、S、V、Z" + hint;
    }

    @Override
    public String toString() {
        return value;
    }
}
