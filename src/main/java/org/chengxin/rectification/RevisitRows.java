package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When closed cases are looked at again, and what was found. */
@Repository
class RevisitRows {

    private final JdbcClient jdbc;
    private final NodeTerms terms;

    RevisitRows(JdbcClient jdbc, NodeTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** One look back at a closed case, planned or done. */
    record Revisit(
            UUID file,
            int round,
            LocalDate due,
            @Nullable String result,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable String byName,
            @Nullable UUID nextCase) {

        public String resultLabel() {
            return "KEPT".equals(result) ? "仍符合要求" : "RELAPSED".equals(result) ? "问题反弹" : "商户已停业";
        }
    }

    /** 30 and 90 days after the closing (domain §7). */
    void plan(CaseId file, LocalDate closedOn) {
        insert(file, 1, closedOn.plusDays(terms.days(NodeTerms.Term.REVISIT_FIRST, closedOn)));
        insert(file, 2, closedOn.plusDays(terms.days(NodeTerms.Term.REVISIT_SECOND, closedOn)));
    }

    private void insert(CaseId file, int round, LocalDate due) {
        jdbc.sql("insert into rectification_revisit (case_id, round, due) values (?, ?, ?)")
                .params(file.value(), round, due)
                .update();
    }

    List<Revisit> of(CaseId file) {
        return jdbc.sql("select case_id as file, round, due, result, done_on, note, by_name, next_case"
                        + " from rectification_revisit where case_id = ? order by round")
                .param(file.value())
                .query(Revisit.class)
                .list();
    }
}
