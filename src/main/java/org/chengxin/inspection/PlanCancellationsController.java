package org.chengxin.inspection;

import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cancelling a plan: an area of its own, as after the draw it is an approver's. */
@Controller
@RequestMapping("/console/inspection-cancellations")
class PlanCancellationsController {

    private final Plans plans;

    PlanCancellationsController(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/{id}")
    String cancel(
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        plans.cancel(id, reason, actor);
        flash.addFlashAttribute("done", "计划已取消。");
        return "redirect:/console/inspections/" + id;
    }
}
