package org.chengxin.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.chengxin.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A temporary password goes to its person in two parts by two hands: the system administrator who opens an account or resets
 * its password sees the first, the security administrator the second, or the audit administrator if it is the security
 * administrator's own. Otherwise whoever may reset passwords could act as anybody, and as the second person of every decision
 * (domain §10, mutual restraint).
 */
@Component
class PasswordParts {

    private static final String PURPOSE = "account.password-part";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final StaffRepository staff;
    private final Acts acts;
    private final Clock clock;

    PasswordParts(JdbcClient jdbc, Seal seal, StaffRepository staff, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.staff = staff;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keeps the second half of a new password under seal. @return the first half */
    String split(StaffId id, String password) {
        int half = password.length() / 2;
        jdbc.sql("""
                        insert into account_password_part (staff_id, sealed, made_at) values (?, ?, ?)
                        on conflict (staff_id) do update set sealed = excluded.sealed, made_at = excluded.made_at""")
                .params(
                        id.value(),
                        seal.close(password.substring(half), PURPOSE + id.value()),
                        Timestamp.from(clock.instant()))
                .update();
        return password.substring(0, half);
    }

    /** Nobody's password is reset whose second half nobody could hand out: then no administrator would come in any more. */
    void requireHand(Staff person) {
        Role hand = handedOutBy(person.roles());
        boolean there = jdbc.sql("""
                        select exists (select from account_staff s
                          join account_staff_role r on r.staff_id = s.id and r.role = ?
                          where s.enabled and s.id <> ?
                            and not exists (select from account_password_part p where p.staff_id = s.id))""")
                .params(hand.name(), person.id().value())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new Rejected("现在没有能交付后半段密码的" + hand.label() + "：先请其中一人登录或取得自己的密码，再重置这个账号。密码没有改动。");
        }
    }

    boolean isWaiting(StaffId id) {
        return jdbc.sql("select count(*) from account_password_part where staff_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who hands out the second half of that person's password. */
    static Role handedOutBy(Collection<Role> roles) {
        return roles.contains(Role.SECURITY_ADMIN) ? Role.AUDIT_ADMIN : Role.SECURITY_ADMIN;
    }

    /** The second half, once. */
    @Transactional
    OpenedAccount take(StaffId id, Actor actor) {
        Staff person = staff.known(id);
        Accounts.require(actor, handedOutBy(person.roles()));
        byte[] sealed = jdbc.sql("delete from account_password_part where staff_id = ? returning sealed")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new Rejected("这个账号没有待取出的密码后半段。需要重新交付的，请系统管理员先重置密码。"));
        acts.record(actor, "账号.交付密码", "staff", id, "取出账号 " + person.username() + " 的临时密码后半段，交给本人");
        return new OpenedAccount(id, person.username(), seal.open(sealed, PURPOSE + id.value()));
    }
}
