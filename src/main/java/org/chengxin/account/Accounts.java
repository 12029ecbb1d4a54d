package org.chengxin.account;

import java.time.Clock;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The system administrator's acts on accounts: opening and closing, but granting nothing (domain §10, mutual restraint).
 *
 * @see AccountRoles
 */
@Component
class Accounts {

    private final StaffRepository staff;
    private final Departments departments;
    private final LastAdministrators administrators;
    private final StaffSessions sessions;
    private final PasswordParts parts;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;

    Accounts(
            StaffRepository staff,
            Departments departments,
            LastAdministrators administrators,
            StaffSessions sessions,
            PasswordParts parts,
            PasswordEncoder encoder,
            Acts acts,
            Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.administrators = administrators;
        this.sessions = sessions;
        this.parts = parts;
        this.encoder = encoder;
        this.acts = acts;
        this.clock = clock;
    }

    /** Opens an account without roles. @return with the first half of its temporary password */
    @Transactional
    OpenedAccount open(String username, String displayName, UUID department, Actor actor) {
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
        return new OpenedAccount(opened.id(), username, parts.split(opened.id(), password));
    }

    @Transactional
    void amend(StaffId id, String displayName, UUID department, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        departments.find(department);
        Staff amended = staff.known(id);
        amended.amend(displayName, department);
        acts.record(actor, "账号.修改", "staff", id, "修改账号 " + amended.username() + " 的姓名或单位");
    }

    /** Closes an account and ends its sessions. Nobody closes one's own. */
    @Transactional
    void suspend(StaffId id, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        if (id.value().equals(actor.id())) {
            throw new Rejected("不能停用本人的账号，请由另一名系统管理员办理");
        }
        Staff person = staff.known(id);
        person.suspend();
        administrators.keep(person, person.roles());
        sessions.endAll(person);
        acts.record(actor, "账号.停用", "staff", id, "停用账号 " + person.username());
    }

    @Transactional
    void reinstate(StaffId id, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        Staff person = staff.known(id);
        person.reinstate();
        acts.record(actor, "账号.启用", "staff", id, "启用账号 " + person.username());
    }

    /** Sets a temporary password, its first half shown once, and ends the person's sessions; a lock stays. */
    @Transactional
    OpenedAccount resetPassword(StaffId id, Actor actor) {
        require(actor, Role.SYSTEM_ADMIN);
        if (id.value().equals(actor.id())) {
            throw new Rejected("本人的密码请在“改密码”里修改");
        }
        Staff person = staff.known(id);
        parts.requireHand(person);
        String password = PasswordRules.temporary(person.username());
        person.resetPassword(encoder.encode(password), clock.instant());
        sessions.endAll(person);
        acts.record(actor, "账号.重置密码", "staff", id, "重置账号 " + person.username() + " 的密码");
        return new OpenedAccount(id, person.username(), parts.split(id, password));
    }

    static void require(Actor actor, Role role) {
        if (!actor.has(role)) {
            throw new AccessDeniedException("Needs " + role);
        }
    }
}
