package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated conditions of repair, chosen by item, class and day of application. */
@Component
class RepairRules {

    private final JdbcClient jdbc;

    RepairRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where facts of this kind cannot be repaired. */
    Optional<RepairRule> of(Fact fact, LocalDate day) {
        String grade = fact.grade();
        return jdbc.sql("select min_months, needs_fulfilment, needs_pledge, basis from dossier_repair_rule"
                        + " where item = :item and grade in (:grade, '') and effective_from <= :day"
                        + " and (effective_to is null or effective_to >= :day)"
                        + " order by grade desc, effective_from desc limit 1")
                .param("item", fact.item())
                .param("grade", grade == null ? "" : grade)
                .param("day", day)
                .query(RepairRule.class)
                .optional();
    }
}
