package org.chengxin.grading;

import java.util.UUID;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes parts out of a draft, or puts a rule in another place. */
@Controller
@RequestMapping("/console/models/drafts/{id}")
class ModelRemovalsController {

    private final ModelDrafts drafts;

    ModelRemovalsController(ModelDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/rules/{code}/removal")
    String removeRule(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam int revision,
            Actor actor,
            RedirectAttributes flash) {
        Rule rule = ModelRulesController.find(drafts.editable(id, actor), code);
        drafts.revise(id, revision, model -> ModelChange.withoutRule(model, code), "删去规则“" + rule.name() + "”", actor);
        flash.addFlashAttribute("done", "规则“" + rule.name() + "”已从草稿删去。");
        return "redirect:" + ModelDesk.address(id);
    }

    @PostMapping("/rules/{code}/place")
    String moveRule(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam int revision,
            @RequestParam boolean up,
            Actor actor) {
        Rule rule = ModelRulesController.find(drafts.editable(id, actor), code);
        drafts.revise(
                id,
                revision,
                model -> ModelChange.moved(model, code, up),
                "规则“" + rule.name() + "”" + (up ? "上移" : "下移"),
                actor);
        return "redirect:" + ModelDesk.address(id);
    }

    @PostMapping("/bars/{list}/{code}/removal")
    String removeBar(
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam int revision,
            Actor actor,
            RedirectAttributes flash) {
        BarList place = BarList.ofPath(list);
        Bar bar = ModelBarsController.find(drafts.editable(id, actor), place, code);
        drafts.revise(
                id,
                revision,
                model -> ModelChange.withoutBar(model, place, code),
                "删去" + place.label() + "“" + bar.name() + "”",
                actor);
        flash.addFlashAttribute("done", place.label() + "“" + bar.name() + "”已从草稿删去。");
        return "redirect:" + ModelDesk.address(id);
    }

    @PostMapping("/caps/{code}/removal")
    String removeCap(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam int revision,
            Actor actor,
            RedirectAttributes flash) {
        Cap cap = ModelCapsController.find(drafts.editable(id, actor), code);
        drafts.revise(id, revision, model -> ModelChange.withoutCap(model, code), "删去合计上限“" + cap.name() + "”", actor);
        flash.addFlashAttribute("done", "合计上限“" + cap.name() + "”已从草稿删去。");
        return "redirect:" + ModelDesk.address(id);
    }
}
