package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
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

/** Measure, persons and node of a task while the book is drawn up. */
@Controller
@RequestMapping("/console/rectifications/tasks/{id}/plan")
class TaskPlansController {

    private final Tasks tasks;
    private final CasePages pages;
    private final Merchants merchants;

    TaskPlansController(Tasks tasks, CasePages pages, Merchants merchants) {
        this.tasks = tasks;
        this.pages = pages;
        this.merchants = merchants;
    }

    /** @param days a new node, in working days from the day after today; left empty the node stays */
    record Form(
            @NotBlank(message = "请写明整改措施") @Size(max = 500, message = "不超过 500 字") @Nullable
            String measure,

            @NotBlank(message = "请写明商户责任人") @Size(max = 50, message = "不超过 50 字") @Nullable
            String responsible,

            @NotBlank(message = "请写明责任单位联系人") @Size(max = 50, message = "不超过 50 字") @Nullable
            String officer,

            @Nullable Integer days) {}

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        officersOnly(actor);
        TaskView view = fill(new TaskId(id), actor, model);
        String responsible =
                view.responsible() == null ? merchants.find(view.merchant()).operator() : view.responsible();
        String officer = view.officer() == null ? actor.name() : view.officer();
        model.addAttribute("form", new Form(view.measure(), responsible, officer, null));
        return "rectification/tasks/plan";
    }

    @PostMapping
    String plan(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        officersOnly(actor);
        TaskView view = fill(new TaskId(id), actor, model);
        if (Refusals.done(errors, () -> {
            NewTask.Plan plan = new NewTask.Plan(
                    Objects.requireNonNull(form.measure()).strip(),
                    Objects.requireNonNull(form.responsible()).strip(),
                    Objects.requireNonNull(form.officer()).strip());
            tasks.plan(view.id(), plan, form.days(), actor);
        })) {
            flash.addFlashAttribute("done", "已保存");
            return "redirect:/console/rectifications/" + view.file();
        }
        return "rectification/tasks/plan";
    }

    private TaskView fill(TaskId id, Actor actor, Model model) {
        TaskView view = tasks.visibleTo(actor, id);
        model.addAttribute("task", pages.line(view));
        return view;
    }

    private static void officersOnly(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("page for officers");
        }
    }
}
