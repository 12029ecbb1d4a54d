package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Visits and their revisions in PostgreSQL. */
@Repository
class VisitRows {

    /** What the second inspector says of the latest revision, over {@code inspection_visit v}. */
    static final String ASSENT = """
            case when v.confirmed_revision = v.revision then 'GIVEN'
                 when exists (select from inspection_confirmation n where n.visit_id = v.id and n.revision = v.revision)
                 then 'DENIED' else 'WAITING' end""";

    private static final String SELECT = """
            select v.id, v.revision, r.content, r.reason, r.filed_at, r.filed_by, r.filed_by_name,
                   v.filed_at as first_filed_at, coalesce(v.confirmed_revision, 0) as in_force,
                   %s as assent,
                   to_char(v.withdrawn_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' 由' || v.withdrawn_by_name
                     || '撤回：' || v.withdrawn_reason as withdrawn
            from inspection_visit v
            join inspection_visit_revision r on r.visit_id = v.id and r.revision = v.revision
            """.formatted(ASSENT);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VisitRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One transaction at a time files for an assignment, or for a visit outside a plan. */
    void serialise(UUID subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection_visit'), hashtext(?))")
                .param(subject.toString())
                .query((row, number) -> "")
                .single();
    }

    Optional<FiledVisit> find(UUID id) {
        return jdbc.sql(SELECT + "where v.id = ?").param(id).query(this::filed).optional();
    }

    /** The one that stands; a shop whose visit was withdrawn is visited anew. */
    Optional<FiledVisit> ofAssignment(UUID assignment) {
        return jdbc.sql(SELECT + "where v.assignment_id = ? and v.withdrawn_at is null")
                .param(assignment)
                .query(this::filed)
                .optional();
    }

    /** What one revision of a visit says. */
    VisitStatement said(UUID visit, int revision) {
        return jdbc.sql("select content from inspection_visit_revision where visit_id = ? and revision = ?")
                .params(visit, revision)
                .query((row, number) -> json.readValue(row.getString("content"), VisitStatement.class))
                .single();
    }

    /** Whether any revision of the visit says 不符合: a text nobody confirmed is no step past the second person either. */
    boolean everFailed(UUID visit) {
        return jdbc.sql("select exists (select from inspection_answer where visit_id = ? and verdict = 'FAIL')")
                .param(visit)
                .query(Boolean.class)
                .single();
    }

    /** The receipt this person got for just this content. */
    Optional<String> receipt(UUID visit, String requestHash, Actor actor) {
        return jdbc.sql("select receipt from inspection_visit_revision"
                        + " where visit_id = ? and request_hash = ? and filed_by = ? order by revision desc limit 1")
                .params(visit, requestHash, actor.id())
                .query(String.class)
                .optional();
    }

    /** The first revision, or the next one. */
    void write(VisitStatement said, int revision, String reason, String hash, String receipt, Instant at, Actor actor) {
        Timestamp now = Timestamp.from(at);
        jdbc.sql("insert into inspection_visit_revision (visit_id, revision, content, request_hash, receipt, reason,"
                        + " filed_at, filed_by, filed_by_name) values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)")
                .params(
                        said.visit(),
                        revision,
                        json.writeValueAsString(said),
                        hash,
                        receipt,
                        reason,
                        now,
                        actor.id(),
                        actor.name())
                .update();
        if (revision == 1) {
            jdbc.sql(
                            "insert into inspection_visit (id, assignment_id, merchant_id, occasion, occasion_note, visited_on,"
                                    + " revision, filed_at, filed_by, filed_by_name, filed_department)"
                                    + " values (:id, :assignment, :merchant, :occasion, :note, :day, 1, :at, :by, :byName, :dept)")
                    .param("id", said.visit())
                    .param("assignment", said.assignment())
                    .param("merchant", said.merchant().value())
                    .param("occasion", said.occasion().name())
                    .param("note", said.occasionNote())
                    .param("day", said.visitedOn())
                    .param("at", now)
                    .param("by", actor.id())
                    .param("byName", actor.name())
                    .param("dept", actor.department())
                    .update();
        } else {
            jdbc.sql("update inspection_visit set revision = ?, visited_on = ? where id = ?")
                    .params(revision, said.visitedOn(), said.visit())
                    .update();
        }
    }

    void withdraw(UUID visit, String reason, Instant at, Actor actor) {
        jdbc.sql("update inspection_visit set withdrawn_at = ?, withdrawn_by = ?, withdrawn_by_name = ?,"
                        + " withdrawn_reason = ? where id = ?")
                .params(Timestamp.from(at), actor.id(), actor.name(), reason, visit)
                .update();
    }

    private FiledVisit filed(ResultSet row, int number) throws SQLException {
        return new FiledVisit(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                json.readValue(row.getString("content"), VisitStatement.class),
                row.getString("reason"),
                row.getObject("filed_by", UUID.class),
                row.getString("filed_by_name"),
                Moments.minute(row.getTimestamp("filed_at").toInstant()),
                Moments.day(row.getTimestamp("first_filed_at").toInstant()),
                row.getInt("in_force"),
                Assent.valueOf(row.getString("assent")),
                row.getString("withdrawn"));
    }
}
