package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a visit comes down to: its findings, its clean areas, and the facts that tell of them. */
@Repository
class FindingEntries {

    private final JdbcClient jdbc;

    FindingEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the finding of a visit's item, or brings the one there is to what is said now. */
    void enter(VisitStatement said, Checklist list, ChecklistItem item, Answer answer, String problem, FactId fact) {
        jdbc.sql("""
                        insert into inspection_finding (id, visit_id, item_id, merchant_id, area, department, item_code,
                          item_text, grade, problem, deadline, found_on, fact_id)
                        values (:id, :visit, :item, :merchant, :area, :department, :code, :text, :grade, :problem, :deadline,
                          :day, :fact)
                        on conflict (visit_id, item_id) do update
                        set grade = excluded.grade, problem = excluded.problem, deadline = excluded.deadline,
                            found_on = excluded.found_on, fact_id = excluded.fact_id, withdrawn_at = null""")
                .param("id", Ids.next())
                .param("visit", said.visit())
                .param("item", item.id())
                .param("merchant", said.merchant().value())
                .param("area", list.area())
                .param("department", list.department())
                .param("code", item.code())
                .param("text", item.text())
                .param("grade", answer.grade())
                .param("problem", problem)
                .param("deadline", answer.deadline())
                .param("day", said.visitedOn())
                .param("fact", fact.value())
                .update();
    }

    void enterClean(UUID visit, String area, FactId fact) {
        jdbc.sql("insert into inspection_clean_area (visit_id, area, fact_id) values (?, ?, ?)")
                .params(visit, area, fact.value())
                .update();
    }

    /** The facts that tell of the visit. */
    List<FactId> facts(UUID visit) {
        return facts("v.id = :visit", Map.of("visit", visit));
    }

    /** The facts that tell of other visits of the merchant: one day's facts may tell of two visits. */
    List<FactId> factsOfOthers(UUID visit, MerchantId merchant) {
        return facts(
                "v.merchant_id = :merchant and v.id <> :visit", Map.of("merchant", merchant.value(), "visit", visit));
    }

    /** From here on the visit tells of nothing, until it is entered anew. */
    void clear(UUID visit, Instant at) {
        jdbc.sql("update inspection_finding set withdrawn_at = ? where visit_id = ? and withdrawn_at is null")
                .params(Timestamp.from(at), visit)
                .update();
        jdbc.sql("delete from inspection_clean_area where visit_id = ?")
                .param(visit)
                .update();
    }

    /** Also for another visit's finding that the same fact tells of. */
    void rectified(FindingView finding, LocalDate day, FactId fact) {
        restated(finding, "rectified_on", day, fact);
    }

    void extended(FindingView finding, LocalDate deadline, FactId fact) {
        restated(finding, "deadline", deadline, fact);
    }

    private void restated(FindingView finding, String column, LocalDate day, FactId fact) {
        jdbc.sql("update inspection_finding set " + column
                        + " = ?, fact_id = ? where fact_id = ? and withdrawn_at is null")
                .params(day, fact.value(), finding.fact().value())
                .update();
    }

    private List<FactId> facts(String condition, Map<String, ?> parameters) {
        return jdbc
                .sql("select f.fact_id from inspection_finding f join inspection_visit v on v.id = f.visit_id where "
                        + condition + " and f.withdrawn_at is null union select c.fact_id from inspection_clean_area c"
                        + " join inspection_visit v on v.id = c.visit_id where " + condition)
                .params(parameters)
                .query(UUID.class)
                .list()
                .stream()
                .map(FactId::new)
                .toList();
    }
}
