package org.chengxin.account;

import java.io.Serializable;
import java.time.Instant;
import org.chengxin.shared.Actor;
import org.chengxin.shared.ActorPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, as the session remembers it.
 *
 * @param sessionEpoch the account's epoch at sign-in; the session ends when the account has moved on
 * @param mustChangePassword whether nothing but a change of password is open
 * @param passwordDueAt when the password grows too old
 */
record StaffPrincipal(Actor actor, int sessionEpoch, boolean mustChangePassword, Instant passwordDueAt)
        implements ActorPrincipal, AuthenticatedPrincipal, Serializable {

    static StaffPrincipal of(Staff staff, Department department) {
        Actor actor = new Actor(
                staff.id().value(),
                staff.username(),
                staff.displayName(),
                department.code(),
                department.name(),
                department.leads(),
                staff.roles());
        return new StaffPrincipal(actor, staff.sessionEpoch(), staff.mustChangePassword(), staff.passwordDueAt());
    }

    @Override
    public String getName() {
        return actor.username();
    }

    boolean owesNewPassword(Instant now) {
        return mustChangePassword || !now.isBefore(passwordDueAt);
    }

    UsernamePasswordAuthenticationToken token() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this,
                null,
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }
}
