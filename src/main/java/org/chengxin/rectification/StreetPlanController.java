package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.StreetBlock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The street at a glance: its targets, and every door, as a plan or as a table. */
@Controller
@RequestMapping("/console/street")
class StreetPlanController {

    private final StreetPlan plan;
    private final Gradings gradings;
    private final Clock clock;

    StreetPlanController(StreetPlan plan, Gradings gradings, Clock clock) {
        this.plan = plan;
        this.gradings = gradings;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "plan") String view, Model model) {
        List<StreetPlan.Plot> walk = plan.walk();
        model.addAttribute("walk", walk);
        model.addAttribute("blocks", StreetBlock.of(walk, StreetPlan.Plot::door));
        model.addAttribute("kpi", gradings.kpi());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("table", view.equals("table"));
        model.addAttribute("today", LocalDate.now(clock));
        return "rectification/street/show";
    }
}
