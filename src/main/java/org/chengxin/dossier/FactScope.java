package org.chengxin.dossier;

import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;

/** Whose eyes a fact is for: officers and approvers see all, others what their department stated or reported. */
final class FactScope {

    private FactScope() {}

    static boolean holds(Fact fact, Actor actor) {
        return actor.isSystem()
                || actor.hasAny(Role.OFFICER, Role.APPROVER)
                || (actor.hasAny(Role.REPORTER, Role.INSPECTOR)
                        && (actor.department().equals(fact.reporter())
                                || actor.department().equals(fact.authority())));
    }

    /** Whether the actor may withdraw the fact or end its use: its reporter's department, and officers. */
    static boolean mayTakeBack(Fact fact, Actor actor) {
        return actor.isSystem()
                || actor.has(Role.OFFICER)
                || (actor.has(Role.REPORTER) && fact.reporter().equals(actor.department()));
    }
}
