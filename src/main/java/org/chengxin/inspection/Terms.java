package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dated values of {@code inspection_term}: rows of this street's own making, not quotations of the law (domain.md §7 [P]). */
@Service
class Terms {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Terms(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** One value from a day on. */
    record Line(Term term, LocalDate from, int value, String note) {}

    int on(Term term, LocalDate day) {
        return jdbc.sql("select value from inspection_term where code = ? and effective_from <= ?"
                        + " order by effective_from desc limit 1")
                .params(term.name(), day)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no term " + term + " on " + day));
    }

    @Transactional(readOnly = true)
    List<Line> all() {
        return jdbc.sql("select code as term, effective_from as \"from\", value, note from inspection_term"
                        + " order by code, effective_from desc")
                .query(Line.class)
                .list();
    }

    /** Lays a value down from a day on; what held before stays for the days before. */
    @Transactional
    void layDown(Term term, int value, LocalDate from, String note, Actor actor) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Rejected("from", "不能早于今天：已经告知商户的期限不能事后改变。");
        }
        if (term == Term.RED_SHARE && (value < 1 || value > 100)) {
            throw new Rejected("value", "抽取权重填 1 到 100；100 表示与其他商户相同。");
        }
        if (term != Term.RED_SHARE && value < 1) {
            throw new Rejected("value", "至少 1 " + term.unit() + "。");
        }
        int laidDown = jdbc.sql("insert into inspection_term (code, effective_from, value, note) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(term.name(), from, value, note.strip())
                .update();
        if (laidDown == 0) {
            throw new Rejected("from", "这一天已经有规定，请换一天。");
        }
        acts.record(
                actor, "检查期限.规定", "inspection_term", term, term.label() + "自 " + from + " 起为 " + value + term.unit());
    }
}
