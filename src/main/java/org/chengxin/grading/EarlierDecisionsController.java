package org.chengxin.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters decisions that were made on paper before the system was used (补录); another person confirms each. */
@Controller
@RequestMapping("/console/decisions/earlier")
class EarlierDecisionsController {

    private static final List<Option> GRADES = List.of(new Option("YELLOW", "▲ 黄牌"), new Option("BLACK", "■ 黑牌"));

    private final EarlierDecisions decisions;
    private final Merchants merchants;

    EarlierDecisionsController(EarlierDecisions decisions, Merchants merchants) {
        this.decisions = decisions;
        this.merchants = merchants;
    }

    /** What the paper says. */
    record Form(
            @NotNull(message = "请选择评定的牌级") @Nullable Grade to,

            @NotBlank(message = "请填写原决定书文号") @Size(max = 100, message = "文号不超过 100 字") @Nullable
            String document,

            @NotNull(message = "请填写告知送达日期，写成 2026-01-31 的样子") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate servedOn,

            @NotNull(message = "请填写决定日期，写成 2026-01-31 的样子") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate ruledOn,

            @NotBlank(message = "请写明事由和申辩情况") @Size(max = 500, message = "不超过 500 字") @Nullable
            String reason) {}

    @GetMapping("/new")
    String make(@RequestParam UUID merchant, Actor actor, Model model) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("page for officers");
        }
        model.addAttribute("form", new Form(null, null, null, null, null));
        return form(merchant, model);
    }

    @PostMapping
    String enter(
            @RequestParam UUID merchant,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Optional<DecisionId> id = Refusals.made(
                errors,
                () -> decisions.enter(
                        new MerchantId(merchant),
                        new Earlier(
                                Objects.requireNonNull(form.to()),
                                Objects.requireNonNull(form.document()).strip(),
                                Objects.requireNonNull(form.servedOn()),
                                Objects.requireNonNull(form.ruledOn()),
                                Objects.requireNonNull(form.reason()).strip()),
                        actor));
        if (id.isPresent()) {
            flash.addFlashAttribute("done", "已补录，须由审批人核对原件后确认");
            return "redirect:/console/decisions/" + id.get();
        }
        return form(merchant, model);
    }

    private String form(UUID merchant, Model model) {
        model.addAttribute("merchant", merchants.find(new MerchantId(merchant)));
        model.addAttribute("grades", GRADES);
        return "grading/decisions/earlier";
    }
}
