package org.chengxin.grading;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What a run found of each merchant. */
@Repository
class RunResults {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The names of a merchant's inputs and result in an earlier run. */
    record Known(String inputsHash, String resultHash) {}

    /** A merchant that moves from one model to the other, with the reason. */
    record Mover(
            MerchantId merchant,
            String name,
            String address,
            Grade beforeGrade,
            Grade afterGrade,
            BigDecimal beforeScore,
            BigDecimal afterScore,
            Trace trace) {

        public BigDecimal delta() {
            return afterScore.subtract(beforeScore);
        }
    }

    void store(UUID run, List<RunResult> results) {
        jdbc.sql("""
                        insert into grading_run_result (run_id, merchant_id, inputs_hash, result_hash, before_grade,
                          after_grade, before_score, after_score, trace)
                        select ?, merchant_id, inputs_hash, result_hash, before_grade, after_grade, before_score,
                          after_score, trace
                        from jsonb_to_recordset(cast(? as jsonb)) as r (merchant_id uuid, inputs_hash text,
                          result_hash text, before_grade text, after_grade text, before_score numeric,
                          after_score numeric, trace jsonb)
                        """).params(run, ROWS.writeValueAsString(results)).update();
    }

    Map<UUID, Known> known(UUID run, Collection<UUID> merchants) {
        Map<UUID, Known> found = new HashMap<>();
        jdbc.sql("select merchant_id, inputs_hash, result_hash from grading_run_result"
                        + " where run_id = ? and merchant_id = any(?)")
                .params(run, merchants.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("merchant_id", UUID.class),
                            new Known(row.getString("inputs_hash"), row.getString("result_hash")));
                });
        return found;
    }

    /** Movers behind a given one, the greatest loss first; keyset pages, so that none costs more than the first. */
    List<Mover> movers(UUID run, MoverFilter filter, int atMost) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("run", run);
        parameters.put("limit", atMost);
        return jdbc.sql("""
                        select r.merchant_id, coalesce(m.sign_name, m.name) as name, m.address, r.before_grade,
                          r.after_grade, r.before_score, r.after_score, r.trace
                        from grading_run_result r join merchant_merchant m on m.id = r.merchant_id
                        where r.run_id = :run and (r.before_grade <> r.after_grade or r.before_score <> r.after_score) %s
                        order by r.after_score - r.before_score, r.merchant_id limit :limit
                        """.formatted(filter.condition()))
                .params(parameters)
                .query(this::toMover)
                .list();
    }

    private Mover toMover(ResultSet row, int number) throws SQLException {
        String trace = row.getString("trace");
        return new Mover(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                Grade.valueOf(row.getString("before_grade")),
                Grade.valueOf(row.getString("after_grade")),
                row.getBigDecimal("before_score"),
                row.getBigDecimal("after_score"),
                trace == null ? new Trace(List.of(), List.of()) : json.readValue(trace, Trace.class));
    }
}
