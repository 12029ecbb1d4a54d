package org.chengxin.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the page of one plan shows. */
@Component
class PlanPages {

    private final PlanParts parts;
    private final AssignmentRows assignments;
    private final PublishedDraws draws;
    private final Departments departments;
    private final JdbcClient jdbc;

    PlanPages(
            PlanParts parts,
            AssignmentRows assignments,
            PublishedDraws draws,
            Departments departments,
            JdbcClient jdbc) {
        this.parts = parts;
        this.assignments = assignments;
        this.draws = draws;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /**
     * The page.
     *
     * @param draw null where nothing is drawn, or not yet announced
     * @param lists the pinned checklists by label and address
     */
    record Page(
            PlanView plan,
            List<Officer> officers,
            List<Pinned> lists,
            @Nullable DrawView draw,
            List<AssignmentView> assignments,
            boolean equal) {}

    record Officer(String name, String department) {}

    record Pinned(String area, String prefix, @Nullable Integer version) {

        public String label() {
            return version == null ? area : area + " 第 " + version + " 版";
        }
    }

    Page of(PlanView plan) {
        PlanId id = new PlanId(plan.id());
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        List<Officer> officers = parts.officers(id).stream()
                .map(one -> new Officer(one.name(), names.getOrDefault(one.department(), one.department())))
                .toList();
        String slug = plan.slug();
        return new Page(
                plan,
                officers,
                lists(id),
                slug == null || !plan.method().isDrawn() ? null : draws.find(slug),
                assignments.ofPlan(plan.id()),
                parts.mustBeEqual(id, plan.complaintLed()));
    }

    List<UUID> officersOf(PlanView plan) {
        return parts.officers(new PlanId(plan.id())).stream()
                .map(AssignedOfficer::staff)
                .toList();
    }

    private List<Pinned> lists(PlanId plan) {
        return jdbc.sql("select c.area, a.prefix, l.version from inspection_plan_checklist c"
                        + " join inspection_area a on a.name = c.area"
                        + " left join inspection_checklist l on l.id = c.checklist_id"
                        + " where c.plan_id = ? order by a.position")
                .param(plan.value())
                .query(Pinned.class)
                .list();
    }
}
