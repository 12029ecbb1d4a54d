package org.chengxin.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;

/**
 * The acts of one kind of filing, by the last part of their addresses.
 *
 * @param <S> the states such a filing can be in
 */
abstract class Desk<S extends Enum<S>> {

    private final FilingKind kind;
    private final Map<String, Entry<S>> entries = new LinkedHashMap<>();

    Desk(FilingKind kind) {
        this.kind = kind;
    }

    /** Carries one act out. */
    interface Deed {
        void on(FilingId id, Wish wish, Actor actor);
    }

    /** Whose an act is. */
    enum Whose {
        HANDLERS,
        ANOTHERS,
        EITHERS
    }

    record Entry<S>(DeskAct act, Set<S> states, Whose whose, Deed deed) {}

    final FilingKind kind() {
        return kind;
    }

    /** What this person may do with it as it stands. */
    abstract List<DeskAct> offered(FilingId id, Actor actor);

    final void add(DeskAct act, Set<S> states, Deed deed) {
        entries.put(act.slug(), new Entry<>(act, states, Whose.HANDLERS, deed));
    }

    final void addForSecond(DeskAct act, Set<S> states, Deed deed) {
        entries.put(act.slug(), new Entry<>(act, states, Whose.ANOTHERS, deed));
    }

    final void addForEither(DeskAct act, Set<S> states, Deed deed) {
        entries.put(act.slug(), new Entry<>(act, states, Whose.EITHERS, deed));
    }

    final List<DeskAct> offered(S state, boolean handler, boolean second) {
        return entries.values().stream()
                .filter(entry -> entry.states().contains(state)
                        && (handler && entry.whose() != Whose.ANOTHERS || second && entry.whose() != Whose.HANDLERS))
                .map(Entry::act)
                .toList();
    }

    /** @throws NotFound if there is no such act */
    final DeskAct act(String slug) {
        return entry(slug).act();
    }

    final void perform(String slug, FilingId id, Wish wish, Actor actor) {
        entry(slug).deed().on(id, wish, actor);
    }

    private Entry<S> entry(String slug) {
        Entry<S> entry = entries.get(slug);
        if (entry == null) {
            throw new NotFound("act " + slug);
        }
        return entry;
    }
}
