package org.chengxin.grading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every step that model versions took on their way into force; only ever added to. */
@Repository
class ModelActRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelActRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UUID draft, ModelAct.Kind kind, Actor actor, String words) {
        jdbc.sql("insert into grading_model_act (id, draft_id, kind, actor_id, actor_name, at, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        draft,
                        kind.name(),
                        actor.id(),
                        actor.name(),
                        Timestamp.from(clock.instant()),
                        words)
                .update();
    }

    List<ModelAct> of(UUID draft) {
        return jdbc.sql("select kind, actor_id, actor_name, at, words from grading_model_act where draft_id = ?"
                        + " order by at, id")
                .param(draft)
                .query((row, number) -> new ModelAct(
                        ModelAct.Kind.valueOf(row.getString("kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("words")))
                .list();
    }

    /** The last step of a kind. */
    Optional<ModelAct> last(UUID draft, ModelAct.Kind kind) {
        return of(draft).stream().filter(act -> act.kind() == kind).reduce((earlier, later) -> later);
    }

    /** Whether the person has a hand in the text, and may therefore not approve it. */
    boolean isAuthor(UUID draft, Actor actor) {
        return of(draft).stream()
                .anyMatch(act -> act.kind().isAuthorship() && act.actor().equals(actor.id()));
    }
}
