package org.chengxin.merchant;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Succession (接续): a new operator takes over the door of a closed merchant. */
@Controller
@RequestMapping("/console/merchants/{id}/succession")
class SuccessionsController {

    private final Merchants merchants;
    private final MerchantRows rows;

    SuccessionsController(Merchants merchants, MerchantRows rows) {
        this.merchants = merchants;
        this.rows = rows;
    }

    @GetMapping("/new")
    String make(@PathVariable UUID id, Actor actor, Model model) {
        MerchantAreas.officersOnly(actor);
        MerchantView closed = merchants.find(new MerchantId(id));
        model.addAttribute("form", MerchantForm.atDoorOf(closed));
        return form(closed, model);
    }

    @PostMapping
    String succeed(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MerchantForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        MerchantId closed = new MerchantId(id);
        form.check(errors);
        Optional<MerchantId> successor = Refusals.made(errors, () -> merchants.succeed(closed, form.details(), actor));
        if (successor.isPresent()) {
            flash.addFlashAttribute("done", "接续的商户已登记，原商户的信用信息和等级不带入");
            return "redirect:/console/merchants/" + successor.get();
        }
        return form(merchants.find(closed), model);
    }

    private String form(MerchantView closed, Model model) {
        model.addAttribute("merchant", closed);
        String block = closed.block();
        model.addAttribute("blocks", block == null ? java.util.List.of() : java.util.List.of(Option.of(block)));
        model.addAttribute("trades", rows.trades());
        return "merchant/successions/new";
    }
}
