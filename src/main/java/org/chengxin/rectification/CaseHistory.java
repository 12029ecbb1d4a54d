package org.chengxin.rectification;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A merchant's cases and open tasks, in a few words each. */
@Repository
class CaseHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Line(UUID id, String number, String state, LocalDate openedOn) {

        public String stateLabel() {
            return CaseState.valueOf(state).label();
        }

        public boolean open() {
            return CaseState.valueOf(state).isOpen();
        }
    }

    /** @param missed the deadline of the finding, which passed before the node was set */
    record OpenTask(
            UUID id,
            String problem,
            LocalDate due,
            @Nullable LocalDate missed,
            String state) {

        public String stateLabel() {
            return TaskState.valueOf(state).label();
        }

        public String node() {
            return due + (missed == null ? "" : "，原整改期限 " + missed + " 已逾期");
        }
    }

    /** Newest first. */
    List<Line> cases(MerchantId merchant) {
        return jdbc.sql("select id, number, state, (opened_at at time zone 'Asia/Shanghai')::date as opened_on"
                        + " from rectification_case where merchant_id = ? order by opened_at desc")
                .param(merchant.value())
                .query(Line.class)
                .list();
    }

    /** @param department whose tasks only; null for all */
    List<OpenTask> openTasks(MerchantId merchant, @Nullable String department) {
        return jdbc.sql("select id, problem, due, missed, state from rectification_task"
                        + " left join rectification_missed on task_id = id and missed < :today where merchant_id = :merchant"
                        + " and ended_at is null and (:department::text is null or department = :department)"
                        + " order by due, id")
                .param("merchant", merchant.value())
                .param("today", LocalDate.now(clock))
                .param("department", department, Types.VARCHAR)
                .query(OpenTask.class)
                .list();
    }
}
