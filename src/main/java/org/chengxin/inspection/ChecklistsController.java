package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The checklists of the eight areas, each with all its versions. */
@Controller
@RequestMapping("/console/checklists")
class ChecklistsController {

    private final Checklists checklists;
    private final ChecklistVersions versions;
    private final ChecklistRows rows;
    private final Departments departments;
    private final Clock clock;

    ChecklistsController(
            Checklists checklists,
            ChecklistVersions versions,
            ChecklistRows rows,
            Departments departments,
            Clock clock) {
        this.checklists = checklists;
        this.versions = versions;
        this.rows = rows;
        this.departments = departments;
        this.clock = clock;
    }

    /** An area in the list. */
    record Line(Area area, String department, Checklist inForce, List<String> notes) {}

    @GetMapping
    String index(Model model) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        model.addAttribute(
                "lines",
                checklists.areas().stream()
                        .map(area -> new Line(
                                area,
                                names.getOrDefault(area.department(), area.department()),
                                checklists.onDay(area.name(), today),
                                notes(area, today)))
                        .toList());
        return "inspection/checklists/index";
    }

    @GetMapping("/{prefix}")
    String show(@PathVariable String prefix, Actor actor, Model model) {
        Area area = versions.area(prefix);
        return show(area, checklists.onDay(area.name(), LocalDate.now(clock)).version(), actor, model);
    }

    @GetMapping("/{prefix}/versions/{number}")
    String version(@PathVariable String prefix, @PathVariable int number, Actor actor, Model model) {
        return show(versions.area(prefix), number, actor, model);
    }

    private String show(Area area, int number, Actor actor, Model model) {
        List<ChecklistVersion> all = versions.of(area.name());
        ChecklistVersion shown = all.stream()
                .filter(one -> one.version() == number && !one.draft())
                .findFirst()
                .orElseThrow(() -> new NotFound(area.name() + " " + number));
        List<ChecklistItem> items = rows.items(shown.id());
        model.addAttribute("area", area);
        model.addAttribute("shown", shown);
        model.addAttribute("items", items);
        model.addAttribute("versions", all);
        model.addAttribute("draft", versions.draft(area.name()).orElse(null));
        model.addAttribute(
                "differences",
                versions.before(shown)
                        .map(before -> ChecklistDifferences.between(rows.items(before.id()), items))
                        .orElse(List.of()));
        model.addAttribute("mayEdit", actor.has(Role.OFFICER));
        return "inspection/checklists/show";
    }

    private List<String> notes(Area area, LocalDate today) {
        return versions.of(area.name()).stream()
                .filter(one -> one.draft() || one.effectiveFrom() != null && today.isBefore(one.effectiveFrom()))
                .map(one -> one.draft() ? "有草稿" : "第 " + one.version() + " 版自 " + one.effectiveFrom() + " 起使用")
                .toList();
    }
}
