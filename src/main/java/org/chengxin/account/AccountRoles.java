package org.chengxin.account;

import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The security administrator's acts on accounts: granting roles and unlocking, but opening nothing (domain §10, mutual
 * restraint).
 *
 * @see Accounts
 */
@Component
class AccountRoles {

    private final StaffRepository staff;
    private final LastAdministrators administrators;
    private final StaffSessions sessions;
    private final SignInGuard guard;
    private final Acts acts;

    AccountRoles(
            StaffRepository staff,
            LastAdministrators administrators,
            StaffSessions sessions,
            SignInGuard guard,
            Acts acts) {
        this.staff = staff;
        this.administrators = administrators;
        this.sessions = sessions;
        this.guard = guard;
        this.acts = acts;
    }

    /** Gives exactly these roles and ends the person's sessions. Nobody does this to oneself. */
    @Transactional
    void grant(StaffId id, Set<Role> roles, Actor actor) {
        Accounts.require(actor, Role.SECURITY_ADMIN);
        if (id.value().equals(actor.id())) {
            throw new Rejected("roles", "不能调整本人的角色，请由另一名安全管理员办理");
        }
        Staff person = staff.known(id);
        Set<Role> before = person.roles();
        person.hold(roles);
        administrators.keep(person, before);
        sessions.endAll(person);
        acts.record(
                actor,
                "账号.授权",
                "staff",
                id,
                "账号 " + person.username() + " 的角色由" + inWords(before) + "改为" + inWords(roles));
    }

    @Transactional
    void unlock(StaffId id, Actor actor) {
        Accounts.require(actor, Role.SECURITY_ADMIN);
        Staff person = staff.known(id);
        guard.clear(person.username());
        acts.record(actor, "账号.解锁", "staff", id, "解除账号 " + person.username() + " 的登录锁定");
    }

    private static String inWords(Set<Role> roles) {
        return roles.isEmpty()
                ? "“无”"
                : "“"
                        + String.join(
                                "、", roles.stream().sorted().map(Role::label).toList()) + "”";
    }
}
