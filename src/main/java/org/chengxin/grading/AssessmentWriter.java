package org.chengxin.grading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Stores assessments set-wise: as many statements for one merchant as for five hundred. */
@Repository
class AssessmentWriter {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssessmentWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** When a merchant opened; null where that is not known. */
    record Opening(MerchantId merchant, @Nullable LocalDate openedOn) {}

    private record Due(UUID merchantId, @Nullable LocalDate due) {}

    /**
     * Lets one transaction at a time assess each of these merchants, until it ends, and tells when they opened. Whoever
     * comes second reads the facts after the first has stored its assessment, so a stale one never stays current.
     */
    Map<MerchantId, Opening> lock(Collection<MerchantId> merchants) {
        UUID[] ids = AssessmentRows.ids(merchants);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('grading_assessment'), key)"
                        + " from (select distinct hashtext(id::text) as key from unnest(?) as id order by 1) as keys")
                .param(ids)
                .query((row, number) -> "")
                .list();
        Map<MerchantId, Opening> openings = new HashMap<>();
        jdbc.sql("select id, opened_on from merchant_merchant where id = any(?)")
                .param(ids)
                .query(row -> {
                    MerchantId id = new MerchantId(row.getObject("id", UUID.class));
                    java.sql.Date opened = row.getDate("opened_on");
                    openings.put(id, new Opening(id, opened == null ? null : opened.toLocalDate()));
                });
        return openings;
    }

    void store(List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return;
        }
        jdbc.sql("update grading_assessment set is_current = false where is_current and merchant_id = any(?)")
                .param(AssessmentRows.ids(
                        snapshots.stream().map(Snapshot::merchant).toList()))
                .update();
        jdbc.sql("""
                        insert into grading_assessment (id, merchant_id, model_code, model_version, as_of, assessed_at,
                          cause, score, grade, because, gates, ceilings, vetoes, next_change, inputs_hash, is_current)
                        select id, merchant_id, model_code, model_version, as_of, assessed_at, cause, score, grade,
                          because, gates, ceilings, vetoes, next_change, inputs_hash, true
                        from jsonb_to_recordset(cast(? as jsonb)) as r (id uuid, merchant_id uuid, model_code text,
                          model_version int, as_of date, assessed_at timestamptz, cause text, score numeric, grade text,
                          because text, gates jsonb, ceilings jsonb, vetoes jsonb, next_change date, inputs_hash text)
                        """)
                .param(ROWS.writeValueAsString(snapshots.stream()
                        .map(one -> AssessmentRow.columns(one, json))
                        .toList()))
                .update();
        jdbc.sql("""
                        insert into grading_ledger_line (assessment_id, ordinal, merchant_id, dimension, rule, kind, points,
                          full_points, percent, valid_from, valid_to, fact_ids, sentence, public_safe, public_words)
                        select * from jsonb_to_recordset(cast(? as jsonb)) as r (assessment_id uuid, ordinal int,
                          merchant_id uuid, dimension text, rule text, kind text, points numeric, full_points numeric,
                          percent int, valid_from date, valid_to date, fact_ids uuid[], sentence text,
                          public_safe boolean, public_words text)
                        """)
                .param(ROWS.writeValueAsString(snapshots.stream()
                        .flatMap(one -> LedgerRow.of(one).stream())
                        .toList()))
                .update();
    }

    /** Notes for each merchant when it must be assessed again, if ever. */
    void schedule(Map<MerchantId, Assessment> assessments) {
        List<Due> dues = assessments.entrySet().stream()
                .map(one -> new Due(one.getKey().value(), one.getValue().nextChange()))
                .toList();
        jdbc.sql("""
                        merge into grading_due d
                        using jsonb_to_recordset(cast(? as jsonb)) as r (merchant_id uuid, due date)
                          on d.merchant_id = r.merchant_id
                        when matched and r.due is null then delete
                        when matched and d.due <> r.due then update set due = r.due
                        when not matched and r.due is not null then insert values (r.merchant_id, r.due)
                        """).param(ROWS.writeValueAsString(dues)).update();
    }

    /** Some merchants whose day has come. */
    List<MerchantId> due(LocalDate today, int atMost) {
        return jdbc.sql("select merchant_id from grading_due where due <= ? order by due, merchant_id limit ?")
                .params(today, atMost)
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list();
    }
}
