package org.chengxin.shared;

import java.util.Set;

/**
 * One area of the staff console, contributed as a bean by the module that owns it. The menu and the access rules are both
 * built from these beans, so an address without an area is closed to everyone.
 *
 * @param path address prefix, e.g. {@code /console/merchants}
 * @param label menu entry; empty for an area that has addresses but no menu entry
 * @param order place in the menu; its range tells under which heading, see {@link MenuGroup}
 * @param readers roles that may look (GET, HEAD)
 * @param writers roles that may act (every other method)
 */
public record ConsoleArea(String path, String label, int order, Set<Role> readers, Set<Role> writers) {

    public ConsoleArea {
        readers = Set.copyOf(readers);
        writers = Set.copyOf(writers);
    }

    public boolean isReadableBy(Actor actor) {
        return actor.roles().stream().anyMatch(readers::contains);
    }

    public boolean isWritableBy(Actor actor) {
        return actor.roles().stream().anyMatch(writers::contains);
    }
}
