package org.chengxin.grading;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.chengxin.grading.ScoringModel.Definition;
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

/** What a draft states once: name, bounds and observation, and the table of a hundred points. */
@Controller
@RequestMapping("/console/models/drafts/{id}")
class ModelTablesController {

    private final ModelDrafts drafts;
    private final ModelDesk desk;

    ModelTablesController(ModelDrafts drafts, ModelDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping("/basics")
    String basics(@PathVariable UUID id, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        page.addAttribute("form", BasicsForm.of(draft));
        return show(draft, "basics", page);
    }

    @PostMapping("/basics")
    String saveBasics(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BasicsForm form,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        return save(id, "basics", errors, actor, page, flash, () -> {
            UnaryOperator<Definition> change = form::applyTo;
            drafts.entitle(id, form.revision(), RuleForm.text(form.name()), RuleForm.text(form.basis()), change, actor);
        });
    }

    @GetMapping("/dimensions")
    String dimensions(@PathVariable UUID id, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        page.addAttribute("form", DimensionsForm.of(draft, desk.departmentNames()));
        return show(draft, "dimensions", page);
    }

    @PostMapping("/dimensions")
    String saveDimensions(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DimensionsForm form,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        return save(id, "dimensions", errors, actor, page, flash, () -> {
            var dimensions = form.dimensions(desk.departmentNames());
            drafts.revise(id, form.revision(), model -> ModelChange.dimensions(model, dimensions), "评分项", actor);
        });
    }

    private String save(
            UUID id,
            String view,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash,
            Runnable act) {
        ModelDraft draft = drafts.editable(id, actor);
        if (Refusals.done(errors, act)) {
            flash.addFlashAttribute("done", "草稿已保存，施行以前不影响评价。");
            return "redirect:" + ModelDesk.address(id);
        }
        return show(draft, view, page);
    }

    private String show(ModelDraft draft, String view, Model page) {
        desk.put(draft, page);
        page.addAttribute("items", desk.items());
        page.addAttribute("dimensions", ModelDesk.dimensions(draft.definition()));
        page.addAttribute("departments", String.join("、", desk.departmentNames().values()));
        return "grading/model/" + view;
    }
}
