package org.chengxin.grading;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.chengxin.grading.ScoringModel.Cap;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
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

/** The common limits of a draft: several deductions together take no more than this. */
@Controller
@RequestMapping("/console/models/drafts/{id}/caps")
class ModelCapsController {

    private final ModelDrafts drafts;
    private final ModelDesk desk;

    ModelCapsController(ModelDrafts drafts, ModelDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping("/new")
    String make(@PathVariable UUID id, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        page.addAttribute("form", new CapForm(draft.revision(), null, null, null, List.of()));
        return show(draft, page);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable UUID id, @PathVariable String code, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        Cap cap = find(draft, code);
        page.addAttribute("form", new CapForm(draft.revision(), code, cap.name(), cap.points(), cap.rules()));
        return show(draft, page);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CapForm form,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        ModelDraft draft = drafts.editable(id, actor);
        String code = form.code();
        String old = code == null || code.isBlank() ? null : find(draft, code).code();
        if (Refusals.done(errors, () -> {
            Cap cap = form.cap(old == null ? ModelDesk.newCode(draft.definition(), "cap") : old);
            drafts.revise(
                    id, form.revision(), model -> ModelChange.cap(model, old, cap), "合计上限“" + cap.name() + "”", actor);
        })) {
            flash.addFlashAttribute("done", "合计上限已保存到草稿。");
            return "redirect:" + ModelDesk.address(id);
        }
        return show(draft, page);
    }

    private String show(ModelDraft draft, Model page) {
        desk.put(draft, page);
        page.addAttribute(
                "rules",
                draft.definition().rules().stream()
                        .filter(rule -> rule.kind() == Kind.DEDUCTION)
                        .map(rule -> new Option(rule.code(), rule.name()))
                        .toList());
        return "grading/model/cap";
    }

    static Cap find(ModelDraft draft, String code) {
        return draft.definition().caps().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("cap " + code));
    }
}
