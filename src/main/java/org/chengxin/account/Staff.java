package org.chengxin.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A staff account (账号): one person of one department, with a password and roles. */
@Entity
@Table(name = "account_staff")
class Staff {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9_.-]{1,31}");

    @EmbeddedId
    private StaffId id;

    private String username;
    private String displayName;
    private UUID departmentId;
    private String passwordHash;
    private Instant passwordChangedAt;
    private boolean mustChangePassword;
    private boolean enabled;
    private int sessionEpoch;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(name = "account_staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_password_history", joinColumns = @JoinColumn(name = "staff_id"))
    @OrderBy("setAt desc")
    private List<FormerPassword> passwords = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Staff() {}

    private Staff(String username, String displayName, UUID departmentId, String passwordHash, Instant now) {
        if (!USERNAME.matcher(username).matches()) {
            throw new Rejected("username", "登录名须以小写字母开头，只含小写字母、数字、点、横线和下划线，2 至 32 位");
        }
        this.id = StaffId.next();
        this.username = username;
        this.displayName = displayName;
        this.departmentId = departmentId;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
        this.mustChangePassword = true;
        this.enabled = true;
        this.createdAt = now;
        this.passwords.add(new FormerPassword(now, passwordHash));
    }

    /** Opens an account without any role; its password must be changed at the first sign-in. */
    static Staff open(String username, String displayName, UUID department, String passwordHash, Instant now) {
        return new Staff(username, displayName, department, passwordHash, now);
    }

    /** An account of the demonstration: its password is printed on the sign-in page and need not be changed. */
    static Staff demonstration(
            String username, String displayName, UUID department, String hash, Set<Role> roles, Instant now) {
        Staff staff = new Staff(username, displayName, department, hash, now);
        staff.mustChangePassword = false;
        staff.hold(roles);
        return staff;
    }

    /**
     * Takes exactly these roles. Of the three administrators (三员) a person holds at most one, and then nothing else
     * (domain §10: mutually exclusive, least privilege).
     */
    void hold(Set<Role> wanted) {
        long administrators =
                wanted.stream().filter(Role::isSeparatedAdministrator).count();
        if (administrators > 1) {
            throw new Rejected("roles", "系统管理员、安全管理员、审计管理员不能由同一人担任，请只选一个");
        }
        if (administrators == 1 && wanted.size() > 1) {
            throw new Rejected("roles", "管理员不能兼任业务角色，请二者选其一");
        }
        if (!roles.equals(wanted)) {
            roles.retainAll(wanted);
            roles.addAll(wanted);
            sessionEpoch++;
        }
    }

    /** Corrects the name shown and the department; the sign-in name stays. */
    void amend(String newDisplayName, UUID newDepartment) {
        if (!displayName.equals(newDisplayName) || !departmentId.equals(newDepartment)) {
            displayName = newDisplayName;
            departmentId = newDepartment;
            sessionEpoch++;
        }
    }

    /** The person chooses a new password, knowing the present one. */
    void changePassword(String current, String chosen, PasswordEncoder encoder, Instant now) {
        if (!encoder.matches(current, passwordHash)) {
            throw new Rejected("current", "当前密码不正确");
        }
        PasswordRules.check("chosen", username, chosen);
        for (FormerPassword former : passwords) {
            if (encoder.matches(chosen, former.hash())) {
                throw new Rejected("chosen", "新密码不能与最近五次用过的密码相同");
            }
        }
        take(encoder.encode(chosen), now);
        mustChangePassword = false;
    }

    /** An administrator sets a temporary password; it must be changed at the next sign-in. */
    void resetPassword(String temporaryHash, Instant now) {
        take(temporaryHash, now);
        mustChangePassword = true;
    }

    private void take(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        passwords.add(0, new FormerPassword(now, hash));
        while (passwords.size() > PasswordRules.REMEMBERED) {
            passwords.remove(passwords.size() - 1);
        }
        sessionEpoch++;
    }

    /** Closes the account to sign-in; what the person did stays. */
    void suspend() {
        if (!enabled) {
            throw new Rejected("该账号已经停用");
        }
        enabled = false;
        sessionEpoch++;
    }

    void reinstate() {
        if (enabled) {
            throw new Rejected("该账号已经启用");
        }
        enabled = true;
        sessionEpoch++;
    }

    boolean passwordIs(String password, PasswordEncoder encoder) {
        return encoder.matches(password, passwordHash);
    }

    StaffId id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    UUID departmentId() {
        return departmentId;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    Instant passwordDueAt() {
        return passwordChangedAt.plus(PasswordRules.LIFETIME);
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    @Nullable
    Instant lastSignInAt() {
        return lastSignInAt;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
