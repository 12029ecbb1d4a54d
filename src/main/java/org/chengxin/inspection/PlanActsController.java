package org.chengxin.inspection;

import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a plan once it is written: announced, drawn, ended. */
@Controller
@RequestMapping("/console/inspections/{id}")
class PlanActsController {

    private final Plans plans;

    PlanActsController(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/announcement")
    String announce(@PathVariable PlanId id, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        plans.announce(id, version, actor);
        flash.addFlashAttribute("done", "计划已公布，清单版本和人员已定下。");
        return back(id);
    }

    @PostMapping("/draw")
    String draw(@PathVariable PlanId id, Actor actor, RedirectAttributes flash) {
        plans.draw(id, actor);
        flash.addFlashAttribute("done", "抽取完成，任务已排到检查人员；结果和种子在计划结束后公开。");
        return back(id);
    }

    @PostMapping("/ending")
    String end(@PathVariable PlanId id, Actor actor, RedirectAttributes flash) {
        plans.end(id, actor);
        flash.addFlashAttribute("done", "计划已结束。");
        return back(id);
    }

    private static String back(PlanId id) {
        return "redirect:/console/inspections/" + id;
    }
}
