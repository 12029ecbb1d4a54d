package org.chengxin.merchant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closure (停业): a merchant leaves its door. */
@Controller
@RequestMapping("/console/merchants/{id}/closure")
class ClosuresController {

    private final Merchants merchants;
    private final Clock clock;

    ClosuresController(Merchants merchants, Clock clock) {
        this.merchants = merchants;
        this.clock = clock;
    }

    /** When and why. */
    record Form(
            @Nullable String closedOn,

            @NotBlank(message = "请写明停业原因") @Size(max = 200, message = "停业原因不超过 200 字") @Nullable
            String reason) {}

    @GetMapping("/new")
    String make(@PathVariable UUID id, Actor actor, Model model) {
        MerchantAreas.officersOnly(actor);
        model.addAttribute("form", new Form(LocalDate.now(clock).toString(), null));
        model.addAttribute("merchant", merchants.find(new MerchantId(id)));
        return "merchant/closures/new";
    }

    @PostMapping
    String close(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        LocalDate closedOn = Entered.date(form.closedOn());
        if (closedOn == null) {
            Refusals.at(errors, "closedOn", "请填写停业日期，写成 2026-01-31 的样子");
        }
        if (closedOn != null
                && Refusals.done(
                        errors,
                        () -> merchants.close(
                                new MerchantId(id), closedOn, Objects.requireNonNullElse(form.reason(), ""), actor))) {
            flash.addFlashAttribute("done", "已登记停业");
            return "redirect:/console/merchants/" + id;
        }
        model.addAttribute("merchant", merchants.find(new MerchantId(id)));
        return "merchant/closures/new";
    }
}
