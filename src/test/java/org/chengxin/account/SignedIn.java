package org.chengxin.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Signs a test's request in as a person with the given roles. The account is made in the test database on first use, so
 * that foreign keys and the check of its standing hold.
 */
public final class SignedIn {

    private static final String NO_PASSWORD = "{bcrypt}$2a$10$nobodyknowsthisnobodyknowsthisnobodyknowsthisnobodykno";

    private SignedIn() {}

    /** A person of the leading department (scjg). */
    public static RequestPostProcessor as(Role... roles) {
        return in("scjg", roles);
    }

    /** A person of the department with this code. */
    public static RequestPostProcessor in(String department, Role... roles) {
        return request -> {
            JdbcClient jdbc = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                    .getBean(JdbcClient.class);
            return as(actor(jdbc, department, roles)).postProcessRequest(request);
        };
    }

    /** This very actor, whose account must exist; {@link #actor} makes one. */
    public static RequestPostProcessor as(Actor actor) {
        return request -> {
            JdbcClient jdbc = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                    .getBean(JdbcClient.class);
            int epoch = jdbc.sql("select session_epoch from account_staff where id = ?")
                    .param(actor.id())
                    .query(Integer.class)
                    .single();
            StaffPrincipal principal =
                    new StaffPrincipal(actor, epoch, false, Instant.now().plus(Duration.ofDays(90)));
            return authentication(principal.token()).postProcessRequest(request);
        };
    }

    /** The actor behind {@link #in}, for tests that call a door directly; one account per department and set of roles. */
    public static Actor actor(JdbcClient jdbc, String department, Role... roles) {
        String username = "t-" + department + "-"
                + Arrays.stream(roles)
                        .map(role -> role.name().substring(0, 3).toLowerCase())
                        .sorted()
                        .collect(Collectors.joining("-"));
        Department home = jdbc.sql(
                        "select id, code, name, short_name, credit_code, leads from account_department where code = ?")
                .param(department)
                .query(Department.class)
                .single();
        jdbc.sql("""
                        insert into account_staff (id, username, display_name, department_id, password_hash,
                            password_changed_at, must_change_password, enabled, session_epoch, created_at, version)
                        values (?, ?, '测试人员', ?, ?, now(), false, true, 0, now(), 0) on conflict (username) do nothing""").params(Ids.next(), username, home.id(), NO_PASSWORD).update();
        UUID id = jdbc.sql("select id from account_staff where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
        for (Role role : roles) {
            jdbc.sql("insert into account_staff_role (staff_id, role) values (?, ?) on conflict do nothing")
                    .params(id, role.name())
                    .update();
        }
        return new Actor(id, username, "测试人员", home.code(), home.name(), home.leads(), Set.of(roles));
    }
}
