package org.chengxin.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Why a sign-in was refused, in one sentence that is the same for known and unknown names. */
class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    SignInRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Names the minute from which signing in works again. */
    static SignInRefused locked(@Nullable Instant until, Clock clock) {
        ZonedDateTime minute = ZonedDateTime.ofInstant(until == null ? clock.instant() : until, clock.getZone())
                .plus(59_999, ChronoUnit.MILLIS)
                .truncatedTo(ChronoUnit.MINUTES);
        boolean today = minute.toLocalDate().equals(LocalDate.now(clock));
        String time = minute.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "M月d日 HH:mm", Locale.CHINA));
        return new SignInRefused("账号已锁定，请于 " + time + " 后再试，或联系安全管理员解锁");
    }

    /**
     * Name or password is wrong, and the sentence does not say which.
     *
     * @param left attempts that remain before the lock; told when they get few
     */
    static SignInRefused mistaken(int left) {
        return new SignInRefused(left > 2 ? "登录名或密码不正确，请核对后重试" : "登录名或密码不正确，再错 " + left + " 次将锁定 30 分钟");
    }

    String sentence() {
        return sentence;
    }
}
