package org.chengxin.account;

import java.util.Set;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The three administrators must each be held by someone who can sign in. */
@Component
class LastAdministrators {

    private final StaffRepository staff;
    private final JdbcClient jdbc;

    LastAdministrators(StaffRepository staff, JdbcClient jdbc) {
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /**
     * Refuses what leaves a role to nobody; one such act at a time.
     *
     * @param person already without the role, or suspended
     * @param before the roles held before the act
     */
    void keep(Staff person, Set<Role> before) {
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
}
