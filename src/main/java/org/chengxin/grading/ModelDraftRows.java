package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.grading.ScoringModel.Definition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of model versions. */
@Repository
class ModelDraftRows {

    private final JdbcClient jdbc;

    ModelDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one person at a time change what is in hand, until the transaction ends. */
    void serialise() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('grading_model_draft'), 0)")
                .query((row, number) -> "")
                .single();
    }

    Optional<ModelDraft> find(UUID id) {
        return where("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The one in hand, if there is one. */
    Optional<ModelDraft> open() {
        return where("state not in ('ADOPTED', 'DISCARDED')", Map.of()).stream().findFirst();
    }

    /** The day from which an approved version is to be in force, while it is announced. */
    Optional<LocalDate> announced() {
        return open().filter(draft -> draft.state() == ModelDraft.State.APPROVED)
                .map(ModelDraft::effectiveFrom);
    }

    /** Every one there was, the newest first. */
    List<ModelDraft> all() {
        return where("true", Map.of());
    }

    private List<ModelDraft> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select id, code, version, based_on, name, basis, definition, revision, state, effective_from,"
                        + " notice_days, approved_on, run_id from grading_model_draft where " + condition
                        + " order by id desc")
                .params(parameters)
                .query(ModelDraftRows::toDraft)
                .list();
    }

    void insert(ModelDraft draft) {
        jdbc.sql("insert into grading_model_draft (id, code, version, based_on, name, basis, definition)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        draft.id(),
                        draft.code(),
                        draft.version(),
                        draft.basedOn(),
                        draft.name(),
                        draft.basis(),
                        ModelText.write(draft.definition()))
                .update();
    }

    /** @return whether it was still a draft of that revision */
    boolean save(UUID id, int revision, String name, String basis, Definition definition) {
        return jdbc.sql("update grading_model_draft set name = ?, basis = ?, definition = ?::jsonb,"
                                + " revision = revision + 1 where id = ? and revision = ? and state = 'DRAFT'")
                        .params(name, basis, ModelText.write(definition), id, revision)
                        .update()
                == 1;
    }

    void submit(UUID id, LocalDate from, int noticeDays, UUID run) {
        jdbc.sql("update grading_model_draft set state = 'SUBMITTED', effective_from = ?, notice_days = ?, run_id = ?"
                        + " where id = ?")
                .params(from, noticeDays, run, id)
                .update();
    }

    void state(UUID id, ModelDraft.State state, @Nullable LocalDate approvedOn) {
        jdbc.sql("update grading_model_draft set state = ?, approved_on = ? where id = ?")
                .param(1, state.name())
                .param(2, approvedOn, Types.DATE)
                .param(3, id)
                .update();
    }

    private static ModelDraft toDraft(ResultSet row, int number) throws SQLException {
        int notice = row.getInt("notice_days");
        return new ModelDraft(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getInt("based_on"),
                row.getString("name"),
                row.getString("basis"),
                ModelText.draft(row.getString("definition")),
                row.getInt("revision"),
                ModelDraft.State.valueOf(row.getString("state")),
                AssessmentRows.day(row, "effective_from"),
                notice == 0 ? null : notice,
                AssessmentRows.day(row, "approved_on"),
                row.getObject("run_id", UUID.class));
    }
}
