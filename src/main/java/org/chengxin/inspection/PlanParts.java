package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.Colleague;
import org.chengxin.account.Colleagues;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a plan besides its own row: areas with their pinned lists, inspectors, and the number. */
@Repository
class PlanParts {

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Checklists checklists;

    PlanParts(JdbcClient jdbc, Colleagues colleagues, Checklists checklists) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.checklists = checklists;
    }

    /** Puts areas and inspectors of a draft in place of those before. */
    void write(PlanId plan, PlanDetails details) {
        jdbc.sql("delete from inspection_plan_checklist where plan_id = ?")
                .param(plan.value())
                .update();
        jdbc.sql("delete from inspection_plan_officer where plan_id = ?")
                .param(plan.value())
                .update();
        List<String> known = checklists.areas().stream().map(Area::name).toList();
        for (String area : details.areas()) {
            if (!known.contains(area)) {
                throw new Rejected("areas", "没有“" + area + "”这个检查方面，请重新选择。");
            }
            jdbc.sql("insert into inspection_plan_checklist (plan_id, area) values (?, ?) on conflict do nothing")
                    .params(plan.value(), area)
                    .update();
        }
        Map<UUID, Colleague> inspectors = inspectors();
        for (UUID officer : details.officers()) {
            Colleague colleague = inspectors.get(officer);
            if (colleague == null) {
                throw new Rejected("officers", "选中的人员里有的已经停用或不再是执法检查员，请重新选择。");
            }
            jdbc.sql("insert into inspection_plan_officer (plan_id, staff_id, department, name) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(plan.value(), officer, colleague.department(), colleague.name())
                    .update();
        }
    }

    /** Settles which version of each area's list the plan uses. */
    void pin(PlanId plan, LocalDate day) {
        for (String area : areas(plan)) {
            jdbc.sql("update inspection_plan_checklist set checklist_id = ? where plan_id = ? and area = ?")
                    .params(checklists.onDay(area, day).id(), plan.value(), area)
                    .update();
        }
    }

    List<String> areas(PlanId plan) {
        return jdbc.sql("select c.area from inspection_plan_checklist c join inspection_area a on a.name = c.area"
                        + " where c.plan_id = ? order by a.position")
                .param(plan.value())
                .query(String.class)
                .list();
    }

    /** By department and name, the order in which they form teams where nothing is drawn. */
    List<AssignedOfficer> officers(PlanId plan) {
        return jdbc.sql("select staff_id as staff, name, department from inspection_plan_officer where plan_id = ?"
                        + " order by department, name, staff_id")
                .param(plan.value())
                .query(AssignedOfficer.class)
                .list();
    }

    /** @throws Rejected unless all are still inspectors and there are enough of them */
    List<AssignedOfficer> ableOfficers(PlanId plan, int needed) {
        List<AssignedOfficer> officers = officers(plan);
        Map<UUID, Colleague> inspectors = inspectors();
        officers.forEach(officer -> {
            if (!inspectors.containsKey(officer.staff())) {
                throw new Rejected("检查人员“" + officer.name() + "”已经停用或不再是执法检查员，请先修改计划。");
            }
        });
        if (officers.size() < needed) {
            throw new Rejected("检查人员只有 " + officers.size() + " 人，至少要 " + needed + " 人：检查须两人以上同行（行政处罚法第四十二条）。");
        }
        return officers;
    }

    /** Whether red shops must stand like all others: food, fire, or a complaint behind it. */
    boolean mustBeEqual(PlanId plan, boolean complaintLed) {
        List<String> areas = areas(plan);
        return complaintLed
                || checklists.areas().stream().anyMatch(area -> area.equalOdds() && areas.contains(area.name()));
    }

    private Map<UUID, Colleague> inspectors() {
        return colleagues.holding(Role.INSPECTOR).stream()
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }
}
