package org.chengxin.account;

import java.time.Clock;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own change of password, which needs no administrator. */
@Component
class OwnPassword {

    private final StaffRepository staff;
    private final Departments departments;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;

    OwnPassword(StaffRepository staff, Departments departments, PasswordEncoder encoder, Acts acts, Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.encoder = encoder;
        this.acts = acts;
        this.clock = clock;
    }

    /** Every session of the account but the present one ends. */
    @Transactional
    StaffPrincipal change(String current, String chosen, Actor actor) {
        Staff person = staff.known(new StaffId(actor.id()));
        person.changePassword(current, chosen, encoder, clock.instant());
        staff.flush();
        acts.record(actor, "账号.改密码", "staff", person.id(), "修改本人密码");
        return StaffPrincipal.of(person, departments.find(person.departmentId()));
    }
}
