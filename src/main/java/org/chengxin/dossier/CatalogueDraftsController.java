package org.chengxin.dossier;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Departments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts of catalogue items, from the first idea to adoption or the bin. */
@Controller
@RequestMapping("/console/catalogue")
class CatalogueDraftsController {

    private final CatalogueEditor editor;
    private final Departments departments;
    private final Clock clock;

    CatalogueDraftsController(CatalogueEditor editor, Departments departments, Clock clock) {
        this.editor = editor;
        this.departments = departments;
        this.clock = clock;
    }

    @PostMapping("/{code}/drafts")
    String begin(@PathVariable String code, Actor actor) {
        editor.begin(code, actor);
        return "redirect:/console/catalogue/" + code + "/draft";
    }

    @GetMapping("/{code}/draft")
    String show(@PathVariable String code, Actor actor, Model model) {
        CatalogueVersion draft = editor.draft(code, actor);
        model.addAttribute("form", ItemForm.of(draft));
        model.addAttribute("page", page(draft));
        return "dossier/catalogue/draft";
    }

    @PostMapping("/{code}/draft")
    String revise(
            @PathVariable String code,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (Refusals.done(errors, () -> editor.revise(code, form.revision(), form::applyTo, "基本情况", actor))) {
            flash.addFlashAttribute("done", "草稿已保存，采用以前不影响报送。");
            return "redirect:/console/catalogue/" + code + "/draft";
        }
        model.addAttribute("page", page(editor.draft(code, actor)));
        return "dossier/catalogue/draft";
    }

    @PostMapping("/{code}/draft/discard")
    String discard(@PathVariable String code, Actor actor, RedirectAttributes flash) {
        editor.discard(code, actor);
        flash.addFlashAttribute("done", "草稿已放弃，目录没有变化。");
        return "redirect:/console/catalogue";
    }

    @PostMapping("/{code}/draft/adoption")
    String adopt(
            @PathVariable String code,
            @RequestParam int revision,
            @RequestParam @Nullable LocalDate from,
            Actor actor,
            RedirectAttributes flash) {
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        editor.adopt(code, revision, day, actor);
        flash.addFlashAttribute("done", "新版本已采用，自 " + day + " 起生效。");
        return "redirect:/console/catalogue/" + code;
    }

    private DraftPage page(CatalogueVersion draft) {
        List<String> differences = editor.before(draft.item().code())
                .map(before -> CatalogueDifferences.between(before, draft.item()))
                .orElse(List.of());
        return DraftPage.of(draft, editor.problems(draft), differences, departments.all(), LocalDate.now(clock));
    }
}
