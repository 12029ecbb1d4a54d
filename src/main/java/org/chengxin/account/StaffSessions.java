package org.chengxin.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions in which a person is signed in. */
@Component
class StaffSessions {

    private final JdbcClient jdbc;

    StaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs the person out everywhere. */
    void endAll(Staff person) {
        jdbc.sql("delete from account_session where principal_name = ?")
                .param(person.username())
                .update();
    }
}
