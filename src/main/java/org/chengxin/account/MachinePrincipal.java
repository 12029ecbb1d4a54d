package org.chengxin.account;

import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.ActorPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A department's own system, known by its key. */
record MachinePrincipal(Actor actor) implements ActorPrincipal, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return actor.username();
    }

    UsernamePasswordAuthenticationToken token() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }
}
