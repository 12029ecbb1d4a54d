package org.chengxin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time way into an empty installation: a random address, good for a day, that makes the three separated
 * administrators in one act. Only its digest is kept. There is no default account.
 */
@Component
class Setup {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final StaffRepository staff;
    private final Departments departments;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;

    Setup(
            StaffRepository staff,
            Departments departments,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Acts acts,
            Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.acts = acts;
        this.clock = clock;
    }

    /** One administrator to be made; the password must be changed at the first sign-in. */
    record Administrator(Role role, String username, String displayName, String password) {

        @Override
        public String toString() {
            return "Administrator[" + role + "]";
        }
    }

    /** Makes a new token, and voids any earlier one, while nobody can sign in; empty once somebody can. */
    @Transactional
    Optional<String> prepare() {
        if (staff.count() > 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into account_setup_token (digest, expires_at) values (:digest, :expires)
                        on conflict (only_row) do update
                            set digest = excluded.digest, expires_at = excluded.expires_at
                            where account_setup_token.spent_at is null""")
                .param("digest", digest(token))
                .param("expires", Timestamp.from(clock.instant().plus(LIFETIME)))
                .update();
        return Optional.of(token);
    }

    /** Refuses a token that is wrong, spent, expired, or too late because somebody can sign in already. */
    void check(String token) {
        if (!isGood(token, "") || staff.count() > 0) {
            throw new NotFound("建账地址无效");
        }
    }

    /** Makes the three administrators and spends the token; of two who try at once, one finds the token spent. */
    @Transactional
    void complete(String token, List<Administrator> administrators) {
        if (!isGood(token, " for update") || staff.count() > 0) {
            throw new NotFound("建账地址无效");
        }
        Department home = departments.all().stream()
                .filter(Department::leads)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No leading department"));
        Instant now = clock.instant();
        Set<String> names = new HashSet<>();
        for (Administrator wanted : administrators) {
            if (!names.add(wanted.username())) {
                throw new Rejected("三名管理员的登录名不能相同");
            }
            PasswordRules.check(null, wanted.username(), wanted.password());
            Staff person = Staff.open(
                    wanted.username(), wanted.displayName(), home.id(), encoder.encode(wanted.password()), now);
            person.hold(Set.of(wanted.role()));
            staff.save(person);
        }
        staff.flush();
        jdbc.sql("update account_setup_token set spent_at = ?")
                .param(Timestamp.from(now))
                .update();
        acts.record(Actor.SYSTEM, "系统.首次建账", "staff", "-", "经一次性地址建立三名管理员账号 " + String.join("、", names));
    }

    private boolean isGood(String token, String lock) {
        return jdbc.sql("select 1 from account_setup_token where digest = ? and spent_at is null and expires_at > ?"
                        + lock)
                .params(digest(token), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
