package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans: listed, and each with its shops, inspectors and draw. */
@Controller
@RequestMapping("/console/inspections")
class PlansController {

    private final PlanRows rows;
    private final PlanPages pages;

    PlansController(PlanRows rows, PlanPages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @GetMapping
    String index(
            @RequestParam @Nullable PlanState state, @RequestParam @Nullable UUID after, Actor actor, Model model) {
        List<PlanView> found = rows.page(state, after);
        boolean more = found.size() > PlanRows.PAGE;
        model.addAttribute("plans", more ? found.subList(0, PlanRows.PAGE) : found);
        model.addAttribute("next", more ? found.get(PlanRows.PAGE - 1).id() : null);
        model.addAttribute("state", state);
        model.addAttribute("states", PlanState.values());
        model.addAttribute("mayPlan", actor.has(Role.OFFICER));
        return "inspection/plans/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable PlanId id, Actor actor, Model model) {
        PlanView plan = rows.find(id);
        model.addAttribute("page", pages.of(plan));
        model.addAttribute("mayPlan", actor.has(Role.OFFICER));
        model.addAttribute("mayCancel", !plan.isOver() && actor.has(plan.isDrawn() ? Role.APPROVER : Role.OFFICER));
        return "inspection/plans/show";
    }
}
