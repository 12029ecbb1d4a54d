package org.chengxin.grading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every step of a decision as a row of its own, which nobody can change, and as an entry in the audit trail. */
@Repository
class DecisionActs {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    DecisionActs(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** The steps there are. */
    enum Kind {
        PROPOSAL("提出"),
        GROUND("更新事由"),
        NOTICE("告知送达"),
        DEFENCE("陈述申辩"),
        WAIVER("放弃申辩"),
        WAIVER_SEEN("核对放弃申辩"),
        REVIEW("初审"),
        RULING("决定"),
        DROP("终止");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param day when it happened, which may lie before the day it was recorded */
    record Step(Kind kind, LocalDate day, String text, Instant recordedAt, String actorName) {

        public String recordedMinute() {
            return Moments.minute(recordedAt);
        }
    }

    /** The decision must be in the database before its first step. What the merchant said stays out of the trail. */
    void note(Decision decision, Kind kind, LocalDate day, String text, Actor actor) {
        jdbc.sql("""
                        insert into grading_decision_act (decision_id, ordinal, kind, day, text, recorded_at, actor_id, actor_name)
                        select :decision, coalesce(max(ordinal), 0) + 1, :kind, :day, :text, :at, :actor, :name
                        from grading_decision_act where decision_id = :decision""")
                .param("decision", decision.id().value())
                .param("kind", kind.name())
                .param("day", day)
                .param("text", text)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("name", actor.name())
                .update();
        acts.record(
                actor,
                "评级." + kind.label(),
                "decision",
                decision.id(),
                decision.number() + "（拟" + decision.toGrade().word() + "）" + day);
    }

    /** Which edition of the notice is the right one to serve: the grounds may have changed since the first was printed. */
    int editionOf(UUID decision) {
        return jdbc.sql("select 1 + count(*) from grading_decision_act where decision_id = ? and kind = 'GROUND'")
                .param(decision)
                .query(Integer.class)
                .single();
    }

    /** The day of the grounds as they stand: what was served earlier told of others. */
    LocalDate groundsSince(UUID decision) {
        return jdbc.sql(
                        "select max(day) from grading_decision_act where decision_id = ? and kind in ('PROPOSAL', 'GROUND')")
                .param(decision)
                .query(LocalDate.class)
                .single();
    }

    /** Who took a part in the decision that bars from deciding; seeing the paper of a waiver is none. */
    Set<UUID> handsOf(UUID decision) {
        return jdbc.sql("select actor_id from grading_decision_act where decision_id = ?"
                        + " and kind in ('PROPOSAL', 'NOTICE', 'DEFENCE', 'WAIVER', 'REVIEW')")
                .param(decision)
                .query(UUID.class)
                .set();
    }

    List<Step> of(UUID decision) {
        return jdbc.sql("select kind, day, text, recorded_at, actor_name from grading_decision_act"
                        + " where decision_id = ? order by ordinal")
                .param(decision)
                .query((row, number) -> new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getDate("day").toLocalDate(),
                        row.getString("text"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor_name")))
                .list();
    }
}
