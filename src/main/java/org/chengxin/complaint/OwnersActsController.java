package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which staff act for the person who filed: first it is made sure that this is the person. */
@Controller
class OwnersActsController {

    private static final String OTHERS = "姓名或者电话与登记的不一致，没有办理。这次核对已经记录。";

    private final OwnersActs acts;
    private final Filings filings;

    OwnersActsController(OwnersActs acts, Filings filings) {
        this.acts = acts;
        this.filings = filings;
    }

    @GetMapping({"/console/complaints/{id}/codes/new", "/console/reports/{id}/codes/new"})
    String makeCode(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("form", Proof.EMPTY);
        return page(filings.visibleTo(actor, new FilingId(id), Desks.kindOf(request)), true, model);
    }

    /** A new code for somebody who lost theirs; shown once, on the receipt. */
    @PostMapping({"/console/complaints/{id}/codes", "/console/reports/{id}/codes"})
    String reissue(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Proof form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Filing filing = filings.visibleTo(actor, new FilingId(id), Desks.kindOf(request));
        if (!errors.hasErrors()) {
            try {
                Optional<String> code = acts.reissue(filing, form, actor);
                if (code.isPresent()) {
                    flash.addFlashAttribute("code", code.get());
                    return "redirect:" + filing.kind().consolePath() + id + "/receipt";
                }
                errors.reject("proof", OTHERS);
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(filing, true, model);
    }

    @GetMapping("/console/complaints/{id}/withdrawal/new")
    String makeWithdrawal(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", Proof.EMPTY);
        return page(filings.visibleTo(actor, new FilingId(id), FilingKind.COMPLAINT), false, model);
    }

    @PostMapping("/console/complaints/{id}/withdrawal")
    String takeBack(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Proof form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Filing filing = filings.visibleTo(actor, new FilingId(id), FilingKind.COMPLAINT);
        if (!errors.hasErrors()) {
            try {
                if (acts.takeBack(filing, form, actor)) {
                    flash.addFlashAttribute("done", "已登记撤回，等待另一位同事确认。");
                    return "redirect:/console/complaints/" + id;
                }
                errors.reject("proof", OTHERS);
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(filing, false, model);
    }

    private static String page(Filing filing, boolean code, Model model) {
        String back = filing.kind().consolePath() + filing.id();
        model.addAttribute("filing", filing);
        model.addAttribute("back", back);
        model.addAttribute("label", code ? "补发查询码" : "登记撤回");
        model.addAttribute("action", back + (code ? "/codes" : "/withdrawal"));
        model.addAttribute(
                "explained",
                code
                        ? "新码只显示一次，原查询码作废。凭补发的码 30 天内不能在网上撤回。"
                        : "投诉人当面或者来电要求撤回的，由没有登记、办理过这件，没有看过投诉人身份，也没有补发查询码的同事登记；几个工作日后由另一人确认。");
        model.addAttribute("ways", Proof.Way.options());
        return "complaint/proofs/new";
    }
}
