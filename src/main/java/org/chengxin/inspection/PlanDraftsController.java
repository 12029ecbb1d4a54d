package org.chengxin.inspection;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.Colleagues;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans while they are written: drafted and changed. */
@Controller
@RequestMapping("/console/inspections")
class PlanDraftsController {

    private static final List<Option> METHODS = Arrays.stream(PlanMethod.values())
            .map(method -> new Option(method.name(), method.label() + "：" + method.meaning()))
            .toList();

    private final Plans plans;
    private final PlanRows rows;
    private final PlanPages pages;
    private final Checklists checklists;
    private final Colleagues colleagues;
    private final Clock clock;

    PlanDraftsController(
            Plans plans, PlanRows rows, PlanPages pages, Checklists checklists, Colleagues colleagues, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.pages = pages;
        this.checklists = checklists;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/new")
    String make(Actor actor, Model model) {
        onlyOfficers(actor);
        model.addAttribute("form", PlanForm.empty(LocalDate.now(clock)));
        return form(null, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Optional<PlanId> id = Refusals.made(errors, () -> plans.draft(form.details(), actor));
        if (id.isPresent()) {
            flash.addFlashAttribute("done", "计划已起草。核对无误后公布，公布后不能再改。");
            return "redirect:/console/inspections/" + id.get();
        }
        return form(null, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable PlanId id, Actor actor, Model model) {
        onlyOfficers(actor);
        PlanView plan = rows.find(id);
        model.addAttribute("form", PlanForm.of(plan, pages.officersOf(plan)));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable PlanId id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (Refusals.done(
                errors, () -> plans.rewrite(id, form.version() == null ? -1 : form.version(), form.details(), actor))) {
            flash.addFlashAttribute("done", "计划已保存。");
            return "redirect:/console/inspections/" + id;
        }
        return form(id, model);
    }

    private String form(@Nullable PlanId id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("methods", METHODS);
        model.addAttribute("areas", checklists.areas());
        model.addAttribute("inspectors", colleagues.holding(Role.INSPECTOR));
        return "inspection/plans/form";
    }

    private static void onlyOfficers(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("plans are drafted by officers");
        }
    }
}
