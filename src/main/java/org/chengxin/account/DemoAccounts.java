package org.chengxin.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the demonstration, all with one password printed on the sign-in page. Never outside the demo profile. */
@Component
@Profile("demo")
@Order(100)
class DemoAccounts implements ApplicationRunner {

    static final String PASSWORD = "Chengxin@2026";

    /** One account as the sign-in page shows it. */
    record Shown(String username, String duty) {}

    /** Invented for the demo; each passes the check of GB 32100-2015. */
    static final Map<String, String> CREDIT_CODES = Map.ofEntries(
            Map.entry("scjg", "11370303004218001A"),
            Map.entry("zhzf", "11370303004218002D"),
            Map.entry("xfjy", "11370303004218003G"),
            Map.entry("wsjk", "11370303004218004K"),
            Map.entry("swj", "11370303004218005N"),
            Map.entry("xzsp", "11370303004218006R"),
            Map.entry("gajz", "11370303004218007W"),
            Map.entry("zjj", "113703030042180080"),
            Map.entry("gdzx", "91370303004218009T"),
            Map.entry("mashang", "113703030042180108"),
            Map.entry("fgw", "11370303004218011B"));

    private final StaffRepository staff;
    private final Departments departments;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Acts acts;
    private final Clock clock;

    DemoAccounts(
            StaffRepository staff,
            Departments departments,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Acts acts,
            Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.acts = acts;
        this.clock = clock;
    }

    List<Shown> shown() {
        return DemoAccount.ALL.stream()
                .map(account -> new Shown(account.username(), account.duty()))
                .toList();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        CREDIT_CODES.forEach((department, code) -> jdbc.sql(
                        "update account_department set credit_code = ? where code = ? and credit_code is null")
                .params(code, department)
                .update());
        Instant now = clock.instant();
        Set<String> present = Set.copyOf(jdbc.sql("select username from account_staff")
                .query(String.class)
                .list());
        // A street left standing for months must still open with the printed password.
        jdbc.sql("""
                        update account_staff set password_changed_at = :now
                        where username in (:names) and not must_change_password""")
                .param("now", Timestamp.from(now))
                .param(
                        "names",
                        DemoAccount.ALL.stream().map(DemoAccount::username).toList())
                .update();
        List<DemoAccount> missing = DemoAccount.ALL.stream()
                .filter(account -> !present.contains(account.username()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, UUID> ids = departments.all().stream().collect(Collectors.toMap(Department::code, Department::id));
        String hash = encoder.encode(PASSWORD);
        for (DemoAccount account : missing) {
            UUID department = ids.get(account.department());
            if (department == null) {
                throw new IllegalStateException("No department " + account.department());
            }
            staff.save(Staff.demonstration(
                    account.username(), account.name(), department, hash, Set.of(account.role()), now));
        }
        acts.record(Actor.SYSTEM, "演示.建账号", "staff", "demo", "建立演示账号 " + missing.size() + " 个");
    }
}
