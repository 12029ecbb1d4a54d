package org.chengxin.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** What a password must be (domain §10, after GB/T 22239-2019: complexity and periodic change). */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** bcrypt reads 72 bytes and no more; with ASCII only, this stays well inside. */
    static final int LONGEST = 64;

    static final int REMEMBERED = 5;
    static final Duration LIFETIME = Duration.ofDays(90);
    static final String HINT = "10 至 64 位，大写字母、小写字母、数字、符号四类中至少三类，不含登录名，不与最近五次相同";

    private static final String[] CLASSES = {
        "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "@#%+=?"
    };
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** Refuses a password that breaks a rule which can be judged without the history. */
    static void check(@Nullable String field, String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Rejected(field, "密码须为 10 至 64 位");
        }
        if (!password.chars().allMatch(c -> c >= 0x21 && c <= 0x7e)) {
            throw new Rejected(field, "密码只能使用英文字母、数字和英文符号，不含空格");
        }
        if (classes(password) < 3) {
            throw new Rejected(field, "密码须包含大写字母、小写字母、数字、符号四类中的至少三类");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw new Rejected(field, "密码不能包含登录名");
        }
    }

    private static int classes(String password) {
        int upper = password.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 1 : 0;
        int lower = password.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 1 : 0;
        int digit = password.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
        int symbol = password.chars()
                        .anyMatch(c -> !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
                ? 1
                : 0;
        return upper + lower + digit + symbol;
    }

    /** A random password that obeys the rules and holds no letters easily mistaken; to be changed at first sign-in. */
    static String temporary(String username) {
        while (true) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                String from = CLASSES[i < CLASSES.length ? i : RANDOM.nextInt(3)];
                made.insert(RANDOM.nextInt(made.length() + 1), from.charAt(RANDOM.nextInt(from.length())));
            }
            String password = made.toString();
            if (!password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
                return password;
            }
        }
    }
}
