package org.chengxin.account;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on accounts and who may do them (domain §10, mutual restraint): the system administrator opens and closes
 * accounts but grants nothing; the security administrator grants roles and unlocks but opens nothing.
 */
@Component
class Accounts {

    private final StaffRepository staff;
    private final Departments departments;
    private final SignInGuard guard;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;

    Accounts(
            StaffRepository staff,
            Departments departments,
            SignInGuard guard,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Acts acts,
            Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.guard = guard;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.acts = acts;
        this.clock = clock;
    }

    /** A new account and the only sight of its first password. */
    record Opened(StaffId id, String username, String temporaryPassword) {}

    /** Opens an account without roles. */
    @Transactional
    Opened open(String username, String displayName, UUID department, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        if (staff.findByUsername(username).isPresent()) {
            throw new Rejected("username", "登录名已被使用，请换一个");
        }
        departments.find(department);
        String password = PasswordRules.temporary(username);
        Staff opened = Staff.open(username, displayName, department, encoder.encode(password), clock.instant());
        try {
            staff.saveAndFlush(opened);
        } catch (DataIntegrityViolationException e) {
            throw new Rejected("username", "登录名刚刚被使用，请换一个");
        }
        acts.record(actor, "账号.新增", "staff", opened.id(), "新增账号 " + username);
        return new Opened(opened.id(), username, password);
    }

    @Transactional
    void amend(StaffId id, String displayName, UUID department, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        departments.find(department);
        Staff amended = find(id);
        amended.amend(displayName, department);
        acts.record(actor, "账号.修改", "staff", id, "修改账号 " + amended.username() + " 的姓名或单位");
    }

    /** Gives exactly these roles and ends the person's sessions. Nobody does this to oneself. */
    @Transactional
    void grant(StaffId id, Set<Role> roles, Actor actor) {
        require(actor, Role.SECURITY_ADMIN);
        if (id.value().equals(actor.id())) {
            throw new Rejected("roles", "不能调整本人的角色，请由另一名安全管理员办理");
        }
        Staff person = find(id);
        Set<Role> before = person.roles();
        person.hold(roles);
        keepAdministrators(person, before);
        endSessions(person);
        acts.record(
                actor,
                "账号.授权",
                "staff",
                id,
                "账号 " + person.username() + " 的角色由" + inWords(before) + "改为" + inWords(roles));
    }

    /** Closes an account and ends its sessions. Nobody closes one's own. */
    @Transactional
    void suspend(StaffId id, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        if (id.value().equals(actor.id())) {
            throw new Rejected("不能停用本人的账号，请由另一名系统管理员办理");
        }
        Staff person = find(id);
        person.suspend();
        keepAdministrators(person, person.roles());
        endSessions(person);
        acts.record(actor, "账号.停用", "staff", id, "停用账号 " + person.username());
    }

    @Transactional
    void reinstate(StaffId id, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        Staff person = find(id);
        person.reinstate();
        acts.record(actor, "账号.启用", "staff", id, "启用账号 " + person.username());
    }

    /** Sets a temporary password, shown once, and ends the person's sessions; a lock stays. */
    @Transactional
    Opened resetPassword(StaffId id, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        if (id.value().equals(actor.id())) {
            throw new Rejected("本人的密码请在“改密码”里修改");
        }
        Staff person = find(id);
        String password = PasswordRules.temporary(person.username());
        person.resetPassword(encoder.encode(password), clock.instant());
        endSessions(person);
        acts.record(actor, "账号.重置密码", "staff", id, "重置账号 " + person.username() + " 的密码");
        return new Opened(id, person.username(), password);
    }

    @Transactional
    void unlock(StaffId id, Actor actor) {
        require(actor, Role.SECURITY_ADMIN);
        Staff person = find(id);
        guard.clear(person.username());
        acts.record(actor, "账号.解锁", "staff", id, "解除账号 " + person.username() + " 的登录锁定");
    }

    /** A person's own change of password; every session of the account but the present one ends. */
    @Transactional
    StaffPrincipal changePassword(String current, String chosen, Actor actor) {
        Staff person = find(new StaffId(actor.id()));
        person.changePassword(current, chosen, encoder, clock.instant());
        staff.flush();
        acts.record(actor, "账号.改密码", "staff", person.id(), "修改本人密码");
        return StaffPrincipal.of(person, departments.find(person.departmentId()));
    }

    private Staff find(StaffId id) {
        return staff.findById(id).orElseThrow(() -> new NotFound("账号不存在"));
    }

    private static void require(Actor actor, Role role) {
        if (!actor.has(role)) {
            throw new AccessDeniedException("Needs " + role);
        }
    }

    /** The three administrators must each be held by someone who can sign in; one such act at a time. */
    private void keepAdministrators(Staff person, Set<Role> before) {
        staff.flush();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('account.administrators'))")
                .query()
                .listOfRows();
        for (Role role : before) {
            if (!role.isSeparatedAdministrator()
                    || (person.isEnabled() && person.roles().contains(role))) {
                continue;
            }
            boolean held = jdbc.sql("""
                            select exists (select 1 from account_staff s join account_staff_role r on r.staff_id = s.id
                                           where r.role = ? and s.enabled)""").param(role.name()).query(Boolean.class).single();
            if (!held) {
                throw new Rejected("这是最后一名" + role.label() + "，请先确定接任的人再办理");
            }
        }
    }

    private void endSessions(Staff person) {
        jdbc.sql("delete from account_session where principal_name = ?")
                .param(person.username())
                .update();
    }

    private static String inWords(Set<Role> roles) {
        return roles.isEmpty()
                ? "“无”"
                : "“"
                        + String.join(
                                "、", roles.stream().sorted().map(Role::label).toList()) + "”";
    }
}
