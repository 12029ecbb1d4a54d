package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which day facts may be repaired, for those who reckon ahead (《信用修复管理办法》 NDRC Order 36; domain §3). */
@Component
public class RepairDays {

    private record Term(String item, String grade, int minMonths) {}

    private final JdbcClient jdbc;

    RepairDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first day on which each of the facts may be repaired; facts that cannot be repaired at all are absent.
     *
     * @param day whose rules are asked
     */
    public Map<FactId, LocalDate> of(Collection<Fact> facts, LocalDate day) {
        List<Term> terms = jdbc.sql(
                        "select item, grade, min_months from dossier_repair_rule where effective_from <= :day"
                                + " and (effective_to is null or effective_to >= :day) order by grade desc, effective_from desc")
                .param("day", day)
                .query(Term.class)
                .list();
        Map<FactId, LocalDate> days = new HashMap<>();
        for (Fact fact : facts) {
            for (Term term : terms) {
                if (fact.isInUse() && term.item().equals(fact.item()) && isOf(term, fact.grade())) {
                    days.putIfAbsent(fact.id(), fact.validFrom().plusMonths(term.minMonths()));
                }
            }
        }
        return days;
    }

    private static boolean isOf(Term term, @Nullable String grade) {
        return term.grade().isEmpty() || term.grade().equals(grade);
    }
}
