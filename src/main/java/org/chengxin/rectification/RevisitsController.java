package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks back at closed cases (回头看): what is due, and what was found. */
@Controller
class RevisitsController {

    private static final int SHOWN = 200;
    private static final List<Option> RESULTS = Arrays.stream(Revisits.Result.values())
            .map(one -> new Option(one.name(), one.label()))
            .toList();

    private final Revisits revisits;
    private final RevisitRows rows;
    private final CasePages pages;
    private final Clock clock;

    RevisitsController(Revisits revisits, RevisitRows rows, CasePages pages, Clock clock) {
        this.revisits = revisits;
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    record Form(
            @NotNull(message = "请填写日期，写成 2026-01-31 的样子") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate day,

            @NotNull(message = "请选择结果") Revisits.@Nullable Result result,

            @NotBlank(message = "请写明看到的情况") @Size(max = 500, message = "不超过 500 字") @Nullable
            String text) {}

    @GetMapping("/console/rectifications/revisits")
    String index(Model model) {
        model.addAttribute("lines", rows.planned(SHOWN));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("today", LocalDate.now(clock));
        return "rectification/revisits/index";
    }

    @GetMapping("/console/rectifications/{id}/revisits/{round}/new")
    String make(@PathVariable UUID id, @PathVariable int round, Actor actor, Model model) {
        model.addAttribute("form", new Form(LocalDate.now(clock), null, null));
        return page(id, round, actor, model);
    }

    @PostMapping("/console/rectifications/{id}/revisits/{round}")
    String note(
            @PathVariable UUID id,
            @PathVariable int round,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (Refusals.done(
                errors,
                () -> revisits.note(
                        new CaseId(id),
                        round,
                        Objects.requireNonNull(form.result()),
                        Objects.requireNonNull(form.day()),
                        Objects.requireNonNull(form.text()).strip(),
                        actor))) {
            flash.addFlashAttribute("done", "已登记回头看的结果");
            return "redirect:/console/rectifications/" + id;
        }
        return page(id, round, actor, model);
    }

    private String page(UUID id, int round, Actor actor, Model model) {
        model.addAttribute("page", pages.of(new CaseId(id), actor));
        model.addAttribute("round", round);
        model.addAttribute("results", RESULTS);
        return "rectification/revisits/new";
    }
}
