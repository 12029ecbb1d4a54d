package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs: what was replayed, by whom, and how far it has come. */
@Repository
class RunRows {

    private static final String SELECT = "select r.*, b.kind, b.requested_at, b.total, b.done, b.after_id, b.attempts,"
            + " b.finished_at, b.problem from grading_run r join grading_batch b on b.id = r.id where ";

    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, ModelDraft draft, Run.Purpose purpose, @Nullable Run repeats, Baseline baseline, Actor actor) {
        jdbc.sql("""
                        insert into grading_run (id, draft_id, revision, purpose, repeats, baseline_version, as_of, code,
                          version, name, basis, definition, definition_hash, requested_by, requested_by_name)
                        values (:id, :draft, :revision, :purpose, :repeats, :baseline, :asOf, :code, :version, :name,
                          :basis, :definition::jsonb, :hash, :by, :byName)""")
                .param("id", id)
                .param("draft", draft.id())
                .param("revision", draft.revision())
                .param("purpose", purpose.name())
                .param("repeats", repeats == null ? null : repeats.id(), Types.OTHER)
                .param("baseline", baseline.version())
                .param("asOf", baseline.asOf())
                .param("code", draft.code())
                .param("version", draft.version())
                .param("name", draft.name())
                .param("basis", draft.basis())
                .param("definition", ModelText.write(draft.definition()))
                .param("hash", ModelText.hash(draft.definition()))
                .param("by", actor.id())
                .param("byName", actor.name())
                .update();
    }

    /** What the draft is held against, and the day. */
    record Baseline(int version, LocalDate asOf) {}

    Optional<Run> find(UUID id) {
        return where("r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Run> of(UUID draft) {
        return where("r.draft_id = :draft", Map.of("draft", draft));
    }

    /** The last rehearsal, if it is done and was of exactly this text. */
    Optional<Run> rehearsalOf(ModelDraft draft) {
        return of(draft.id()).stream()
                .filter(Run::isRehearsal)
                .findFirst()
                .filter(run -> run.isFinished() && run.hash().equals(ModelText.hash(draft.definition())));
    }

    void compared(UUID id, int compared, int differing) {
        jdbc.sql("update grading_run set compared = compared + ?, differing = differing + ? where id = ?")
                .params(compared, differing, id)
                .update();
    }

    private List<Run> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition + " order by r.id desc")
                .params(parameters)
                .query(RunRows::toRun)
                .list();
    }

    private static Run toRun(ResultSet row, int number) throws SQLException {
        LocalDate asOf = row.getDate("as_of").toLocalDate();
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getInt("revision"),
                Run.Purpose.valueOf(row.getString("purpose")),
                row.getObject("repeats", UUID.class),
                row.getInt("baseline_version"),
                asOf,
                new ScoringModel(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("basis"),
                        asOf,
                        null,
                        ModelText.read(row.getString("definition"))),
                row.getString("definition_hash"),
                row.getString("requested_by_name"),
                row.getLong("compared"),
                row.getLong("differing"),
                BatchRows.toBatch(row, number));
    }
}
