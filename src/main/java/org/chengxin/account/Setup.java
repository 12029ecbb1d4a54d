package org.chengxin.account;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time way into an empty installation: a random address ({@link SetupTokens}) that makes the three separated
 * administrators in one act. There is no default account.
 */
@Component
class Setup {

    private final StaffRepository staff;
    private final Departments departments;
    private final SetupTokens tokens;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;

    Setup(
            StaffRepository staff,
            Departments departments,
            SetupTokens tokens,
            PasswordEncoder encoder,
            Acts acts,
            Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.tokens = tokens;
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
        return Optional.of(tokens.renew());
    }

    /** Refuses a token that is wrong, spent, expired, or too late because somebody can sign in already. */
    void check(String token) {
        if (!tokens.isGood(token) || staff.count() > 0) {
            throw new NotFound("建账地址无效");
        }
    }

    /** Makes the three administrators and spends the token; of two who try at once, one finds the token spent. */
    @Transactional
    void complete(String token, List<Administrator> administrators) {
        if (!tokens.isGoodAndLocked(token) || staff.count() > 0) {
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
        tokens.spend(now);
        acts.record(Actor.SYSTEM, "系统.首次建账", "staff", "-", "经一次性地址建立三名管理员账号 " + String.join("、", names));
    }
}
