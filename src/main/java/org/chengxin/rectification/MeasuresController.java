package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
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

/** Measures of a book that is being drawn up, by hand or from what the score says against the merchant. */
@Controller
@RequestMapping("/console/rectifications/{id}/measures")
class MeasuresController {

    private final Tasks tasks;
    private final CasePages pages;
    private final MeasureSuggestions suggestions;
    private final Departments departments;

    MeasuresController(Tasks tasks, CasePages pages, MeasureSuggestions suggestions, Departments departments) {
        this.tasks = tasks;
        this.pages = pages;
        this.suggestions = suggestions;
        this.departments = departments;
    }

    /** @param days working days from the day after today */
    record Form(
            @NotBlank(message = "请写明问题") @Size(max = 300, message = "不超过 300 字") @Nullable
            String problem,

            @NotBlank(message = "请写明整改措施") @Size(max = 500, message = "不超过 500 字") @Nullable
            String measure,

            @NotBlank(message = "请选择责任单位") @Nullable String department,

            @NotBlank(message = "请写明商户责任人") @Size(max = 50, message = "不超过 50 字") @Nullable
            String responsible,

            @NotBlank(message = "请写明责任单位联系人") @Size(max = 50, message = "不超过 50 字") @Nullable
            String officer,

            @NotNull(message = "请填写期限，几个工作日") @Nullable Integer days) {}

    @GetMapping("/new")
    String make(@PathVariable UUID id, @RequestParam @Nullable Integer suggestion, Actor actor, Model model) {
        CasePage page = pages.of(new CaseId(id), actor);
        var offered = suggestions.of(page);
        MeasureSuggestions.Suggestion chosen =
                suggestion == null || suggestion < 0 || suggestion >= offered.size() ? null : offered.get(suggestion);
        model.addAttribute(
                "form",
                new Form(
                        chosen == null ? null : chosen.problem(),
                        chosen == null ? null : chosen.measure(),
                        chosen == null ? null : chosen.department(),
                        page.merchant().operator(),
                        actor.name(),
                        7));
        return form(page, model);
    }

    @PostMapping
    String list(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        CasePage page = pages.of(new CaseId(id), actor);
        if (form.department() != null
                && !form.department().isBlank()
                && departments.byCode(form.department()).isEmpty()) {
            Refusals.at(errors, "department", "没有这个单位，请重新选择");
        }
        if (Refusals.done(
                errors,
                () -> tasks.list(
                        page.file().id(),
                        Objects.requireNonNull(form.problem()),
                        Objects.requireNonNull(form.department()),
                        Objects.requireNonNull(form.days()),
                        new NewTask.Plan(
                                Objects.requireNonNull(form.measure()).strip(),
                                Objects.requireNonNull(form.responsible()).strip(),
                                Objects.requireNonNull(form.officer()).strip()),
                        actor))) {
            flash.addFlashAttribute("done", "已列入一户一册");
            return "redirect:/console/rectifications/" + id;
        }
        return form(page, model);
    }

    private String form(CasePage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("suggestions", suggestions.of(page));
        model.addAttribute("departments", pages.departments());
        return "rectification/cases/measure";
    }
}
