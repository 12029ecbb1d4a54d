package org.chengxin.rectification;

import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;

/** Whose tasks a person sees: officers and approvers all, reporters and inspectors those of their department. */
final class TaskScope {

    private TaskScope() {}

    static boolean holds(Task task, Actor actor) {
        return actor.isSystem()
                || actor.hasAny(Role.OFFICER, Role.APPROVER)
                || actor.hasAny(Role.REPORTER, Role.INSPECTOR)
                        && task.view().department().equals(actor.department());
    }
}
