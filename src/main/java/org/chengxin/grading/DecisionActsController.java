package org.chengxin.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a grade decision, one form each: 告知送达、陈述申辩、核对放弃申辩、初审、决定. */
@Controller
@RequestMapping("/console/decisions/{id}/{act:service|defence|waiver|review|ruling}")
class DecisionActsController {

    private final GradeDecisions decisions;
    private final DecisionActs acts;
    private final Merchants merchants;
    private final Clock clock;

    DecisionActsController(GradeDecisions decisions, DecisionActs acts, Merchants merchants, Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.merchants = merchants;
        this.clock = clock;
    }

    /**
     * @param choice for a defence whether it was given up, for a ruling whether the grade is imposed
     * @param edition for a service which edition of the notice was served; asked for where there is more than one
     */
    record Form(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,

            @NotBlank(message = "请填写内容，这一步会写入留痕") @Size(max = 2000, message = "不超过 2000 字") @Nullable
            String text,

            @Nullable String choice,
            @Nullable Integer edition) {}

    @GetMapping("/new")
    String make(@PathVariable UUID id, @PathVariable String act, Model model) {
        model.addAttribute("form", new Form(LocalDate.now(clock), null, null, null));
        return page(id, act, model);
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
        ActForm asked = ActForm.of(act);
        if (asked.dated() && form.day() == null && !errors.hasFieldErrors("day")) {
            Refusals.at(errors, "day", "请填写日期，写成 2026-01-31 的样子");
        }
        if (act.equals("service") && form.edition() == null && acts.editionOf(id) > 1) {
            Refusals.at(errors, "edition", "请填写送达的是第几版告知书");
        }
        if (!asked.choices().isEmpty()
                && asked.choices().stream().noneMatch(one -> one.value().equals(form.choice()))) {
            Refusals.at(errors, "choice", "请选择一项");
        }
        if (Refusals.done(errors, () -> perform(new DecisionId(id), asked, form, actor))) {
            flash.addFlashAttribute("done", asked.done());
            return "redirect:/console/decisions/" + id;
        }
        return page(id, act, model);
    }

    private void perform(DecisionId id, ActForm act, Form form, Actor actor) {
        String text = Objects.requireNonNull(form.text()).strip();
        LocalDate day = Objects.requireNonNullElseGet(form.day(), () -> LocalDate.now(clock));
        switch (act.noun()) {
            case "service" -> decisions.serve(id, Objects.requireNonNullElse(form.edition(), 1), day, text, actor);
            case "defence" -> decisions.hear(id, day, text, "WAIVER".equals(form.choice()), actor);
            case "waiver" -> decisions.confirmWaiver(id, text, actor);
            case "review" -> decisions.review(id, text, actor);
            default -> decisions.rule(id, "IMPOSE".equals(form.choice()), text, actor);
        }
    }

    private String page(UUID id, String act, Model model) {
        DecisionView decision = decisions.find(id).orElseThrow(() -> new NotFound("decision " + id));
        model.addAttribute("decision", decision);
        model.addAttribute("merchant", merchants.find(decision.merchant()));
        model.addAttribute("act", ActForm.of(act));
        model.addAttribute("edition", acts.editionOf(id));
        // Who reviews or decides has the reasons and all that was done and said before them.
        boolean decides = act.equals("review") || act.equals("ruling");
        model.addAttribute("decides", decides);
        if (decides) {
            model.addAttribute("steps", acts.of(id));
            model.addAttribute(
                    "grounds", decision.kind() == DecisionKind.FALL ? decisions.groundsOf(decision) : List.of());
            model.addAttribute("today", LocalDate.now(clock));
        }
        return "grading/decisions/act";
    }
}
