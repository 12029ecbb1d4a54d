package org.chengxin.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Role;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Grade decisions (评级决定): the inbox, one decision with all its steps, and proposals by hand. */
@Controller
@RequestMapping("/console/decisions")
class DecisionsController {

    private final GradeDecisions decisions;
    private final ManualDecisions manual;
    private final DecisionList list;
    private final DecisionActs acts;
    private final Merchants merchants;
    private final Clock clock;

    DecisionsController(
            GradeDecisions decisions,
            ManualDecisions manual,
            DecisionList list,
            DecisionActs acts,
            Merchants merchants,
            Clock clock) {
        this.decisions = decisions;
        this.manual = manual;
        this.list = list;
        this.acts = acts;
        this.merchants = merchants;
        this.clock = clock;
    }

    /** A grade proposed by hand. */
    record Form(
            @NotNull(message = "请选择拟评定的牌级") @Nullable Grade to,

            @NotBlank(message = "请写明理由") @Size(max = 500, message = "理由不超过 500 字") @Nullable
            String reason,

            @NotBlank(message = "请写明依据的条款") @Size(max = 200, message = "依据不超过 200 字") @Nullable
            String basis,

            @NotNull(message = "请填写失效日期，写成 2026-01-31 的样子") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate expiresOn) {}

    @GetMapping
    String index(
            @RequestParam(defaultValue = "MINE") DecisionList.Part part,
            @RequestParam @Nullable UUID before,
            Actor actor,
            Model model) {
        model.addAttribute("part", part);
        model.addAttribute("parts", DecisionList.Part.values());
        model.addAttribute("page", list.page(part, actor, LocalDate.now(clock), before));
        return "grading/decisions/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        DecisionView decision = decisions.find(id).orElseThrow(() -> new NotFound("decision " + id));
        model.addAttribute("decision", decision);
        model.addAttribute("steps", acts.of(id));
        model.addAttribute("hands", acts.handsOf(id));
        model.addAttribute("disputed", decisions.disputedIn(decision));
        model.addAttribute("merchant", merchants.find(decision.merchant()));
        model.addAttribute("today", LocalDate.now(clock));
        return "grading/decisions/show";
    }

    @GetMapping("/new")
    String make(@RequestParam UUID merchant, Actor actor, Model model) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("page for officers");
        }
        model.addAttribute("form", new Form(null, null, Proposals.BASIS, null));
        return form(merchant, model);
    }

    @PostMapping
    String propose(
            @RequestParam UUID merchant,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Optional<DecisionId> id = Refusals.made(
                errors,
                () -> manual.propose(
                        new MerchantId(merchant),
                        Objects.requireNonNull(form.to()),
                        Objects.requireNonNull(form.reason()).strip(),
                        Objects.requireNonNull(form.basis()).strip(),
                        Objects.requireNonNull(form.expiresOn()),
                        actor));
        if (id.isPresent()) {
            flash.addFlashAttribute("done", "已提出，须由另一位审批人决定");
            return "redirect:/console/decisions/" + id.get();
        }
        return form(merchant, model);
    }

    private String form(UUID merchant, Model model) {
        model.addAttribute("merchant", merchants.find(new MerchantId(merchant)));
        model.addAttribute(
                "grades",
                Stream.of(Grade.values())
                        .filter(Grade::isRated)
                        .map(grade -> new Option(grade.name(), grade.shape() + " " + grade.word()))
                        .toList());
        return "grading/decisions/new";
    }
}
