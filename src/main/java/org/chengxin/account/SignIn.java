package org.chengxin.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person in by name and password. A name nobody bears takes the same way, the same time and the same words as a
 * wrong password, up to and including the lock.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** The person at the keyboard before anything is proven. */
    static final Actor STRANGER = new Actor(new UUID(0, 1), "-", "未登录人员", "none", "未登录", false, Set.of());

    private final SignInGuard guard;
    private final KnownBrowser browsers;
    private final StaffRepository staff;
    private final Departments departments;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            SignInGuard guard,
            KnownBrowser browsers,
            StaffRepository staff,
            Departments departments,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Acts acts,
            Clock clock,
            TransactionTemplate transaction) {
        this.guard = guard;
        this.browsers = browsers;
        this.staff = staff;
        this.departments = departments;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempted) {
        String username = attempted.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempted.getCredentials());
        boolean known = browsers.isOf(attempted.getDetails(), username);
        SignInGuard.Attempt attempt = guard.admit(username, known);
        if (!attempt.admitted()) {
            throw SignInRefused.locked(attempt.lockedUntil(), clock);
        }
        Optional<Credential> credential = Credential.of(username, jdbc);
        boolean matches = encoder.matches(
                password, credential.map(Credential::passwordHash).orElse(hashOfNobody));
        if (credential.isEmpty() || !matches) {
            throw refuse(credential, attempt);
        }
        if (!credential.get().enabled()) {
            record(credential, "登录.失败", "账号已停用，未准登录");
            throw new SignInRefused("账号已停用，请联系系统管理员");
        }
        StaffPrincipal principal = transaction.execute(status -> welcome(username));
        return Objects.requireNonNull(principal).token();
    }

    private StaffPrincipal welcome(String username) {
        Staff person = staff.findByUsername(username).orElseThrow();
        int standing = jdbc.sql(
                        "update account_staff set last_sign_in_at = ? where id = ? and enabled and session_epoch = ?")
                .params(Timestamp.from(clock.instant()), person.id().value(), person.sessionEpoch())
                .update();
        if (standing == 0) {
            throw new SignInRefused("账号刚刚发生变更，请重新登录");
        }
        guard.clear(username);
        StaffPrincipal principal = StaffPrincipal.of(person, departments.find(person.departmentId()));
        acts.record(principal.actor(), "登录.成功", "staff", person.id(), "登录工作台");
        return principal;
    }

    private SignInRefused refuse(Optional<Credential> credential, SignInGuard.Attempt attempt) {
        boolean locks = attempt.lockedUntil() != null;
        record(
                credential,
                locks ? "登录.锁定" : "登录.失败",
                (credential.isPresent() ? "密码不正确" : "登录名不存在") + "，连续第 " + attempt.number() + " 次"
                        + (locks ? "，锁定 30 分钟" : ""));
        return locks ? SignInRefused.locked(attempt.lockedUntil(), clock) : SignInRefused.mistaken(attempt.left());
    }

    private void record(Optional<Credential> credential, String verb, String summary) {
        String subject = credential.map(known -> known.id().toString()).orElse("-");
        transaction.executeWithoutResult(status -> acts.record(STRANGER, verb, "staff", subject, summary));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
