package org.chengxin.grading;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The names by which the rules of a draft are read. */
@Controller
@RequestMapping("/console/models/drafts/{id}/labels")
class ModelLabelsController {

    private final ModelDrafts drafts;
    private final ModelDesk desk;

    ModelLabelsController(ModelDrafts drafts, ModelDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        page.addAttribute("form", LabelsForm.of(draft));
        desk.put(draft, page);
        return "grading/model/labels";
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LabelsForm form,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        if (Refusals.done(
                errors,
                () -> drafts.revise(
                        id, form.revision(), model -> ModelChange.labels(model, form.labels()), "中文名称", actor))) {
            flash.addFlashAttribute("done", "草稿已保存，施行以前不影响评价。");
            return "redirect:" + ModelDesk.address(id);
        }
        desk.put(drafts.editable(id, actor), page);
        return "grading/model/labels";
    }
}
