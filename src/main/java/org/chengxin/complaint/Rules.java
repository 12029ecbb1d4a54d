package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The law in force on a day (domain.md §2): Order 20 until 2026-04-14, Order 121 from 2026-04-15. LegalClock, grounds and wording are rows
 * that a person may change without a release.
 */
@Component
class Rules {

    private static final String IN_FORCE =
            " and effective_from <= :day and (effective_to is null or effective_to >= :day)";

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many working days, and who says so. */
    record Rule(int workingDays, String basis) {}

    /**
     * Why something is refused, ended or not pursued.
     *
     * @param published whether complaints ended for it count in what is published
     * @param hint what choosing it obliges to; null for nothing
     */
    record Ground(
            String code,
            String label,
            String basis,
            boolean published,
            @Nullable String hint) {}

    /** Words to begin an answer with. */
    record Wording(String code, String title, String body) {}

    /** The rule for a step that starts on the day; empty where the law of that day knows no such step. */
    Optional<Rule> on(String code, LocalDate day) {
        return jdbc.sql("select working_days, basis from complaint_rule where code = :code" + IN_FORCE
                        + " order by effective_from desc limit 1")
                .param("code", code)
                .param("day", day)
                .query(Rule.class)
                .optional();
    }

    Rule require(TermCode code, LocalDate day) {
        return require(code.name(), day);
    }

    Rule require(String code, LocalDate day) {
        return on(code, day).orElseThrow(() -> new IllegalStateException("no rule " + code + " on " + day));
    }

    List<Ground> grounds(String act, LocalDate day) {
        return jdbc.sql("select code, label, basis, published, hint from complaint_ground where act = :act" + IN_FORCE
                        + " order by position")
                .param("act", act)
                .param("day", day)
                .query(Ground.class)
                .list();
    }

    /** @throws Rejected if the law of the day knows no such ground */
    Ground ground(String act, String code, LocalDate day) {
        return grounds(act, day).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Rejected("ground", "请选择理由。"));
    }

    List<Wording> wordings(String act) {
        return jdbc.sql("select code, title, body from complaint_wording where act = ? order by position")
                .param(act)
                .query(Wording.class)
                .list();
    }
}
