package org.chengxin.account;

import java.util.List;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can be given work: people with an open account, by what they may do. */
@Service
public class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who hold the role, by department and name. */
    @Transactional(readOnly = true)
    public List<Colleague> holding(Role role) {
        return jdbc.sql("""
                        select s.id, s.display_name as name, d.code as department, d.short_name as department_name
                        from account_staff s
                        join account_staff_role r on r.staff_id = s.id and r.role = ?
                        join account_department d on d.id = s.department_id
                        where s.enabled
                        order by d.code, s.display_name, s.id""").param(role.name()).query(Colleague.class).list();
    }
}
