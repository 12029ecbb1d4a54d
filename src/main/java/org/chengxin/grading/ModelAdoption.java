package org.chengxin.grading;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the day of an announced version ends: it is in force, or it is stopped and says why. */
@Component
class ModelAdoption {

    private static final Logger LOG = LoggerFactory.getLogger(ModelAdoption.class);

    private final ModelDraftRows drafts;
    private final ModelActRows steps;
    private final BatchRows batchRows;
    private final ScoringModels models;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    ModelAdoption(
            ModelDraftRows drafts,
            ModelActRows steps,
            BatchRows batchRows,
            ScoringModels models,
            JdbcClient jdbc,
            Acts acts,
            Clock clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.batchRows = batchRows;
        this.models = models;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** The street goes on with the version in force. */
    void stop(ModelDraft draft, String why) {
        steps.note(draft.id(), ModelAct.Kind.STOPPED, Actor.SYSTEM, why);
        drafts.state(draft.id(), ModelDraft.State.STOPPED, draft.approvedOn());
        acts.record(Actor.SYSTEM, "评分模型.停止施行", "scoring_model", draft.id(), draft.title() + "：" + why);
        LOG.error("scoring model {} {} was not put into force: see its draft", draft.code(), draft.version());
    }

    /** The old version ends the day before; all merchants are to be assessed anew. */
    void adopt(ModelDraft draft, Run run) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update grading_model set effective_to = ? where code = ? and effective_to is null")
                .params(Date.valueOf(today.minusDays(1)), draft.code())
                .update();
        jdbc.sql("insert into grading_model (code, version, name, basis, effective_from, definition)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        draft.code(),
                        draft.version(),
                        draft.name(),
                        draft.basis(),
                        Date.valueOf(today),
                        ModelText.write(draft.definition()))
                .update();
        String words = "自 " + today + " 起施行；信息没有变化的 " + run.compared() + " 户，结果与批准的回放逐户相同";
        steps.note(draft.id(), ModelAct.Kind.ADOPTED, Actor.SYSTEM, words);
        drafts.state(draft.id(), ModelDraft.State.ADOPTED, draft.approvedOn());
        acts.record(Actor.SYSTEM, "评分模型.施行", "scoring_model", draft.id(), draft.title() + "，" + words);
        models.refresh();
        batchRows.add(Ids.next(), Batch.Kind.RESCORE, false);
    }
}
