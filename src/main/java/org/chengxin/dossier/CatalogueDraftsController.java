package org.chengxin.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Departments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
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

    /** What a new item begins with; all else is filled in on the draft. */
    record NewItem(
            @NotBlank(message = "请填写代码")
            @Pattern(regexp = "|[a-z][a-z_]{1,39}", message = "代码须以小写字母开头，只含小写字母和下划线，2 至 40 个字符")
            @Nullable
            String code,

            @NotBlank(message = "请填写名称") @Size(max = 50, message = "名称不超过 50 个字") @Nullable
            String name,

            @NotBlank(message = "请写明采集依据") @Size(max = 200, message = "依据不超过 200 个字") @Nullable
            String basis,

            @NotBlank(message = "请写明报送频次或期限") @Size(max = 50, message = "报送频次不超过 50 个字") @Nullable
            String frequency,

            @NotNull(message = "请选择公开属性") @Nullable Disclosure disclosure) {}

    @GetMapping("/new")
    String make(Model model) {
        model.addAttribute("form", new NewItem(null, null, null, null, Disclosure.INTERNAL));
        model.addAttribute("disclosures", DraftPage.DISCLOSURES);
        return "dossier/catalogue/new";
    }

    @PostMapping
    String found(@Valid @ModelAttribute("form") NewItem form, BindingResult errors, Actor actor, Model model) {
        if (!errors.hasErrors()) {
            try {
                CatalogueItem item = NewItemText.of(
                        String.valueOf(form.code()),
                        String.valueOf(form.name()).strip(),
                        String.valueOf(form.basis()).strip(),
                        String.valueOf(form.frequency()).strip(),
                        java.util.Objects.requireNonNull(form.disclosure()),
                        LocalDate.now(clock));
                editor.found(item, actor);
                return "redirect:/console/catalogue/" + form.code() + "/draft";
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        model.addAttribute("disclosures", DraftPage.DISCLOSURES);
        return "dossier/catalogue/new";
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
        if (!errors.hasErrors()) {
            try {
                editor.revise(code, form.revision(), form::applyTo, "基本情况", actor);
                flash.addFlashAttribute("done", "草稿已保存，采用以前不影响报送。");
                return "redirect:/console/catalogue/" + code + "/draft";
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
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
