package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two steps of a task: what the merchant answers (整改情况), and the recheck (复查) by another person. */
@Controller
@RequestMapping("/console/rectifications/tasks/{id}/{act:answer|recheck}")
class TaskActsController {

    private static final List<Option> RESULTS = List.of(new Option("PASS", "复查合格"), new Option("RETURN", "退回，继续整改"));

    private final Tasks tasks;
    private final TaskSteps steps;
    private final CasePages pages;
    private final Clock clock;

    TaskActsController(Tasks tasks, TaskSteps steps, CasePages pages, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param teller who at the merchant said so
     * @param choice result of a recheck
     * @param days new term after a return, in working days
     * @param photos of what was put right, or of what still is wrong
     */
    record Form(
            @NotNull(message = "请填写日期，写成 2026-01-31 的样子") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate day,

            @Size(max = 50, message = "不超过 50 字") @Nullable String teller,

            @NotBlank(message = "请填写内容，这一步会写入留痕") @Size(max = 1000, message = "不超过 1000 字") @Nullable
            String text,

            @Nullable String choice,
            @Nullable Integer days,
            @Nullable List<MultipartFile> photos) {

        List<MultipartFile> files() {
            return photos == null ? List.of() : photos;
        }
    }

    @GetMapping("/new")
    String make(@PathVariable UUID id, @PathVariable String act, Actor actor, Model model) {
        model.addAttribute("form", new Form(LocalDate.now(clock), null, null, null, 3, null));
        return page(id, act, actor, model);
    }

    @PostMapping
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        tasks.visibleTo(actor, new TaskId(id));
        boolean answer = act.equals("answer");
        if (answer && (form.teller() == null || form.teller().isBlank())) {
            Refusals.at(errors, "teller", "请写明是商户的谁说的");
        }
        if (!answer && RESULTS.stream().noneMatch(one -> one.value().equals(form.choice()))) {
            Refusals.at(errors, "choice", "请选择复查结果");
        }
        if (Refusals.done(errors, () -> perform(new TaskId(id), answer, form, actor))) {
            flash.addFlashAttribute("done", answer ? "已登记，等待另一人复查" : "已登记复查结果");
            return "redirect:/console/rectifications/tasks/" + id;
        }
        return page(id, act, actor, model);
    }

    private void perform(TaskId id, boolean answer, Form form, Actor actor) {
        String text = Objects.requireNonNull(form.text()).strip();
        LocalDate day = Objects.requireNonNull(form.day());
        if (answer) {
            steps.answer(id, day, Objects.requireNonNull(form.teller()).strip() + "：" + text, form.files(), actor);
        } else if ("PASS".equals(form.choice())) {
            steps.verify(id, day, text, form.files(), actor);
        } else {
            steps.giveBack(id, day, Objects.requireNonNullElse(form.days(), 0), text, form.files(), actor);
        }
    }

    private String page(UUID id, String act, Actor actor, Model model) {
        TaskId task = new TaskId(id);
        model.addAttribute("task", pages.line(tasks.visibleTo(actor, task)));
        model.addAttribute("whyNot", act.equals("recheck") ? tasks.whyNot(actor, task) : "");
        model.addAttribute("act", act);
        model.addAttribute("results", RESULTS);
        return "rectification/tasks/act";
    }
}
