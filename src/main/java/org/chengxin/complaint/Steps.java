package org.chengxin.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every act as a row that nobody can change, and on the trail, which must not name persons. */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Steps(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param note for the office
     * @param told for the person who filed
     */
    record Step(StepKind kind, String note, String told, String minute, String byName, String department) {

        public String label() {
            return kind.label();
        }
    }

    void record(Filing filing, StepKind kind, String note, String told, Actor actor) {
        jdbc.sql("insert into complaint_step (id, filing_id, kind, note, told, at, by, by_name, department)"
                        + " values (:id, :filing, :kind, :note, :told, :at, :by, :name, :department)")
                .param("id", Ids.next())
                .param("filing", filing.id().value())
                .param("kind", kind.name())
                .param("note", note)
                .param("told", told)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("department", actor.departmentName())
                .update();
        acts.record(
                actor,
                filing.kind().label() + "." + kind.label(),
                filing.kind().subject(),
                filing.id(),
                filing.number() + "：" + kind.label());
    }

    List<Step> of(FilingId filing) {
        return jdbc.sql(
                        "select kind, note, told, at, by_name, department from complaint_step where filing_id = ? order by id")
                .param(filing.value())
                .query((row, number) -> new Step(
                        StepKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("told"),
                        Moments.minute(row.getTimestamp("at").toInstant()),
                        row.getString("by_name"),
                        row.getString("department")))
                .list();
    }
}
