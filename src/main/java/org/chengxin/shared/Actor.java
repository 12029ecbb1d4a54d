package org.chengxin.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * The person, or the system itself, that performs an act. Finders take an actor and return only what lies in its scope.
 *
 * @param id staff id; {@link #SYSTEM_ID} for the system
 * @param username sign-in name
 * @param name name shown beside the act
 * @param department code of the actor's department, e.g. {@code scjg}; {@code system} for the system
 * @param departmentName full name of that department
 * @param leads whether the department leads the programme (牵头单位) and may report for others
 * @param roles roles held at the moment of the act
 */
public record Actor(
        UUID id, String username, String name, String department, String departmentName, boolean leads, Set<Role> roles)
        implements Serializable {

    public static final UUID SYSTEM_ID = new UUID(0, 0);

    /** The system acting by itself: clockwork, listeners, demo data. */
    public static final Actor SYSTEM = new Actor(SYSTEM_ID, "system", "系统", "system", "诚信街系统", true, Set.of());

    /** Whoever fills in a public form. Who that is, if it is told at all, stands sealed with the form, never here. */
    public static final Actor VISITOR = new Actor(new UUID(0, 2), "visitor", "网上访客", "public", "社会公众", false, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSystem() {
        return SYSTEM_ID.equals(id);
    }
}
