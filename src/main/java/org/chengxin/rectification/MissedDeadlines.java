package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines of findings that passed before their task got another node: the score counts from them. */
@Repository
class MissedDeadlines {

    private final JdbcClient jdbc;
    private final Clock clock;

    MissedDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<LocalDate> of(TaskId task) {
        return jdbc.sql("select missed from rectification_missed where task_id = ? and missed < ?")
                .params(task.value(), LocalDate.now(clock))
                .query(LocalDate.class)
                .optional();
    }
}
