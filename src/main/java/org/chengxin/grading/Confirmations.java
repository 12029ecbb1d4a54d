package org.chengxin.grading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Assessments that stay as they are under a new version of the model (ADR 0026). What the version cannot change for a merchant
 * ({@link ModelReach}) is not reckoned and stored once more; a row says that it also stands under the new version.
 *
 * <p>An assessment is left alone only while nothing but the model has changed: its day has not passed, and facts that have
 * come since have an event on its way which assesses anew. A fall already notified is always reckoned again, since another
 * version of the rules needs another notice ({@link Grounds}).
 */
@Repository
class Confirmations {

    private static final String CONFIRM = """
            insert into grading_confirmation (assessment_id, merchant_id, model_version, confirmed_on, confirmed_at)
            select a.id, a.merchant_id, :version, :today, :now
            from grading_assessment a
            where a.is_current and a.merchant_id = any(:merchants) and a.model_code = :code
              and (a.next_change is null or a.next_change > :today)
              and coalesce((select max(c.model_version) from grading_confirmation c where c.assessment_id = a.id),
                a.model_version) = :before
              and not a.rules && cast(:rules as text[])
              and not exists (select from dossier_fact f where f.merchant_id = a.merchant_id and f.item = any(cast(:items as text[]))
                and f.withdrawn_at is null and f.ended_at is null)
              and not exists (select from grading_decision d where d.merchant_id = a.merchant_id and d.ended_at is null
                and d.state <> 'PROPOSED')
            returning merchant_id""";

    private final JdbcClient jdbc;
    private final ScoringModels models;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, ScoringModels models, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    /** @param version of the model that says the same as the one that made the assessment */
    record Confirmation(int version, LocalDate on) {}

    /** The versions an assessment was confirmed under, the first one first. */
    List<Confirmation> of(UUID assessment) {
        return jdbc.sql("select model_version as version, confirmed_on as \"on\" from grading_confirmation"
                        + " where assessment_id = ? order by model_version")
                .param(assessment)
                .query(Confirmation.class)
                .list();
    }

    /**
     * Confirms what stands under the version before.
     *
     * @param merchants whom nobody else assesses at this moment
     * @return those whose assessment now stands under the model, too
     */
    Set<MerchantId> under(ScoringModel model, Collection<MerchantId> merchants) {
        Optional<ScoringModel> before = models.before(model);
        if (before.isEmpty()) {
            return Set.of();
        }
        ModelReach reach = ModelReach.between(before.get().definition(), model.definition());
        if (reach.everybody()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return new HashSet<>(jdbc.sql(CONFIRM)
                .param("version", model.version())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(now))
                .param("merchants", AssessmentRows.ids(merchants))
                .param("code", model.code())
                .param("before", before.get().version())
                .param("rules", reach.rules().toArray(String[]::new))
                .param("items", reach.items().toArray(String[]::new))
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list());
    }
}
