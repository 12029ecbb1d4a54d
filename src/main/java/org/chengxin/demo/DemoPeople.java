package org.chengxin.demo;

import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented street's staff, in whose name its history is laid out. */
final class DemoPeople {

    private DemoPeople() {}

    static Actor actor(JdbcClient jdbc, String username, Role role) {
        return jdbc.sql("select s.id, s.display_name, d.code, d.name as department from account_staff s"
                        + " join account_department d on d.id = s.department_id where s.username = ?")
                .param(username)
                .query((row, number) -> new Actor(
                        row.getObject("id", UUID.class),
                        username,
                        row.getString("display_name"),
                        row.getString("code"),
                        row.getString("department"),
                        true,
                        Set.of(role)))
                .single();
    }
}
