package org.chengxin.complaint;

import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;

/** The acts of one kind of filing, by the last part of their addresses. */
interface Desk {

    FilingKind kind();

    /** What this person may do with it as it stands. */
    List<DeskAct> offered(FilingId id, Actor actor);

    /** @throws NotFound if there is no such act */
    DeskAct act(String slug);

    void perform(String slug, FilingId id, Wish wish, Actor actor);

    /** Carries one act out. */
    interface Deed {
        void on(FilingId id, Wish wish, Actor actor);
    }
}
