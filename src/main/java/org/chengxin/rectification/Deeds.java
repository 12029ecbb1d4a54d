package org.chengxin.rectification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every step of a case and of a task as a row of its own, which nobody can change, and as an entry in the audit trail. */
@Component
class Deeds {

    private static final String SELECT =
            "select kind, day, text, recorded_at, actor_name, department from rectification_act where ";

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** The steps there are. */
    enum Kind {
        OPENING("立案"),
        GRADE("牌级变动"),
        LISTING("列入事项"),
        PLANNING("修改措施"),
        ANSWER("登记整改情况"),
        RETURN("复查退回"),
        VERIFICATION("复查合格"),
        OVERDUE("逾期"),
        CORRECTION("更正信用信息"),
        PROPOSAL("提请审批"),
        GRANT("批准"),
        REFUSAL("不批准"),
        WITHDRAWAL("撤回建议"),
        REVISIT("回头看"),
        LAPSE("终止");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What was said stays out of the trail, which must not name persons. */
    void note(@Nullable CaseId file, @Nullable TaskId task, Kind kind, LocalDate day, String text, Actor actor) {
        jdbc.sql(
                        "insert into rectification_act (id, case_id, task_id, kind, day, text, recorded_at, actor_id, actor_name,"
                                + " department) values (:id, :case, :task, :kind, :day, :text, :at, :actor, :name, :department)")
                .param("id", Ids.next())
                .param("case", file == null ? null : file.value(), Types.OTHER)
                .param("task", task == null ? null : task.value(), Types.OTHER)
                .param("kind", kind.name())
                .param("day", day)
                .param("text", text)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("department", actor.departmentName())
                .update();
        acts.record(
                actor,
                "整改." + kind.label(),
                task == null ? "rectification_case" : "rectification_task",
                task == null ? String.valueOf(file) : task,
                kind.label() + "，" + day);
    }

    void note(CaseId file, Kind kind, String text, Actor actor) {
        note(file, null, kind, LocalDate.now(clock), text, actor);
    }

    void note(Task task, Kind kind, LocalDate day, String text, Actor actor) {
        note(task.file(), task.id(), kind, day, text, actor);
    }

    /** Steps of the case itself and of its tasks. */
    List<Deed> of(CaseId file) {
        return list("case_id = ?", file.value());
    }

    List<Deed> of(TaskId task) {
        return list("task_id = ?", task.value());
    }

    private List<Deed> list(String where, UUID id) {
        return jdbc.sql(SELECT + where + " order by id")
                .param(id)
                .query((row, number) -> new Deed(
                        Kind.valueOf(row.getString("kind")),
                        row.getDate("day").toLocalDate(),
                        row.getString("text"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("department")))
                .list();
    }
}
