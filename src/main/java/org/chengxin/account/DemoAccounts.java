package org.chengxin.account;

import static org.chengxin.shared.Role.APPROVER;
import static org.chengxin.shared.Role.AUDIT_ADMIN;
import static org.chengxin.shared.Role.COMPLAINT_HANDLER;
import static org.chengxin.shared.Role.INSPECTOR;
import static org.chengxin.shared.Role.OFFICER;
import static org.chengxin.shared.Role.REPORTER;
import static org.chengxin.shared.Role.SECURITY_ADMIN;
import static org.chengxin.shared.Role.SYSTEM_ADMIN;

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
import org.chengxin.shared.Role;
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

    private record Account(String username, String name, String department, Role role, String duty) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("sysadmin", "孙系统", "scjg", SYSTEM_ADMIN, "系统管理员：单位、账号"),
            new Account("security", "安管理", "scjg", SECURITY_ADMIN, "安全管理员：角色、解锁"),
            new Account("auditor", "申审计", "scjg", AUDIT_ADMIN, "审计管理员：操作留痕"),
            new Account("officer", "王明", "scjg", OFFICER, "市场监管专员：日常工作"),
            new Account("approver", "李慧", "scjg", APPROVER, "审批人：第二人审批"),
            new Account("scjg", "赵报送", "scjg", REPORTER, "数据报送员：市场监管"),
            new Account("zhzf", "钱报送", "zhzf", REPORTER, "数据报送员：综合执法"),
            new Account("xfjy", "周报送", "xfjy", REPORTER, "数据报送员：消防救援"),
            new Account("wsjk", "吴报送", "wsjk", REPORTER, "数据报送员：卫生健康"),
            new Account("swj", "郑报送", "swj", REPORTER, "数据报送员：税务"),
            new Account("gajz", "冯报送", "gajz", REPORTER, "数据报送员：公安"),
            new Account("zjj", "陈报送", "zjj", REPORTER, "数据报送员：住建"),
            new Account("gdzx", "褚报送", "gdzx", REPORTER, "数据报送员：供电"),
            new Account("xzsp", "卫报送", "xzsp", REPORTER, "数据报送员：行政审批"),
            new Account("mashang", "蒋报送", "mashang", REPORTER, "数据报送员：马尚街道"),
            new Account("inspector1", "沈检查", "zhzf", INSPECTOR, "执法检查员：综合执法"),
            new Account("inspector2", "韩检查", "xfjy", INSPECTOR, "执法检查员：消防救援"),
            new Account("station", "杨维权", "scjg", COMPLAINT_HANDLER, "投诉处理员：消费维权站"));

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
        return ACCOUNTS.stream()
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
                .param("names", ACCOUNTS.stream().map(Account::username).toList())
                .update();
        List<Account> missing = ACCOUNTS.stream()
                .filter(account -> !present.contains(account.username()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, UUID> ids = departments.all().stream().collect(Collectors.toMap(Department::code, Department::id));
        String hash = encoder.encode(PASSWORD);
        for (Account account : missing) {
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
