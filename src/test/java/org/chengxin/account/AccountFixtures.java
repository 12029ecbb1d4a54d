package org.chengxin.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts with a known password, each new. */
class AccountFixtures {

    static final String PASSWORD = "Known-Pass-1";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final StaffRepository staff;
    private final Departments departments;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;

    AccountFixtures(StaffRepository staff, Departments departments, PasswordEncoder encoder, JdbcClient jdbc) {
        this.staff = staff;
        this.departments = departments;
        this.encoder = encoder;
        this.jdbc = jdbc;
    }

    /** A person who has already chosen a password. */
    Staff aPerson(Role... roles) {
        return aPersonSince(Instant.now(), roles);
    }

    Staff aPersonSince(Instant passwordChangedAt, Role... roles) {
        UUID home = departments.byCode("scjg").orElseThrow().id();
        return staff.saveAndFlush(Staff.demonstration(
                uniqueName(), "测试人员", home, encoder.encode(PASSWORD), Set.of(roles), passwordChangedAt));
    }

    /** A person who still has the password somebody else set. */
    Staff aNewcomer() {
        UUID home = departments.byCode("scjg").orElseThrow().id();
        return staff.saveAndFlush(Staff.open(uniqueName(), "测试新人", home, encoder.encode(PASSWORD), Instant.now()));
    }

    static String uniqueName() {
        return "p" + COUNT.incrementAndGet() + Long.toString(System.nanoTime(), 36);
    }

    int entries(String verb, String subject) {
        return jdbc.sql("select count(*) from audit_entry where verb = ? and subject_id = ?")
                .params(verb, subject)
                .query(Integer.class)
                .single();
    }
}
