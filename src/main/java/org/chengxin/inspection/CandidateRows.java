package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the frozen candidates of draws. Triggers keep what was published. */
@Repository
class CandidateRows {

    private static final int BATCH = 500;

    private static final String INSERT = """
            insert into inspection_candidate (plan_id, kind, code, stratum, name, merchant_id, staff_id, department, reason,
              reference)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String RANK =
            "update inspection_candidate set rank = ? where plan_id = ? and kind = ? and code = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CandidateRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void freeze(PlanId plan, byte[] seed, String fileHash, List<Strata.Stratum> strata, List<Candidate> candidates) {
        jdbc.sql("insert into inspection_draw (plan_id, seed, seed_hash, candidates_hash) values (?, ?, ?, ?)")
                .params(plan.value(), seed, Sha256.hex(HexFormat.of().formatHex(seed)), fileHash)
                .update();
        for (Strata.Stratum stratum : strata) {
            Candidate.Kind kind = candidates.stream()
                    .filter(one -> one.stratum().equals(stratum.name()))
                    .findFirst()
                    .orElseThrow()
                    .kind();
            jdbc.sql("insert into inspection_stratum (plan_id, kind, name, size, take) values (?, ?, ?, ?, ?)")
                    .params(plan.value(), kind.name(), stratum.name(), stratum.size(), stratum.take())
                    .update();
        }
        batches.batchUpdate(INSERT, candidates, BATCH, (row, one) -> {
            row.setObject(1, plan.value());
            row.setString(2, one.kind().name());
            row.setString(3, one.code());
            row.setString(4, one.stratum());
            row.setString(5, one.name());
            row.setObject(6, one.isMerchant() ? one.subject() : null);
            row.setObject(7, one.isMerchant() ? null : one.subject());
            row.setString(8, one.department());
            row.setString(9, one.reason());
            row.setObject(10, one.reference());
        });
    }

    List<Strata.Stratum> strata(PlanId plan) {
        return jdbc.sql("select name, size, take from inspection_stratum where plan_id = ? order by kind, name")
                .param(plan.value())
                .query(Strata.Stratum.class)
                .list();
    }

    /** Shops before inspectors, each by code: the order of the published file. */
    List<Candidate> candidates(PlanId plan) {
        return jdbc.sql(
                        "select kind, code, stratum, name, coalesce(merchant_id, staff_id) as subject, department, reason,"
                                + " reference, rank from inspection_candidate where plan_id = ? order by kind, code collate \"C\"")
                .param(plan.value())
                .query(CandidateRows::candidate)
                .list();
    }

    /** @param ranks by code, see {@link Lot#ranks} */
    void rank(PlanId plan, List<Candidate> drawn, Map<String, Integer> ranks) {
        batches.batchUpdate(RANK, drawn, BATCH, (row, one) -> {
            row.setInt(1, Objects.requireNonNull(ranks.get(one.code())));
            row.setObject(2, plan.value());
            row.setString(3, one.kind().name());
            row.setString(4, one.code());
        });
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        int rank = row.getInt("rank");
        return new Candidate(
                Candidate.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("stratum"),
                row.getString("name"),
                row.getObject("subject", UUID.class),
                row.getString("department"),
                row.getString("reason"),
                row.getObject("reference", UUID.class),
                rank == 0 ? null : rank);
    }
}
