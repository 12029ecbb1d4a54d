package org.chengxin.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans and inspectors for tests. */
public final class PlanFixtures {

    private static final String NO_PASSWORD = "{bcrypt}$2a$10$nobodyknowsthisnobodyknowsthisnobodyknowsthisnobodykno";

    private PlanFixtures() {}

    /** New accounts of inspectors. */
    public static List<UUID> inspectors(JdbcClient jdbc, int count) {
        DepartmentFixtures.establishAll(jdbc);
        return IntStream.range(0, count).mapToObj(i -> inspector(jdbc)).toList();
    }

    private static UUID inspector(JdbcClient jdbc) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into account_staff (id, username, display_name, department_id, password_hash,
                            password_changed_at, must_change_password, enabled, session_epoch, created_at, version)
                        select ?, ?, '检查员' || right(?, 4), d.id, ?, now(), false, true, 0, now(), 0
                        from account_department d where d.code = 'xfjy'""")
                .params(id, "i" + id.toString().substring(19), id.toString(), NO_PASSWORD)
                .update();
        jdbc.sql("insert into account_staff_role (staff_id, role) values (?, 'INSPECTOR')")
                .param(id)
                .update();
        return id;
    }

    /** A plan that draws so many shops and one team, in force for a fortnight. */
    public static PlanDetails drawing(int shops, List<UUID> officers, String... areas) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return new PlanDetails(
                "双随机检查",
                PlanMethod.RANDOM,
                false,
                today,
                today.plusDays(13),
                "年度计划",
                shops,
                1,
                List.of(areas),
                officers);
    }

    public static PlanDetails everywhere(List<UUID> officers, String... areas) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return new PlanDetails(
                "全覆盖检查",
                PlanMethod.FULL,
                false,
                today,
                today.plusDays(13),
                "年度计划",
                null,
                null,
                List.of(areas),
                officers);
    }

    /** An announced and, where anything is drawn, drawn plan. */
    public static PlanId running(Plans plans, PlanDetails details, Actor officer) {
        PlanId id = plans.draft(details, officer);
        plans.announce(id, 0, officer);
        if (details.method().isDrawn()) {
            plans.draw(id, officer);
        }
        return id;
    }

    /** Announces a draw for good and gives its number as addresses have it. */
    public static String aDrawOf(ApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        Plans plans = context.getBean(Plans.class);
        Actor officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        PlanId id = plans.draft(drawing(1, inspectors(jdbc, 2), "明码标价"), officer);
        plans.announce(id, 0, officer);
        return String.valueOf(context.getBean(PlanRows.class).find(id).slug());
    }

    /** Puts a merchant into red. Needs a transaction that is rolled back, or no one else assesses it. */
    public static void makeRed(JdbcClient jdbc, Gradings gradings, MerchantId merchant) {
        gradings.assess(merchant);
        jdbc.sql("update grading_standing set ended_at = clock_timestamp() where merchant_id = ? and ended_at is null")
                .param(merchant.value())
                .update();
        jdbc.sql("insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id)"
                        + " select ?, merchant_id, 'RED', current_date, clock_timestamp(), id from grading_assessment"
                        + " where merchant_id = ? and is_current")
                .params(Ids.next(), merchant.value())
                .update();
    }
}
