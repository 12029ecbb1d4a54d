package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Printed receipts, and query codes for those who lost theirs. */
@Controller
class ReceiptsController {

    private final Filings filings;
    private final QueryCodes codes;
    private final Merchants merchants;
    private final Clocks clocks;

    ReceiptsController(Filings filings, QueryCodes codes, Merchants merchants, Clocks clocks) {
        this.filings = filings;
        this.codes = codes;
        this.merchants = merchants;
        this.clocks = clocks;
    }

    /** To print; the code stands on it the first time only. */
    @GetMapping({"/console/complaints/{id}/receipt", "/console/reports/{id}/receipt"})
    String receipt(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
        FilingKind kind = Desks.kindOf(request);
        Filing filing = filings.visibleTo(actor, new FilingId(id), kind);
        model.addAttribute("filing", filing);
        model.addAttribute("merchant", merchants.find(filing.merchant()));
        model.addAttribute("clocks", clocks.of(filing.id()));
        model.addAttribute("back", kind.consolePath() + id);
        return "complaint/complaints/receipt";
    }

    /** A new code for somebody who lost theirs and showed who they are; the old one ends. */
    @PostMapping({"/console/complaints/{id}/codes", "/console/reports/{id}/codes"})
    String makeCode(@PathVariable UUID id, Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        FilingKind kind = Desks.kindOf(request);
        flash.addFlashAttribute("code", codes.replace(filings.visibleTo(actor, new FilingId(id), kind), actor));
        return "redirect:" + kind.consolePath() + id + "/receipt";
    }
}
