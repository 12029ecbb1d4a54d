package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Running plans with one shop each, straight in the tables: how plans come about is tested elsewhere. */
public final class VisitFixtures {

    private static final AtomicInteger NUMBER = new AtomicInteger(5000);

    private VisitFixtures() {}

    /** An assignment for these inspectors with the first versions of the areas' lists. */
    public static UUID assigned(
            JdbcClient jdbc, MerchantId merchant, LocalDate day, List<String> areas, Actor... inspectors) {
        UUID plan = Ids.next();
        int number = NUMBER.incrementAndGet();
        jdbc.sql("""
                        insert into inspection_plan (id, number, slug, title, street, method, complaint_led, from_day, to_day,
                          basis, state, version, created_at, created_by, created_by_name, announced_at, announced_by,
                          announced_by_name)
                        select ?, ?, ?, '测试计划', m.street, 'FULL', false, ?, ?, '测试', 'RUNNING', 1, now(), ?, '测试', now(), ?, '测试'
                        from merchant_merchant m where m.id = ?""")
                .params(plan, "联检〔2026〕" + number + "号", "2026-" + number, day, day, plan, plan, merchant.value())
                .update();
        for (String area : areas) {
            jdbc.sql("insert into inspection_plan_checklist (plan_id, area, checklist_id)"
                            + " select ?, area, id from inspection_checklist where area = ? and version = 1")
                    .params(plan, area)
                    .update();
        }
        UUID assignment = Ids.next();
        jdbc.sql("insert into inspection_assignment (id, plan_id, merchant_id, position, planned_on, state)"
                        + " values (?, ?, ?, 1, ?, 'OPEN')")
                .params(assignment, plan, merchant.value(), day)
                .update();
        for (int i = 0; i < inspectors.length; i++) {
            Actor one = inspectors[i];
            jdbc.sql("insert into inspection_plan_officer (plan_id, staff_id, department, name) values (?, ?, ?, ?)")
                    .params(plan, one.id(), one.department(), one.name())
                    .update();
            jdbc.sql("insert into inspection_assignment_officer (assignment_id, staff_id, position) values (?, ?, ?)")
                    .params(assignment, one.id(), i + 1)
                    .update();
        }
        return assignment;
    }

    /** The second inspector signs in and stands by the latest revision. */
    public static void confirm(MockMvcTester mvc, JdbcClient jdbc, String visit, Actor second) {
        String revision = jdbc.sql("select revision::text from inspection_visit where id = ?::uuid")
                .param(visit)
                .query(String.class)
                .single();
        assertThat(mvc.post()
                        .uri("/console/visit-records/" + visit + "/confirmation")
                        .param("revision", revision)
                        .with(SignedIn.as(second))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    /** The form of an assignment as a phone would send it with everything in order. */
    public static Map<String, String> clean(
            JdbcClient jdbc, UUID assignment, LocalDate day, Actor first, Actor second) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("visit", UUID.randomUUID().toString());
        form.put("base", "0");
        form.put("assignment", assignment.toString());
        form.put("visitedOn", day.toString());
        form.put("sign1", first.name());
        form.put("second", second.id().toString());
        form.put("sign2", second.name());
        form.put("signMerchant", "王店主");
        jdbc.sql("""
                        select i.id from inspection_assignment a
                        join inspection_plan_checklist c on c.plan_id = a.plan_id
                        join inspection_checklist_item i on i.checklist_id = c.checklist_id
                        where a.id = ?""").param(assignment).query(UUID.class).list().forEach(item -> form.put("v." + item, "PASS"));
        return form;
    }
}
