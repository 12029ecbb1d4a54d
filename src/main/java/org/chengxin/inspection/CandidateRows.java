package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the frozen candidates of draws. Triggers keep what was published. */
@Repository
class CandidateRows {

    private final JdbcClient jdbc;

    CandidateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        for (Candidate one : candidates) {
            jdbc.sql("""
                            insert into inspection_candidate (plan_id, kind, code, stratum, name, merchant_id, staff_id,
                              department, reason, reference)
                            values (:plan, :kind, :code, :stratum, :name, :merchant, :staff, :department, :reason,
                              :reference)""")
                    .param("plan", plan.value())
                    .param("kind", one.kind().name())
                    .param("code", one.code())
                    .param("stratum", one.stratum())
                    .param("name", one.name())
                    .param("merchant", one.isMerchant() ? one.subject() : null)
                    .param("staff", one.isMerchant() ? null : one.subject())
                    .param("department", one.department())
                    .param("reason", one.reason())
                    .param("reference", one.reference())
                    .update();
        }
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

    void rank(PlanId plan, Candidate.Kind kind, String code, int rank) {
        jdbc.sql("update inspection_candidate set rank = ? where plan_id = ? and kind = ? and code = ?")
                .params(rank, plan.value(), kind.name(), code)
                .update();
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
