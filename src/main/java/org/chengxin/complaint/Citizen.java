package org.chengxin.complaint;

import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;

/** Whoever stands before the public form or the tracking page; who that is stays sealed. */
final class Citizen {

    static final UUID ID = new UUID(0, 1);

    static final Actor ACTOR = new Actor(ID, "public", "提交人", "public", "公众", false, Set.of());

    private Citizen() {}

    static boolean is(Actor actor) {
        return ID.equals(actor.id());
    }
}
