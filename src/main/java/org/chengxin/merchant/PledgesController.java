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

/** Pledges of honest business (诚信经营承诺书) as they are signed. */
@Controller
@RequestMapping("/console/merchants/{id}/pledges")
class PledgesController {

    private final Merchants merchants;
    private final Pledges pledges;
    private final Clock clock;

    PledgesController(Merchants merchants, Pledges pledges, Clock clock) {
        this.merchants = merchants;
        this.pledges = pledges;
        this.clock = clock;
    }

    /** When and by whom. */
    record Form(
            @Nullable String signedOn,

            @NotBlank(message = "请填写签署人姓名") @Size(max = 100, message = "签署人不超过 100 字") @Nullable
            String signatory) {}

    @GetMapping("/new")
    String make(@PathVariable UUID id, Actor actor, Model model) {
        MerchantAreas.officersOnly(actor);
        MerchantView merchant = merchants.find(new MerchantId(id));
        model.addAttribute("form", new Form(LocalDate.now(clock).toString(), merchant.operator()));
        model.addAttribute("merchant", merchant);
        return "merchant/pledges/new";
    }

    @PostMapping
    String sign(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        LocalDate signedOn = Entered.date(form.signedOn());
        if (signedOn == null) {
            Refusals.at(errors, "signedOn", "请填写签署日期，写成 2026-01-31 的样子");
        }
        if (signedOn != null
                && Refusals.done(
                        errors,
                        () -> pledges.sign(
                                new MerchantId(id),
                                signedOn,
                                Objects.requireNonNullElse(form.signatory(), ""),
                                actor))) {
            flash.addFlashAttribute("done", "承诺书已登记");
            return "redirect:/console/merchants/" + id;
        }
        model.addAttribute("merchant", merchants.find(new MerchantId(id)));
        return "merchant/pledges/new";
    }
}
