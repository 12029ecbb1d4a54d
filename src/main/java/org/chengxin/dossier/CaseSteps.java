package org.chengxin.dossier;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every official step of an objection or a repair as a row of its own, and on the audit trail. */
@Component
class CaseSteps {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    CaseSteps(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** What may be done in a case. */
    enum Kind {
        FILING("提出异议"),
        UPHOLDING("认定成立"),
        CORRECTION("已更正"),
        REJECTION("认定不成立"),
        APPLICATION("申请修复"),
        ACCEPTANCE("受理"),
        REFUSAL("不予受理"),
        EXTENSION("延长办理期限"),
        GRANT("准予修复"),
        DENIAL("不予修复"),
        WITHDRAWAL("撤回"),
        MOOT("终止办理");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** One step in the words of the screens. */
    record Step(Kind kind, String note, Instant at, String byName, String department) {

        public String label() {
            return kind.label();
        }

        public String minute() {
            return Moments.minute(at);
        }
    }

    /** @param number the case's number, for the trail; notes stay out of it, since they may name persons */
    void record(CaseRef file, String number, Kind kind, String note, Actor actor) {
        jdbc.sql("insert into dossier_step (id, objection_id, repair_id, kind, note, at, by, by_name, department)"
                        + " values (:id, :objection, :repair, :kind, :note, :at, :by, :name, :department)")
                .param("id", Ids.next())
                .param("objection", file.objection(), Types.OTHER)
                .param("repair", file.repair(), Types.OTHER)
                .param("kind", kind.name())
                .param("note", note)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("department", actor.departmentName())
                .update();
        acts.record(
                actor,
                (file.isObjection() ? "异议." : "信用修复.") + kind.label(),
                file.isObjection() ? "objection" : "repair",
                file,
                number);
    }

    List<Step> of(CaseRef file) {
        return jdbc.sql("select kind, note, at, by_name, department from dossier_step"
                        + " where objection_id = :objection or repair_id = :repair order by id")
                .param("objection", file.objection(), Types.OTHER)
                .param("repair", file.repair(), Types.OTHER)
                .query((row, number) -> new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("department")))
                .list();
    }
}
